using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using PriceTracker.Web.Deployment;
using PriceTracker.Web.Notifications.Channels.Outbound;
using Xunit;

namespace PriceTracker.Tests.Notifications.Channels.Outbound;

public sealed class ChannelHttpTests : IAsyncLifetime
{
    private ChannelRig rig = null!;

    public async ValueTask InitializeAsync() => rig = await ChannelRig.StartAsync();

    public async ValueTask DisposeAsync() => await rig.DisposeAsync();

    [Fact]
    public async Task A_redirect_is_not_followed_and_said_to_be_the_owners_to_mend()
    {
        rig.Sink.Says(302, "", ("Location", rig.Sink.At("/elsewhere").AbsoluteUri));

        var broken = Assert.IsType<DeliveryResult.Broken>(await PostAsync(rig.Sink.At("/hook")));

        Assert.Contains("redirects are not followed", broken.Error, StringComparison.Ordinal);
        Assert.Equal(1, rig.Sink.Count);
    }

    [Theory]
    [InlineData("http://localhost:{0}/")]
    [InlineData("http://rebound.localhost:{0}/")]
    [InlineData("http://0x7f000001:{0}/private")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/")]
    [InlineData("http://169.254.169.254:{0}/latest/meta-data/")]
    public async Task A_name_or_address_that_leads_inside_is_never_connected_to(string spelling)
    {
        await using var other = await HttpSink.StartAsync();
        var url = new Uri(string.Format(System.Globalization.CultureInfo.InvariantCulture, spelling, other.Address.Port));

        var broken = Assert.IsType<DeliveryResult.Broken>(await PostAsync(url));

        Assert.Contains("private network", broken.Error, StringComparison.Ordinal);
        Assert.Equal(0, other.Count);
    }

    [Fact]
    public async Task Ten_megabytes_of_answer_cost_64_kilobytes()
    {
        var stopped = new TaskCompletionSource();
        var written = 0;
        rig.Sink.Answer = async context =>
        {
            context.RequestAborted.Register(stopped.SetResult);
            var chunk = Encoding.ASCII.GetBytes(new string('x', 64 * 1024));
            for (; written < 160 && !context.RequestAborted.IsCancellationRequested; written++)
                await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
            await stopped.Task;
        };

        HttpAnswer? seen = null;
        await rig.Http.SendAsync(new HttpRequestMessage(HttpMethod.Post, rig.Sink.At("/")), answer => (seen = answer).Usual(), default);

        Assert.Equal(64 * 1024, seen!.Body.Length);
        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Ten_seconds_without_an_answer_are_worth_another_try()
    {
        var asked = new TaskCompletionSource();
        rig.Sink.Answer = async context =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        };

        var sending = PostAsync(rig.Sink.At("/slow"));
        await asked.Task;
        rig.Clock.Advance(ChannelHttp.TimeLimit);

        Assert.Contains("within 10 seconds", Assert.IsType<DeliveryResult.Retry>(await sending).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_was_taken_is_sent_although_the_answer_breaks_off()
    {
        // Bare, because Kestrel would reset the connection, and a reset may overtake what was written.
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://{listener.LocalEndpoint}/");
        using var http = new ChannelHttp(new GuardedOutbound(Options.Create(new OutboundOptions { AllowedPrivateHosts = address.Authority })), rig.Clock);

        var sending = http.SendAsync(new HttpRequestMessage(HttpMethod.Post, address), answer => answer.Usual(), default);
        using (var client = await listener.AcceptTcpClientAsync())
        using (var reader = new StreamReader(client.GetStream()))
        {
            while (await reader.ReadLineAsync() is { Length: > 0 })
            {
                // Until the headers end.
            }
            await client.GetStream().WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nthanks"u8.ToArray());
        }

        Assert.IsType<DeliveryResult.Sent>(await sending);
    }

    [Fact]
    public async Task Only_the_callers_cancellation_is_thrown()
    {
        using var cancel = new CancellationTokenSource();
        rig.Sink.Answer = async context =>
        {
            await cancel.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PostAsync(rig.Sink.At("/"), cancel.Token));
    }

    [Fact]
    public async Task A_closed_port_is_worth_another_try()
    {
        await rig.Sink.DisposeAsync();

        Assert.Contains("cannot be reached", Assert.IsType<DeliveryResult.Retry>(await PostAsync(rig.Sink.At("/secret"))).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("999999999", 86400)]
    [InlineData("Sun, 01 Mar 2026 12:02:00 GMT", 120)]
    [InlineData("Sun, 01 Mar 2020 12:00:00 GMT", 0)]
    public async Task What_the_other_side_asks_for_is_honoured_within_reason(string header, int seconds)
    {
        rig.Sink.Says(429, "", ("Retry-After", header));

        Assert.Equal(TimeSpan.FromSeconds(seconds), Assert.IsType<DeliveryResult.Retry>(await PostAsync(rig.Sink.At("/"))).After);
    }

    [Fact]
    public async Task Of_an_answer_200_characters_are_told_without_control_characters()
    {
        rig.Sink.Says(500, "\u001b[31mno\r\nInjected: yes" + new string('x', 500));

        var error = Assert.IsType<DeliveryResult.Retry>(await PostAsync(rig.Sink.At("/"))).Error;

        Assert.StartsWith("127.0.0.1 answered 500: [31mno Injected: yes", error, StringComparison.Ordinal);
        Assert.DoesNotContain(error, char.IsControl);
        Assert.True(error.Length <= 200 + "127.0.0.1 answered 500: ".Length);
    }

    [Fact]
    public async Task Cookies_are_neither_kept_nor_sent_and_nothing_is_unpacked()
    {
        rig.Sink.Says((int)HttpStatusCode.OK, "", ("Set-Cookie", "a=b"));
        await PostAsync(rig.Sink.At("/"));
        IHeaderDictionary? second = null;
        rig.Sink.Answer = context =>
        {
            second = context.Request.Headers;
            return Task.CompletedTask;
        };
        await PostAsync(rig.Sink.At("/"));

        Assert.False(second!.ContainsKey("Cookie") || second.ContainsKey("Accept-Encoding") || second.ContainsKey("traceparent"));
    }

    [Fact]
    public async Task No_span_is_made_that_would_carry_the_address_to_a_collector()
    {
        var path = $"/{Guid.NewGuid():N}";
        var addresses = new ConcurrentBag<string?>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "System.Net.Http",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => addresses.Add(span.GetTagItem("url.full")?.ToString()),
        };
        ActivitySource.AddActivityListener(listener);

        await PostAsync(rig.Sink.At(path));

        Assert.DoesNotContain(addresses, a => a?.Contains(path, StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_not_trusted()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(120));
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var authority = $"{listener.LocalEndpoint}";
        using var http = new ChannelHttp(new GuardedOutbound(Options.Create(new OutboundOptions { AllowedPrivateHosts = authority })), rig.Clock);

        var sending = http.SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri($"https://{authority}/")), answer => answer.Usual(), default);
        using var client = await listener.AcceptTcpClientAsync();
        await using var secure = new SslStream(client.GetStream());
        await Record.ExceptionAsync(() => secure.AuthenticateAsServerAsync(certificate));

        Assert.Contains("no valid certificate", Assert.IsType<DeliveryResult.Retry>(await sending).Error, StringComparison.Ordinal);
    }

    private Task<DeliveryResult> PostAsync(Uri url, CancellationToken cancel = default) =>
        rig.Http.SendAsync(new HttpRequestMessage(HttpMethod.Post, url), answer => answer.Usual(), cancel);
}
