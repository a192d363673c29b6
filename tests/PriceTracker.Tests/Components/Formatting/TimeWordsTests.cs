using PriceTracker.Web.Components.Formatting;
using Xunit;

namespace PriceTracker.Tests.Components.Formatting;

public sealed class TimeWordsTests
{
    private static readonly DateTimeOffset Now = new(2025, 11, 18, 20, 0, 0, TimeSpan.Zero);
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    [Theory]
    [InlineData("2025-11-18T19:59:30Z", "just now")]
    [InlineData("2025-11-18T19:56:00Z", "4 min ago")]
    [InlineData("2025-11-18T16:00:00Z", "4 h ago")]
    [InlineData("2025-11-17T17:05:00Z", "yesterday 18:05")]
    [InlineData("2025-11-15T09:00:00Z", "3 days ago")]
    [InlineData("2025-10-15T09:00:00Z", "15 Oct")]
    [InlineData("2024-11-29T09:00:00Z", "29 Nov 2024")]
    [InlineData("2025-11-18T20:00:05Z", "just now")]
    public void The_past_is_told_as_people_say_it(string at, string expected) =>
        Assert.Equal(expected, TimeWords.Ago(DateTimeOffset.Parse(at, null), Now, Amsterdam));

    [Fact]
    public void A_moment_is_shown_in_the_readers_time_zone() =>
        Assert.Equal("today 20:30", TimeWords.When(Now.AddMinutes(-30), Now, Amsterdam));

    [Fact]
    public void Midnight_is_the_readers_not_the_servers() =>
        Assert.Equal("yesterday 23:30", TimeWords.When(new(2025, 11, 17, 22, 30, 0, TimeSpan.Zero), Now, Amsterdam));

    [Theory]
    [InlineData(0.5, "30 s")]
    [InlineData(0, "1 s")]
    [InlineData(30, "30 min")]
    [InlineData(180, "3 h")]
    [InlineData(60 * 24 * 15, "15 days")]
    public void A_length_is_rounded_to_its_unit(double minutes, string expected) =>
        Assert.Equal(expected, TimeWords.Length(TimeSpan.FromMinutes(minutes)));
}
