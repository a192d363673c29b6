using System.Net;

namespace PriceTracker.Web.Notifications;

/// <summary>The HTML of mails that no administrator words: a heading, a sentence, and perhaps a code to type.</summary>
internal static class PlainMail
{
    private const string Font = "font-family:Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

    public static string Of(string heading, string sentence, string? code, Uri home) =>
        $"""
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>{Html(heading)}</title></head>
        <body style="margin:0;padding:24px 12px;background:#F7F8FA">
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;margin:0 auto"><tr>
        <td style="background:#FFFFFF;border:1px solid #E3E6EB;border-radius:12px;padding:28px 32px;{Font};font-size:14px;line-height:20px;color:#4E5561">
        <h1 style="margin:0;font-size:17px;line-height:24px;font-weight:600;color:#15181E">{Html(heading)}</h1>
        {(code is null ? "" : $"""<p style="margin:12px 0 0;font-size:36px;line-height:44px;font-weight:700;letter-spacing:4px;color:#15181E">{Html(code)}</p>""")}
        <p style="margin:12px 0 0">{Html(sentence)}</p>
        <p style="margin:16px 0 0;font-size:12px;line-height:18px"><a href="{Html(home.AbsoluteUri)}" style="color:#2A52C9">Price Tracker at {Html(home.Authority)}</a></p>
        </td></tr></table></body></html>
        """;

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
