using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using PriceTracker.Web.Notifications.Channels.Outbound;

namespace PriceTracker.Web.Notifications.Channels.Ntfy;

/// <summary>Publishes to a topic of ntfy.sh or of a server of one's own, as JSON: a title in a header could break out of it.</summary>
public sealed partial class NtfyChannel(ChannelHttp http, ChannelUrls urls) : IChannel
{
    private const string PublicServer = "https://ntfy.sh";

    public string Kind => "ntfy";

    public string Title => "ntfy";

    public IReadOnlyList<ChannelField> Fields { get; } =
    [
        new("server", "Server") { IsRequired = false, Placeholder = PublicServer, Help = "Leave it empty for ntfy.sh." },
        new("topic", "Topic") { Help = "Who knows a topic of ntfy.sh can read it: choose one that nobody guesses." },
        new("token", "Access token") { IsSecret = true, IsRequired = false, Help = "Where the topic asks for one: it starts with tk_." },
    ];

    public bool NeedsCode => false;

    public ChannelCheck Check(IReadOnlyDictionary<string, string> values)
    {
        var server = values.Text("server") is { Length: > 0 } entered ? entered : PublicServer;
        if (!urls.TryRead(server, mayBePlain: true, out var url, out var problem))
            return new ChannelCheck.Bad("server", problem!);
        if (url.Query.Length > 0 || url.Fragment.Length > 0)
            return new ChannelCheck.Bad("server", "Enter the server's address alone, without anything from ? or # on.");
        if (!Topic().IsMatch(values.Text("topic")))
            return new ChannelCheck.Bad("topic", "Enter a topic of at most 64 letters, digits, - and _.");
        if (!Token().IsMatch(values.Text("token")))
            return new ChannelCheck.Bad("token", "This is no access token. Copy it from the account page of ntfy; it starts with tk_.");
        var stored = new Dictionary<string, string> { ["server"] = url.AbsoluteUri, ["topic"] = values.Text("topic") };
        if (values.Text("token") is { Length: > 0 } token)
            stored["token"] = token;
        return new ChannelCheck.Good(stored, $"{url.Authority}{url.AbsolutePath.TrimEnd('/')}/{stored["topic"]}");
    }

    public Task<DeliveryResult> SendAsync(ChannelTarget target, AlertMessage message, CancellationToken cancel)
    {
        if (!urls.TryRead(target.Values.Text("server"), mayBePlain: true, out var url, out var problem))
            return Task.FromResult<DeliveryResult>(new DeliveryResult.Broken(problem!));
        var request = JsonBody.Post(url, NtfyMessage.Of(target.Values.Text("topic"), message));
        if (target.Values.Text("token") is { Length: > 0 } token)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http.SendAsync(request, Read, cancel);
    }

    private static DeliveryResult Read(HttpAnswer answer) => answer.Status switch
    {
        401 or 403 => new DeliveryResult.Broken($"{answer.Host} lets nobody write to this topic with this token ({answer.Status}). Enter a token that may."),
        404 or 405 => NoServer(answer),
        // Many a web server takes a POST to its root and does nothing with it.
        >= 200 and < 300 when answer.Json()?.TryGetProperty("id", out var _) != true => NoServer(answer),
        _ => answer.Usual(),
    };

    private static DeliveryResult.Broken NoServer(HttpAnswer answer) =>
        new($"At this address of {answer.Host} is no ntfy server ({answer.Status}). Enter its address.");

    [GeneratedRegex(@"^[-_A-Za-z0-9]{1,64}\z")]
    private static partial Regex Topic();

    [GeneratedRegex(@"^[-_A-Za-z0-9.~+/=]{0,256}\z")]
    private static partial Regex Token();
}
