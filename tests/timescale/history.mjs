// What stands in price_history when a check begins.

// 60 days of three products: two currencies in one of them, rows without a price, several rows on one day.
export const fill = db => db.exec(`
  insert into price_history (product_id, observed_at, kind, price, list_price, currency, availability)
  select p,
         now() - interval '10 minutes' - d * interval '17 hours' - p * interval '3 minutes',
         case when d % 3 = 0 then 'change' else 'heartbeat' end,
         case when d % 7 = p then null else 10 + d * p % 13 end,
         case when d % 5 = 0 then 30 end,
         case when d % 7 = p then null when p = 3 and d > 40 then 'USD' else 'EUR' end,
         case when d % 7 = p then 'out_of_stock' else 'in_stock' end
  from generate_series(1, 3) p, generate_series(0, 84) d`)

export const price = (db, product, at, amount) => db.exec(`
  insert into price_history (product_id, observed_at, kind, price, currency, availability)
  values (${product}, ${at}, 'change', ${amount}, 'EUR', 'in_stock')`)

// price_daily as it was before its day became a point in time.
export const oldView = `
  create view price_daily as
  select product_id,
         currency,
         date_trunc('day', observed_at at time zone 'UTC')::date as day,
         min(price) as min_price,
         max(price) as max_price,
         (array_agg(price order by observed_at))[1] as first_price,
         (array_agg(price order by observed_at desc))[1] as last_price,
         count(*) as observations
  from price_history
  where price is not null
  group by product_id, currency, date_trunc('day', observed_at at time zone 'UTC')::date`
