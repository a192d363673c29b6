using System.Buffers.Text;
using System.Text;
using PriceTracker.Web.Notifications.Channels.WebPush;
using Xunit;

namespace PriceTracker.Tests.Notifications.Channels.WebPush;

public sealed class Aes128GcmTests
{
    [Fact]
    public void The_example_of_RFC_8188_comes_out_byte_for_byte() => Assert.Equal(
        "I1BsxtFttlv3u_Oo94xnmwAAEAAA-NAVub2qFgBEuQKRapoZu-IxkIva3MEB1PD-ly8Thjg",
        Base64Url.EncodeToString(Aes128Gcm.Encrypt(
            RfcExamples.Bytes("yqdlZ-tYemfogSmv7Ws5PQ"), RfcExamples.Bytes("I1BsxtFttlv3u_Oo94xnmw"), [], 4_096, Encoding.ASCII.GetBytes("I am the walrus"))));

    [Fact]
    public void What_does_not_fit_a_record_is_not_cut() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Aes128Gcm.Encrypt(new byte[16], new byte[16], [], 4_096, new byte[4_080]));
}
