using System.Buffers.Text;
using System.Text;
using PriceTracker.Web.Notifications.Channels.WebPush;
using Xunit;

namespace PriceTracker.Tests.Notifications.Channels.WebPush;

public sealed class PushEncryptionTests
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(RfcExamples.Message);

    [Fact]
    public void The_example_of_RFC_8291_comes_out_byte_for_byte()
    {
        using var sender = RfcExamples.Key(RfcExamples.SenderPublic, RfcExamples.SenderPrivate);

        Assert.Equal(RfcExamples.Encrypted, Base64Url.EncodeToString(PushEncryption.Encrypt(Subscription(), Text, sender, RfcExamples.Bytes(RfcExamples.Salt))));
    }

    [Fact]
    public void A_browser_reads_what_was_sent_and_no_two_messages_look_alike()
    {
        using var receiver = RfcExamples.Key(RfcExamples.ReceiverPublic, RfcExamples.ReceiverPrivate);
        var (first, second) = (PushEncryption.Encrypt(Subscription(), Text), PushEncryption.Encrypt(Subscription(), Text));

        Assert.Equal(Text, BrowserSide.Decrypt(first, receiver, RfcExamples.Bytes(RfcExamples.ReceiverPublic), RfcExamples.Bytes(RfcExamples.Auth)));
        Assert.NotEqual(first[..86], second[..86]);
    }

    [Theory]
    [InlineData("", RfcExamples.Auth)]
    [InlineData("not base64!", RfcExamples.Auth)]
    [InlineData(RfcExamples.ReceiverPublic, "")]
    [InlineData(RfcExamples.ReceiverPublic, "c2hvcnQ")]
    [InlineData("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw8", RfcExamples.Auth)]
    [InlineData("BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", RfcExamples.Auth)]
    public void Keys_that_no_browser_makes_are_refused(string p256dh, string auth) => Assert.False(PushSubscription.TryRead(p256dh, auth, out _));

    private static PushSubscription Subscription()
    {
        Assert.True(PushSubscription.TryRead(RfcExamples.ReceiverPublic, RfcExamples.Auth, out var subscription));
        return subscription;
    }
}
