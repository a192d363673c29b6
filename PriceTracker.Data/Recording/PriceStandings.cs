using Microsoft.EntityFrameworkCore;
using PriceTracker.Data.Alerting.Rules;
using PriceTracker.Data.Model;
using PriceTracker.Data.Storage;

namespace PriceTracker.Data.Recording;

/// <summary>Reads the past of prices for rules and for what is told of them: lows before the present price, and the average of 30 days.</summary>
internal static class PriceStandings
{
    private const int Ever = 0;
    private const int Month = 30;

    // Lows: rows of the window before the present price began, led by the one that held when the window opened. The 30 days end with the present
    // price's beginning (98/6/EC article 6a), other windows with the present.
    private const string Sql = """
        select a.product_id, a.days,
          (select min(h.price) from price_history h
            where h.product_id = a.product_id and h.currency = a.currency and h.price is not null and h.observed_at < a.began
              and h.observed_at >= coalesce((select max(c.observed_at) from price_history c where c.product_id = a.product_id and c.observed_at <= a.since), a.since)) as low,
          case when a.days = 30 then (select sum(s.price * s.held) / nullif(sum(s.held), 0)
            from (select h.price, h.currency,
                    extract(epoch from coalesce(lead(h.observed_at) over (order by h.observed_at), a.now) - greatest(h.observed_at, a.now - interval '30 days'))::numeric as held
                  from price_history h
                  where h.product_id = a.product_id
                    and h.observed_at >= coalesce((select max(c.observed_at) from price_history c where c.product_id = a.product_id and c.observed_at <= a.now - interval '30 days'), '-infinity')) s
            where s.price is not null and s.currency = a.currency and s.held > 0) end as average
        from (select u.product_id, u.days, u.currency, u.began, {4}::timestamptz as now,
                case u.days when 0 then '-infinity'::timestamptz when 30 then u.began - interval '30 days' else {4}::timestamptz - make_interval(days => u.days) end as since
              from unnest({0}, {1}, {2}, {3}) as u(product_id, days, currency, began)) a
        """;

    public static async Task<Dictionary<long, PriceStanding>> LoadAsync(
        PriceTrackerContext context, IReadOnlyDictionary<Product, IReadOnlySet<int>> wanted, DateTimeOffset now, CancellationToken cancel)
    {
        var asked = wanted.Where(w => w.Key.Currency is not null).SelectMany(w => new[] { Ever, Month }.Concat(w.Value).Distinct().Select(days => (Product: w.Key, Days: days))).ToList();
        if (asked.Count == 0)
            return [];
        var rows = await context.Database.SqlQueryRaw<Row>(
            Sql,
            asked.Select(a => a.Product.Id).ToArray(),
            asked.Select(a => a.Days).ToArray(),
            asked.Select(a => a.Product.Currency!).ToArray(),
            // Nothing lies before a price that never was another.
            asked.Select(a => a.Product.PriceChangedAt?.ToUniversalTime() ?? DateTimeOffset.UnixEpoch).ToArray(),
            now.ToUniversalTime()).ToListAsync(cancel);
        return rows.GroupBy(r => r.ProductId).ToDictionary(g => g.Key, Standing);
    }

    private static PriceStanding Standing(IEnumerable<Row> rows)
    {
        var byDays = rows.ToDictionary(r => r.Days);
        return new PriceStanding(
            byDays[Ever].Low,
            byDays[Month].Low,
            byDays[Month].Average is { } average ? decimal.Round(average, 4) : null,
            byDays.Values.Where(r => r.Low is not null).ToDictionary(r => r.Days, r => r.Low!.Value));
    }

    private sealed record Row(long ProductId, int Days, decimal? Low, decimal? Average);
}
