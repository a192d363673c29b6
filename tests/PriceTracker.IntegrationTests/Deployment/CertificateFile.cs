using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IoPath = System.IO.Path;

namespace PriceTracker.IntegrationTests.Deployment;

/// <summary>A certificate and its key in one file, as HAProxy reads it.</summary>
internal sealed class CertificateFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("price-tracker-tls-");
    private readonly string hash;

    public CertificateFile()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue);
        hash = certificate.GetCertHashString();
        File.WriteAllText(Path, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem() + "\n");
    }

    public string Path => IoPath.Combine(folder.FullName, "site.pem");

    public bool Is(X509Certificate? shown) => shown?.GetCertHashString() == hash;

    public void Dispose() => folder.Delete(recursive: true);
}
