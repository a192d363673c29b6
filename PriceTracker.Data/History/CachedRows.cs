using System.ComponentModel;
using PriceTracker.Data.Model;

namespace PriceTracker.Data.History;

/// <summary>Rows of one product, oldest first, as the cache keeps them. Declared unchangeable so that the first level hands out the same ones without a copy: nobody writes to them.</summary>
[ImmutableObject(true)]
internal sealed record CachedRows(PriceObservation[] Rows);
