using System.Globalization;
using PriceTracker.Data.Model;
using PriceTracker.Web.Notifications;
using PriceTracker.Web.Notifications.Links;
using Xunit;

namespace PriceTracker.Tests.Notifications.Messages;

public sealed class MessageWriterTests
{
    private readonly MessageRig rig = new();

    public static TheoryData<AlertKind> Kinds => new(Enum.GetValues<AlertKind>());

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_of_alert_makes_a_whole_message_for_every_channel(AlertKind kind)
    {
        foreach (var channel in (string[])["email", "web_push", "ntfy", "telegram", "discord", "webhook"])
        {
            var message = await rig.WriteAsync(channel, MessageRig.Firing(kind));

            Assert.Equal(MessageKind.Alert, message.Kind);
            Assert.Contains("Sony WH-1000XM5", message.Title, StringComparison.Ordinal);
            Assert.InRange(message.Title.Length, 1, 120);
            Assert.NotEqual("", message.Text);
            Assert.DoesNotContain(message.Text, c => char.IsControl(c) && c != '\n');
            Assert.Equal(channel == "email", message.Html is not null);
            Assert.Equal(channel == "email", message.LongText is not null && message.Chart is not null);
            Assert.Equal(new Uri("https://prices.example.com/products/42"), message.Link);
            Assert.Equal(4, message.Actions.Count);
        }

        Assert.Empty(rig.Warnings);
    }

