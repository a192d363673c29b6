namespace PriceTracker.Data.Catalog;

/// <summary>Why a product shows no fresh price, in a word for programs and a sentence for people that says what to do.</summary>
public sealed record ProductProblem(string Code, string Message);
