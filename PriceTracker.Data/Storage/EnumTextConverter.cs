using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PriceTracker.Data.Storage;

/// <summary>Stores an enum as its snake-case text, so that a row reads well and a reordered enum breaks nothing.</summary>
public sealed class EnumTextConverter<T>() : ValueConverter<T, string>(v => EnumText<T>.Of(v), s => EnumText<T>.Parse(s))
    where T : struct, Enum;
