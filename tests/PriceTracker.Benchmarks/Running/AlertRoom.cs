using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PriceTracker.Web.Notifications;
using PriceTracker.Web.Notifications.Channels;

namespace PriceTracker.Benchmarks.Running;

/// <summary>The data room with everything that tells people, wired as the product wires it; its channels lead into a sink.</summary>
public static class AlertRoom
{
    public static Task<DataRoom> OpenAsync() => DataRoom.OpenAsync(services =>
    {
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddNotifications();
        services.RemoveAll<IChannel>();
        services.AddSingleton<SinkChannel>().AddSingleton<IChannel>(s => s.GetRequiredService<SinkChannel>());
    });

    /// <summary>So many people, each with a product, a rule about it and a channel into the sink.</summary>
    public static async Task FillAsync(DataRoom room, int people, string kind)
    {
        var secret = room.Get<ChannelSecrets>().Protect(new Dictionary<string, string>());
        await room.Seed.ProductsAsync(people, "alerts");
        await room.Seed.RunAsync(
            """
            insert into users (id, user_name, normalized_user_name, email, normalized_email, email_confirmed, phone_number_confirmed,
                two_factor_enabled, lockout_enabled, access_failed_count)
            select gen_random_uuid(), e, upper(e), e, upper(e), true, false, false, false, 0 from (select 'person' || i || '@example.com' as e from generate_series(1, @people) i) p;
            insert into user_products (user_id, product_id)
            select u.id, p.id from (select id, row_number() over (order by id) n from users) u join (select id, row_number() over (order by id) n from products) p using (n);
            insert into alerts (user_id, product_id, kind, target_price, currency, is_active, revision)
            select l.user_id, l.product_id, @kind, case when @kind = 'below' then p.current_price end, 'EUR', true, 1 from user_products l join products p on p.id = l.product_id;
            insert into notification_channels (user_id, kind, label, secret, status, code_tries) select id, 'sink', 'Sink', @secret, 'active', 0 from users
            """, ("people", people), ("kind", kind), ("secret", secret));
        await room.Seed.RunAsync("vacuum analyze");
    }

    /// <summary>So many firings for each of the first people.</summary>
    /// <param name="slot">Higher than that of any firing before.</param>
    /// <param name="together">One person's stand side by side, as a sale at their shop brings them; else everybody's first, then everybody's second.</param>
    public static Task FireAsync(DataRoom room, int people, int each, int slot, bool together) => room.Seed.RunAsync(
        """
        insert into alert_firings (alert_id, revision, user_id, product_id, slot, kind, target_price, old_price, new_price, currency, facts)
        select a.id, 1, a.user_id, a.product_id, @slot + n, 'below', a.target_price, a.target_price + 5, a.target_price - 1, 'EUR', '{"low30": 12, "average30": 14}'
        from (select * from alerts order by id limit @people) a, generate_series(1, @each) n order by case when @together then a.id else n end, a.id, n
        """, ("people", people), ("each", each), ("slot", slot), ("together", together));
}
