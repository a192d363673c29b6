using System.Text.Json.Serialization;

namespace PriceTracker.Data.Messages;

/// <summary>
/// What the live feed carries: ids and small facts, never entities. May be lost; screens re-read on reconnect and ignore
/// what is older than what they show.
/// </summary>
[JsonDerivedType(typeof(PriceChanged), "price_changed.v1")]
[JsonDerivedType(typeof(ProductUpdated), "product_updated.v1")]
[JsonDerivedType(typeof(AlertFired), "alert_fired.v1")]
[JsonDerivedType(typeof(InboxChanged), "inbox_changed.v1")]
[JsonDerivedType(typeof(ScrapeRequested), "scrape_requested.v1")]
[JsonDerivedType(typeof(SessionEnded), "session_ended.v1")]
public abstract record LiveMessage;