    [Fact]
    public async Task A_mail_says_what_it_cost_why_it_is_sent_and_what_compares()
    {
        var mail = await rig.WriteAsync("email", MessageRig.Firing());

        Assert.Equal("Sony WH-1000XM5 is €279.00, below your target", mail.Title);
        foreach (var said in (string[])["coolblue.nl", "€279.00", "€319.00", "12.5%", "€290.00", "€249.00", "€312.40", "In stock", "Your target was €290.00. It is €11.00 below your target.",
            "https://www.coolblue.nl/product/1", "https://prices.example.com/products/42", "The shop claims", "Stop these mails", "alice@example.com", "/act?t="])
        {
            Assert.Contains(said, mail.LongText!, StringComparison.Ordinal);
            Assert.Contains(said, mail.Html!.Replace("This is", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        Assert.Contains("cid:chart", mail.Html!, StringComparison.Ordinal);
        Assert.Contains("View at coolblue.nl", mail.Html!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_reads_their_own_numbers()
    {
        var german = MessageRig.Alice with { Formats = MessageRig.Alice.Formats with { Culture = CultureInfo.GetCultureInfo("de-DE") } };

        var message = await rig.Writer.WriteAsync(german, "ntfy", 9, [MessageRig.Firing()], "m1", CancellationToken.None);

        Assert.Contains("279,00\u00A0€", message.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_are_one_digest_that_leads_to_the_inbox()
    {
        var mail = await rig.WriteAsync("email", [.. Enumerable.Range(1, 60).Select(i => MessageRig.Firing(title: $"Kettle {i}."))]);

        Assert.Equal(MessageKind.Digest, mail.Kind);
        Assert.Equal("60 price alerts: Kettle 1. and 59 more", mail.Title);
        Assert.Equal(new Uri("https://prices.example.com/alerts"), mail.Link);
        Assert.Contains("Kettle 40.", mail.Html!, StringComparison.Ordinal);
        Assert.DoesNotContain("Kettle 41.", mail.Html!, StringComparison.Ordinal);
        Assert.Contains("And 20 more.", mail.Html!, StringComparison.Ordinal);
        Assert.Null(mail.Chart);
        Assert.Equal("60 price alerts", (await rig.WriteAsync("ntfy", [.. mail.Items])).Title);
        Assert.Empty(rig.Warnings);
    }

    [Fact]
    public async Task A_hostile_title_breaks_no_line_no_markup_and_no_direction()
    {
        const string Title = "Kettle\r\nBcc: x@example.com\u0000 <script>alert(1)</script>\u202E\u2066 \"quoted\" & \uD800 {{ price }}\u2028end";

        var mail = await rig.WriteAsync("email", MessageRig.Firing(title: Title));
        var chat = await rig.WriteAsync("discord", MessageRig.Firing(title: Title));

        foreach (var text in (string[])[mail.Title, mail.Text, mail.LongText!, mail.Html!, chat.Title, chat.Text])
        {
            Assert.DoesNotContain(text, c => c is '\u202E' or '\u2066' or '\u2028' or '\0' or '\r' || char.IsSurrogate(c));
        }

        Assert.DoesNotContain('\n', mail.Title);
        Assert.StartsWith("Kettle Bcc: x@example.com <script>alert(1)</script>", chat.Title, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", mail.Html!, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", mail.Html!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_very_long_title_leaves_room_for_the_price()
    {
        var message = await rig.WriteAsync("ntfy", MessageRig.Firing(title: string.Concat(Enumerable.Repeat("kettle 👩‍🚀 ", 500))));

        Assert.InRange(message.Title.Length, 60, 120);
        Assert.EndsWith("is €279.00, below your target", message.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_anything_but_a_page_is_left_out()
    {
        var mail = await rig.WriteAsync("email", MessageRig.Firing() with { Url = "javascript:alert(1)" });

        Assert.DoesNotContain("javascript:", mail.Html! + mail.LongText, StringComparison.Ordinal);
        Assert.DoesNotContain("View at", mail.Html!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_is_gone_can_be_neither_snoozed_nor_stopped()
    {
        var mail = await rig.WriteAsync("email", MessageRig.Firing() with { AlertId = null });

        Assert.Equal(["Bought it"], mail.Actions.Select(a => a.Label));
        Assert.DoesNotContain("Snooze", mail.Html! + mail.LongText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_links_in_a_message_are_signed_for_its_reader()
    {
        var message = await rig.WriteAsync("ntfy", MessageRig.Firing());

        Assert.Equal(
            [new(LinkAct.SnoozeDay, MessageRig.Alice.UserId, 3), new(LinkAct.SnoozeWeek, MessageRig.Alice.UserId, 3), new(LinkAct.Stop, MessageRig.Alice.UserId, 3), new(LinkAct.Bought, MessageRig.Alice.UserId, 42)],
            message.Actions.Select(a => rig.Links.Read(a.Link.Query["?t=".Length..])));
        Assert.Equal(new(LinkAct.Unsubscribe, MessageRig.Alice.UserId, 9), rig.Links.Read(message.Unsubscribe!.Query["?t=".Length..]));
    }

    [Fact]
    public async Task A_template_that_breaks_gives_way_to_the_default_and_is_reported()
    {
        rig.Changed["alert.short"] = "{% for x in (1..100000000) %}a{% endfor %}";
        rig.Changed["alert.mail.subject"] = "{% if %}";

        var mail = await rig.WriteAsync("email", MessageRig.Firing());

        Assert.Equal("Sony WH-1000XM5 is €279.00, below your target", mail.Title);
        Assert.Equal(2, rig.Warnings.Count);
    }

    [Fact]
    public async Task An_administrators_wording_is_used()
    {
        rig.Changed["alert.push"] = "Now {{ price }}\n\n{{ nothing }}\nBuy {{ product }} {{ headline | upcase }}";

        var push = await rig.WriteAsync("web_push", MessageRig.Firing());

        Assert.Equal(("Now €279.00", "Buy Sony WH-1000XM5 SONY WH-1000XM5 IS €279.00, BELOW YOUR TARGET"), (push.Title, push.Text));
    }

    [Fact]
    public void A_code_stands_in_all_forms_of_its_message()
    {
        var message = rig.Writer.Code("481516", "c1");

        Assert.All((string?[])[message.Title, message.Text, message.Html, message.LongText], form => Assert.Contains("481516", form!, StringComparison.Ordinal));
    }
}
