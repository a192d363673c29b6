using System.Globalization;
using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PriceTracker.Data.Alerting;
using PriceTracker.Data.Catalog;
using PriceTracker.Data.History;
using PriceTracker.Tests.Components.Fakes;
using PriceTracker.Web.Components;
using PriceTracker.Web.Components.Formatting;
using PriceTracker.Web.Live;
using PriceTracker.Web.Notifications.Channels.Book;

namespace PriceTracker.Tests.Components;

/// <summary>A signed-in reader, the fakes behind the ports, and a clock one moves by hand.</summary>
public abstract class ScreenTest : BunitContext
{
    protected ScreenTest()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddScreens();
        Services.AddSupplyValueFromQueryProvider();
        Services.AddLogging();
        Templates.AddTo(Services);
        Services.AddSingleton<TimeProvider>(Time);
        Services.AddSingleton<IProductCatalog>(Catalog);
        Services.AddSingleton<IPriceHistory>(new FakeHistory(Sample.Now));
        Services.AddSingleton<IAlertBook>(Alerts);
        Services.AddSingleton<IInbox>(Inbox);
        Services.AddSingleton<IBackTest>(BackTest);
        Services.AddSingleton<IChannelBook>(Channels);
        Services.AddSingleton<ILiveUpdates>(Live);
        this.AddAuthorization().SetAuthorized("demo@example.net").SetClaims(new Claim(ClaimTypes.NameIdentifier, UserId.ToString()));
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        RenderTree.Add<CascadingValue<Formats>>(cascade => cascade.Add(value => value.Value, Formats));
        RenderTree.Add<CascadingValue<ReaderSettings>>(cascade => cascade.Add(value => value.Value, new ReaderSettings("en-GB", "UTC", "light", "cards")));
    }

    protected static Guid UserId { get; } = Guid.Parse("11111111-1111-1111-1111-111111111111");

    protected static Formats Formats { get; } = new(CultureInfo.GetCultureInfo("en-GB"), TimeZoneInfo.Utc, Sample.Now);

    protected FakeTemplates Templates { get; } = new();

    protected FakeTimeProvider Time { get; } = new(Sample.Now);

    protected FakeCatalog Catalog { get; } = new();

    protected FakeAlerts Alerts { get; } = new();

    protected FakeInbox Inbox { get; } = new();

    protected FakeBackTest BackTest { get; } = new();

    protected FakeChannels Channels { get; } = new();

    protected FakeLive Live { get; } = new();
}
