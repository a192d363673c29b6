using CsCheck;
using PriceTracker.Data.Model;
using PriceTracker.Web.Notifications.Delivery;
using Xunit;

namespace PriceTracker.Tests.Notifications.Delivery;

public sealed class DeliveryScheduleTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private static readonly Gen<DateTimeOffset> Moments = Gen.Int[0, 60 * 24 * 400].Select(m => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(m));

    private static readonly Gen<TimeOnly> Times = Gen.Int[0, (24 * 60) - 1].Select(m => new TimeOnly(m / 60, m % 60));

    [Fact]
    public void Without_wishes_everything_is_due_at_once()
    {
        var now = Utc("2026-03-01 12:00");

        Assert.Equal(now, DeliverySchedule.DueAt(null, Berlin, now));
        Assert.Equal(now, DeliverySchedule.DueAt(new NotificationPreferences(), Berlin, now));
    }

    [Theory]
    [InlineData("2026-03-01 20:59", "2026-03-01 20:59")]
    [InlineData("2026-03-01 21:00", "2026-03-02 06:00")]
    [InlineData("2026-03-02 05:59", "2026-03-02 06:00")]
    [InlineData("2026-03-02 06:00", "2026-03-02 06:00")]
    public void Quiet_hours_over_midnight_hold_until_their_end(string now, string due) =>
        Assert.Equal(Utc(due), DeliverySchedule.DueAt(Quiet("22:00", "07:00"), Berlin, Utc(now)));

    [Theory]
    [InlineData("2026-03-28 22:30", "2026-03-29 01:00")]
    [InlineData("2026-10-24 21:30", "2026-10-25 00:30")]
    public void On_the_days_clocks_change_quiet_hours_end_at_the_first_such_moment(string now, string due) =>
        Assert.Equal(Utc(due), DeliverySchedule.DueAt(Quiet("23:00", "02:30"), Berlin, Utc(now)));

    [Fact]
    public void What_is_due_is_never_in_quiet_hours_never_before_now_and_within_a_day() =>
        Check.Sample(Gen.Select(Moments, Times, Times), x =>
        {
            var wishes = new NotificationPreferences { QuietFrom = x.Item2, QuietUntil = x.Item3 };

            var due = DeliverySchedule.DueAt(wishes, Berlin, x.Item1);

            Assert.InRange(due, x.Item1, x.Item1.AddHours(26));
            Assert.Equal(due, DeliverySchedule.DueAt(wishes, Berlin, due));
        }, iter: 5_000);

    [Fact]
    public void A_daily_digest_comes_once_each_day_of_the_persons_calendar() =>
        Check.Sample(Gen.Select(Moments, Times), x =>
        {
            var wishes = new NotificationPreferences { Digest = DigestRhythm.Daily, DigestAt = x.Item2 };

            var first = DeliverySchedule.DueAt(wishes, Berlin, x.Item1);
            var second = DeliverySchedule.DueAt(wishes, Berlin, first);

            Assert.True(first > x.Item1);
            Assert.Equal(Day(first).AddDays(1), Day(second));
        }, iter: 5_000);

    [Fact]
    public void A_weekly_digest_comes_on_mondays()
    {
        var wishes = new NotificationPreferences { Digest = DigestRhythm.Weekly, DigestAt = new TimeOnly(8, 0) };

        Assert.Equal(Utc("2026-03-02 07:00"), DeliverySchedule.DueAt(wishes, Berlin, Utc("2026-02-25 12:00")));
        Assert.Equal(Utc("2026-03-09 07:00"), DeliverySchedule.DueAt(wishes, Berlin, Utc("2026-03-02 07:00")));
    }

    [Theory]
    [InlineData(1, null, 15)]
    [InlineData(3, null, 60)]
    [InlineData(30, null, 7_200)]
    [InlineData(1, 300, 300)]
    [InlineData(30, 300, 7_200)]
    [InlineData(1, 1_000_000, 86_400)]
    [InlineData(34, null, null)]
    public void A_failed_delivery_is_tried_later_and_later_as_the_other_side_wants_and_not_for_ever(int attempts, int? asked, int? seconds) =>
        Assert.Equal(seconds is { } s ? TimeSpan.FromSeconds(s) : null, RetryPolicy.Next(attempts, asked is { } a ? TimeSpan.FromSeconds(a) : null));

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Berlin).DateTime);

    private static NotificationPreferences Quiet(string from, string until) =>
        new() { QuietFrom = TimeOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), QuietUntil = TimeOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture) };

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text + "Z", System.Globalization.CultureInfo.InvariantCulture);
}
