using System.Buffers.Text;
using System.Security.Cryptography;
using PriceTracker.Web.Notifications.Channels.WebPush;

namespace PriceTracker.Tests.Notifications.Channels.WebPush;

/// <summary>The examples that the RFCs print.</summary>
internal static class RfcExamples
{
    public const string ReceiverPublic = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    public const string ReceiverPrivate = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94";
    public const string Auth = "BTBZMqHH6r4Tts7J_aSIgg";
    public const string SenderPublic = "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    public const string SenderPrivate = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    public const string Salt = "DGv6ra1nlYgDCS1FRnbzlw";
    public const string Message = "When I grow up, I want to be a watermelon";
    public const string Encrypted =
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_"
        + "yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

    public static ECDiffieHellman Key(string publicKey, string privateKey) => ECDiffieHellman.Create(new ECParameters
    {
        Curve = ECCurve.NamedCurves.nistP256,
        Q = P256.Read(Bytes(publicKey)),
        D = Bytes(privateKey),
    });

    public static byte[] Bytes(string base64Url) => Base64Url.DecodeFromChars(base64Url);
}
