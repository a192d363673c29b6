using System.Text;
using CsCheck;
using PriceTracker.Web.Notifications;
using Xunit;

namespace PriceTracker.Tests.Notifications.Messages;

public sealed class PlainTextTests
{
    [Fact]
    public void A_line_is_never_two_and_never_too_long() => Gen.String.Sample(text =>
    {
        var line = PlainText.OneLine(text, 20);
        return line.Length <= 20 && !line.Any(char.IsControl) && line == line.Trim();
    });

    [Fact]
    public void Shortening_to_bytes_ends_and_holds() => Gen.Select(Gen.String, Gen.Int[8, 60]).Sample((text, maximum) =>
        Encoding.UTF8.GetByteCount(PlainText.ShortenToBytes(text, maximum)) <= maximum);

    [Fact]
    public void A_character_of_two_halves_is_never_cut()
    {
        var text = string.Concat(Enumerable.Repeat("🫖", 30));

        Assert.All(Enumerable.Range(2, 40), n => Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(PlainText.Shorten(text, n)))));
    }
}
