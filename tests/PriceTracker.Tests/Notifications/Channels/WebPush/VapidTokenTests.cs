using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PriceTracker.Web.Notifications.Channels.WebPush;
using Xunit;

namespace PriceTracker.Tests.Notifications.Channels.WebPush;

public sealed class VapidTokenTests
{
    private const string Content =
        "eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9.eyJhdWQiOiJodHRwczovL3B1c2guZXhhbXBsZS5uZXQiLCJleHAiOjE0NTM1MjM3NjgsInN1YiI6Im1haWx0bzpwdXNoQGV4YW1wbGUuY29tIn0";

    private const string Signature = "i3CYb7t4xfxCDquptFOepC9GAu_HLGkMlMuCGSK2rpiUfnK9ojFwDXb1JrErtmysazNjjvW2L9OkSSHzvoD1oA";
    private const string PublicKey = "BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs";

    [Fact]
    public void The_example_of_RFC_8292_comes_out_character_by_character() =>
        Assert.Equal(Content, VapidToken.Content("https://push.example.net", DateTimeOffset.FromUnixTimeSeconds(1_453_523_768), "mailto:push@example.com"));

    [Fact]
    public void The_signature_of_RFC_8292_holds_for_our_reading_of_its_key() => Assert.True(Verifies(Content, Signature, PublicKey));

    [Fact]
    public void A_push_service_can_check_who_sends_for_how_long_and_to_whom()
    {
        var keys = VapidKeys.Generate();
        var now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

        var header = VapidToken.Authorization(new Uri("https://push.example.net:8443/p/JzLQ3?x=1"), keys, "mailto:admin@example.com", now);

        var parts = header["vapid t=".Length..header.IndexOf(',', StringComparison.Ordinal)].Split('.');
        Assert.EndsWith($", k={keys.PublicKey}", header, StringComparison.Ordinal);
        Assert.True(Verifies($"{parts[0]}.{parts[1]}", parts[2], keys.PublicKey));
        var claims = JsonDocument.Parse(RfcExamples.Bytes(parts[1])).RootElement;
        Assert.Equal(("https://push.example.net:8443", now.AddHours(12).ToUnixTimeSeconds(), "mailto:admin@example.com"),
            (claims.GetProperty("aud").GetString(), claims.GetProperty("exp").GetInt64(), claims.GetProperty("sub").GetString()));
    }

    [Fact]
    public void Keys_open_again_after_they_were_kept_and_never_show_the_private_one()
    {
        var keys = VapidKeys.Generate();
        var again = new VapidKeys(keys.PublicKey, keys.PrivateKey);

        using var opened = again.Open();
        Assert.Equal(87, keys.PublicKey.Length);
        Assert.DoesNotContain(keys.PrivateKey, $"{keys}", StringComparison.Ordinal);
    }

    private static bool Verifies(string content, string signature, string publicKey)
    {
        using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = P256.Read(RfcExamples.Bytes(publicKey)) });
        return key.VerifyData(Encoding.ASCII.GetBytes(content), RfcExamples.Bytes(signature), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }
}
