using System.Net.Sockets;
using System.Text;

namespace PriceTracker.Tests.Notifications.Channels.Email;

/// <summary>One connection. Commands out of their order are refused, as servers do.</summary>
internal sealed class SmtpSession(SmtpSink sink, NetworkStream stream) : IDisposable
{
    private readonly StreamReader reader = new(stream, Encoding.Latin1);
    private readonly StreamWriter writer = new(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
    private readonly List<string> to = [];
    private string? from;
    private bool isKnown;

    public async Task RunAsync()
    {
        if (!await SayAsync("GREETING", "220 sink.example ESMTP"))
            return;
        while (await reader.ReadLineAsync() is { } line)
        {
            sink.Commands.Enqueue(line);
            var verb = line.Split(' ', 2)[0].ToUpperInvariant();
            if (!await ObeyAsync(verb, line))
                return;
        }
    }

    /// <summary>False where the connection ends.</summary>
    private async Task<bool> ObeyAsync(string verb, string line)
    {
        switch (verb)
        {
            case "EHLO":
                return await SayAsync(verb, sink.Password is null ? "250-sink.example\r\n250 8BITMIME" : "250-sink.example\r\n250-8BITMIME\r\n250 AUTH PLAIN");
            case "AUTH":
                isKnown = Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[2])).EndsWith($"\0{sink.Password}", StringComparison.Ordinal);
                return await SayAsync(verb, isKnown ? "235 2.7.0 welcome" : "535 5.7.8 who are you");
            case "MAIL" when sink.Password is not null && !isKnown:
                return await SayAsync(verb, "530 5.7.0 sign in first");
            case "MAIL":
                from = Address(line);
                return await SayAsync(verb, "250 2.1.0 ok");
            case "RCPT" when from is not null:
                to.Add(Address(line));
                return await SayAsync(verb, "250 2.1.5 ok");
            case "DATA" when to.Count > 0:
                return await SayAsync(verb, "354 go on") && (sink.Replies.ContainsKey(verb) || await TakeAsync());
            case "RSET":
                Forget();
                return await SayAsync(verb, "250 ok");
            case "NOOP":
                return await SayAsync(verb, "250 ok");
            case "QUIT":
                await SayAsync(verb, "221 bye");
                return false;
            default:
                return await SayAsync(verb, "503 5.5.1 bad sequence of commands");
        }
    }

    private async Task<bool> TakeAsync()
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".")
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        if (!sink.Replies.ContainsKey("BODY"))
            sink.Letters.Enqueue(new SmtpLetter(from!, [.. to], text.ToString()));
        Forget();
        return await SayAsync("BODY", "250 2.0.0 queued as 1");
    }

    private async Task<bool> SayAsync(string verb, string usual)
    {
        if (sink.HangsAt == verb)
            await sink.HangAsync();
        var reply = sink.Replies.GetValueOrDefault(verb, usual);
        await writer.WriteLineAsync(reply);
        return !reply.StartsWith("421", StringComparison.Ordinal);
    }

    public void Dispose()
    {
        reader.Dispose();
        writer.Dispose();
    }

    private void Forget()
    {
        from = null;
        to.Clear();
    }

    private static string Address(string line) => line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
}
