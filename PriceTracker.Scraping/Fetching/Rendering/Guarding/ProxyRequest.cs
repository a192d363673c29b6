using System.Globalization;
using System.Text;

namespace PriceTracker.Scraping.Fetching.Rendering.Guarding;

/// <summary>
/// The head of one request to a forward proxy (RFC 9112, 3.2): CONNECT for a tunnel, or a plain request with the whole address. Pure.
/// <see cref="Head"/> is what the server itself is sent: the path alone, and the connection closed after one answer, so that nothing unseen follows.
/// </summary>
public sealed record ProxyRequest(Uri Url, bool IsTunnel, string Head, long BodyLength)
{
    public string Host => Url.IdnHost;

    public int Port => Url.Port;

    /// <summary>Null for what is no such request.</summary>
    public static ProxyRequest? Parse(ReadOnlySpan<byte> head)
    {
        var lines = Encoding.Latin1.GetString(head).Split("\r\n");
        if (lines[0].Split(' ') is not [{ Length: > 0 } method, var target, var version] || !version.StartsWith("HTTP/1.", StringComparison.Ordinal))
            return null;
        return method == "CONNECT" ? Tunnel(target) : Plain(method, target, lines);
    }

    /// <summary>The head for another proxy, which wants the whole address.</summary>
    public string HeadForProxy() => IsTunnel
        ? $"CONNECT {Url.Host}:{Port} HTTP/1.1\r\nHost: {Url.Host}:{Port}\r\n\r\n"
        : Head.Insert(Head.IndexOf(' ', StringComparison.Ordinal) + 1, Url.GetLeftPart(UriPartial.Authority));

    private static ProxyRequest? Tunnel(string target)
    {
        var colon = target.LastIndexOf(':');
        if (colon <= 0 || !int.TryParse(target.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            || !Uri.TryCreate($"http://{target}/", UriKind.Absolute, out var url) || url.PathAndQuery != "/" || url.UserInfo.Length > 0 || url.Port != port)
            return null;
        return new ProxyRequest(url, IsTunnel: true, "", long.MaxValue);
    }

    private static ProxyRequest? Plain(string method, string target, string[] lines)
    {
        if (!Uri.TryCreate(target, UriKind.Absolute, out var url) || url.Scheme != "http" || url.UserInfo.Length > 0)
            return null;
        var head = new StringBuilder($"{method} {url.PathAndQuery} HTTP/1.1\r\n");
        foreach (var line in lines.Skip(1).Where(l => l.Length > 0 && !IsForUs(l)))
            head.Append(line).Append("\r\n");
        head.Append("Connection: close\r\n\r\n");
        return new ProxyRequest(url, IsTunnel: false, head.ToString(), BodyOf(lines));
    }

    /// <summary>A body of unknown length ends with the connection.</summary>
    private static long BodyOf(string[] lines)
    {
        if (lines.Any(l => l.StartsWith("Transfer-Encoding:", StringComparison.OrdinalIgnoreCase)))
            return long.MaxValue;
        var length = lines.FirstOrDefault(l => l.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        return length is not null && long.TryParse(length.AsSpan("Content-Length:".Length), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var bytes) ? bytes : 0;
    }

    /// <summary>Headers between the browser and its proxy.</summary>
    private static bool IsForUs(string header) =>
        header.StartsWith("Connection:", StringComparison.OrdinalIgnoreCase)
        || header.StartsWith("Keep-Alive:", StringComparison.OrdinalIgnoreCase)
        || header.StartsWith("Proxy-", StringComparison.OrdinalIgnoreCase);
}
