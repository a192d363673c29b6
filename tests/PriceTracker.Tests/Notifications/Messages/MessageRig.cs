using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using PriceTracker.Data.Alerting;
using PriceTracker.Data.Model;
using PriceTracker.Tests.Components.Fakes;
using PriceTracker.Web.Components.Formatting;
using PriceTracker.Web.Notifications;
using PriceTracker.Web.Notifications.Links;
using PriceTracker.Web.Notifications.Templates;

namespace PriceTracker.Tests.Notifications.Messages;

/// <summary>A message writer without a database: its templates are what a test says.</summary>
internal sealed class MessageRig : ITemplateSource
{
    public MessageRig(string? publicUrl = "https://prices.example.com")
    {
        Address = new PublicAddress(Options.Create(new PublicAddressOptions { PublicUrl = publicUrl }));
        Links = new AlertLinks(new EphemeralDataProtectionProvider(), Address, Time);
        Writer = new MessageWriter(
            new Wording(this, new LiquidEngine(TimeProvider.System), new ListLogger(Warnings)), new FakeHistory(Sample.Now), Links, Address, NullLogger<MessageWriter>.Instance);
    }

    public FakeTimeProvider Time { get; } = new(Sample.Now);
    public PublicAddress Address { get; }
    public AlertLinks Links { get; }
    public MessageWriter Writer { get; }
    public Dictionary<string, string> Changed { get; } = [];
    public List<string> Warnings { get; } = [];

    public static MessageRecipient Alice { get; } = new(Guid.Parse("11111111-1111-1111-1111-111111111111"), "alice@example.com",
        new Formats(CultureInfo.GetCultureInfo("en-GB"), TimeZoneInfo.Utc, Sample.Now));

    public static NotificationView Firing(AlertKind kind = AlertKind.Below, string? title = "Sony WH-1000XM5") => new(
        7, 3, 42, title, null, "coolblue.nl", "https://www.coolblue.nl/product/1", kind, kind is AlertKind.Below or AlertKind.Above ? 290 : null, 319, 279, "EUR",
        new FiringFacts { Availability = Availability.InStock, Low30 = 299, Average30 = 312.4m, LowestBefore = 249, ListPrice = 399, ThresholdPct = 5, ThresholdAmount = 10, Days = 90, ReferencePrice = 319, ProblemCode = "blocked" },
        Sample.Now, null);

    public Task<AlertMessage> WriteAsync(string channel, params NotificationView[] items) => Writer.WriteAsync(Alice, channel, 9, items, "m1", CancellationToken.None);

    public Task<IReadOnlyDictionary<string, string>> ChangedAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyDictionary<string, string>>(Changed);

    private sealed class ListLogger(List<string> lines) : ILogger<Wording>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add(formatter(state, exception));
    }
}
