using System.Globalization;
using PriceTracker.Data.Model;
using PriceTracker.Web.Components.Formatting;

namespace PriceTracker.Web.Notifications;

/// <summary>How to write numbers and times for somebody who is not here to be asked.</summary>
public static class PersonFormats
{
    public static Formats Of(NotificationPreferences? wishes, string? timeZone, DateTimeOffset now) =>
        new(Culture(wishes?.Culture), PersonZone.Of(timeZone), now);

    public static CultureInfo Culture(string? name) => ReaderSettings.CultureFrom(name ?? "");
}
