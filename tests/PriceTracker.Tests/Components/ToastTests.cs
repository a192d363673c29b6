using PriceTracker.Web.Components.Live;
using PriceTracker.Web.Components.Toasts;
using Xunit;

namespace PriceTracker.Tests.Components;

public sealed class ToastTests
{
    [Fact]
    public void A_firing_that_the_feed_repeats_is_told_once()
    {
        var news = new InboxNews();
        var told = new List<long>();
        news.Fired += told.Add;

        news.Tell(7);
        news.Tell(7);

        Assert.Equal([7L], told);
    }

    [Fact]
    public void At_most_three_stand_on_the_screen_and_the_rest_is_counted()
    {
        var desk = new ToastDesk();

        Assert.Equal([true, true, true, false, false], Enumerable.Range(1, 5).Select(id => desk.TryOpen(id)));
        Assert.Equal(2, desk.Waiting);
    }

    [Fact]
    public void A_closed_toast_makes_room_but_does_not_come_back()
    {
        var desk = new ToastDesk();
        foreach (var id in (long[])[1, 2, 3]) desk.TryOpen(id);
        desk.Close(1);

        Assert.False(desk.TryOpen(1));
        Assert.True(desk.TryOpen(4));
    }

    [Fact]
    public void The_status_region_gets_one_summary_of_many_changes()
    {
        var announcements = new Announcements();
        announcements.Say("Sony dropped to €279.00.");
        announcements.Say("Lego rose to £400.00.");
        announcements.Say("Kobo dropped to €199.00.");

        Assert.Equal("Sony dropped to €279.00. 2 more changes.", announcements.TakeSummary());
        Assert.Null(announcements.TakeSummary());
    }
}
