using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using PriceTracker.Web.Notifications.Channels.Outbound;

namespace PriceTracker.Web.Notifications.Channels.Email;

/// <summary>Mail through the operator's server.</summary>
public sealed class EmailChannel(MailServer server, IOptions<MailOptions> options, TimeProvider clock) : IChannel
{
    public string Kind => "email";

    public string Title => "Email";

    public IReadOnlyList<ChannelField> Fields { get; } = [new("address", "Address") { Placeholder = "you@example.com" }];

    public bool NeedsCode => true;

    public string? Missing => options.Value.IsSet ? null : "No mail server is set up. An administrator sets Mail__Host and Mail__From.";

    public ChannelCheck Check(IReadOnlyDictionary<string, string> values) =>
        MailAddresses.TryRead(values.Text("address"), out var address)
            ? new ChannelCheck.Good(new Dictionary<string, string> { ["address"] = address }, address)
            : new ChannelCheck.Bad("address", "Enter one address such as you@example.com.");

    public async Task<DeliveryResult> SendAsync(ChannelTarget target, AlertMessage message, CancellationToken cancel)
    {
        if (Missing is { } missing)
            return new DeliveryResult.Retry(missing);
        if (!MailAddresses.TryRead(target.Values.Text("address"), out var address))
            return new DeliveryResult.Broken("This is no mail address. Enter it again.");
        using var letter = MailLetter.Write(message, address, options.Value, clock.GetUtcNow());
        try
        {
            return new DeliveryResult.Sent(PlainText.OneLine(await server.SendAsync(letter, cancel)));
        }
        catch (SmtpCommandException error)
        {
            return MailReplies.Read(error.ErrorCode, (int)error.StatusCode, error.Message);
        }
        catch (Exception error) when (Reason(error) is not null && !cancel.IsCancellationRequested)
        {
            return new DeliveryResult.Retry(Reason(error)!);
        }
    }

    /// <summary>All of these are the operator's to mend, and none is a reason to give up a letter. No text of the exceptions: it may hold settings.</summary>
    private static string? Reason(Exception error) => error switch
    {
        MailNotEncryptedException => "The mail server offers no encryption, so the password is not sent. An administrator sets Mail__Security to tls, or to none if that is meant.",
        SslHandshakeException => "The mail server has no valid certificate. An administrator checks Mail__Host and Mail__Security.",
        MailKit.Security.AuthenticationException or System.Security.Authentication.AuthenticationException or ServiceNotAuthenticatedException or SaslException =>
            "The mail server refuses our user or password. An administrator checks Mail__User and Mail__Password.",
        NotSupportedException => "The mail server does not offer what Mail__Security or Mail__User need. An administrator checks them.",
        TimeoutException => $"The mail server did not answer within {MailServer.TimeLimit.TotalSeconds:0} seconds.",
        SocketException => "The mail server cannot be reached. An administrator checks Mail__Host and Mail__Port.",
        IOException or ProtocolException or ServiceNotConnectedException => "The connection to the mail server broke off.",
        _ => null,
    };
}
