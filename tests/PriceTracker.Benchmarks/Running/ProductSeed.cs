using Npgsql;

namespace PriceTracker.Benchmarks.Running;

/// <summary>Products as they look after a month of tracking, written by the database itself.</summary>
public sealed class ProductSeed(string connectionString)
{
    /// <summary>Active products of 200 shops, not due before tomorrow.</summary>
    public Task ProductsAsync(int count, string mark) => RunAsync(
        """
        insert into products (url, canonical_url, url_hash, domain, registrable_domain, retailer, title, brand, currency, current_price, previous_price,
            price_changed_at, availability, confidence, status, failures, interactive, slot, last_slot, interval_seconds, last_scraped_at, last_read_at,
            last_row_at, last_row_price, due_at)
        select 'https://shop' || i % 200 || '.example/' || @mark || '/' || i, 'shop' || i % 200 || '.example/' || @mark || '/' || i,
            sha256(convert_to(@mark || i, 'UTF8')), 'shop' || i % 200 || '.example', 'shop' || i % 200 || '.example', 'shop' || i % 200,
            (array['Blue kettle','Oak desk','Running shoe','Steel pan','Wool coat','Desk lamp','Phone case'])[1 + i % 7] || ' no. ' || i,
            'Brand ' || i % 40, 'EUR', 10 + i % 900, 12 + i * 7 % 900, now() - i % 30 * interval '1 day', 'in_stock', 0.9,
            case when i % 50 = 0 then 'blocked' else 'active' end, 0, false, 1, 1, 3600, now(), now(), now(), 10 + i % 900, now() + interval '1 day'
        from generate_series(1, @count) i
        """, ("count", count), ("mark", mark));

    /// <summary>A row a day, the last one at the current price.</summary>
    public Task HistoryAsync(string mark, int days = 30) => RunAsync(
        """
        insert into price_history (product_id, observed_at, kind, price, currency, availability)
        select p.id, p.last_row_at - d * interval '1 day', case when d % 3 = 0 then 'change' else 'heartbeat' end,
            p.current_price + case when d = 0 then 0 else (p.id + d / 3) % 9 end, 'EUR', 'in_stock'
        from products p, generate_series(0, @days - 1) d where p.url like '%/' || @mark || '/%'
        """, ("mark", mark), ("days", days));

    /// <summary>New products, never looked at and due at once.</summary>
    public Task DueAsync(IEnumerable<string> links) => RunAsync(
        """
        insert into products (url, canonical_url, url_hash, domain, registrable_domain, retailer, availability, confidence, status, failures, interactive, slot,
            last_slot, interval_seconds, due_at)
        select link, link, sha256(convert_to(link, 'UTF8')), host, host, host, 'unknown', 0, 'pending', 0, false, 0, 0, 3600, now()
        from (select link, substring(link from '//([^:/]+)') as host from unnest(@links) link) l
        """, ("links", links.ToArray()));

    public Task TrackAsync(string email, string mark) => RunAsync(
        """
        insert into user_products (user_id, product_id)
        select u.id, p.id from users u, products p where u.email = @email and p.url like '%/' || @mark || '/%'
        """, ("email", email), ("mark", mark));

    /// <summary>One rule for every <paramref name="step"/>th product that somebody tracks, a tenth below its price.</summary>
    public Task AlertsAsync(int step) => RunAsync(
        """
        insert into alerts (user_id, product_id, kind, target_price, currency, reference_price, is_active, revision)
        select l.user_id, p.id, 'below', p.current_price * 0.9, 'EUR', p.current_price, true, 1
        from user_products l join products p on p.id = l.product_id where p.id % @step = 0
        """, ("step", step));

    public Task PersonAsync(string email) => RunAsync(
        """
        insert into users (id, user_name, normalized_user_name, email, normalized_email, email_confirmed, phone_number_confirmed,
            two_factor_enabled, lockout_enabled, access_failed_count)
        values (gen_random_uuid(), @email, upper(@email), @email, upper(@email), true, false, false, false, 0)
        """, ("email", email));

    public async Task RunAsync(string sql, params (string Name, object Value)[] values)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        await command.ExecuteNonQueryAsync();
    }
}
