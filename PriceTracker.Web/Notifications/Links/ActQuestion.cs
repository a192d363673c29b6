namespace PriceTracker.Web.Notifications.Links;

/// <summary>What a link would do, for the page that asks first.</summary>
/// <param name="Title">Heading, as a question.</param>
/// <param name="Subject">The product, tag or address it is about.</param>
/// <param name="Effect">What happens, in a sentence.</param>
/// <param name="Button">The one button.</param>
public sealed record ActQuestion(string Title, string Subject, string Effect, string Button);
