-- What the history offers beyond its table. Idempotent, run after every migration; C# never asks which branch was taken.
-- Plain PostgreSQL: price_daily is a view with the columns a continuous aggregate would have.
create or replace view price_daily as
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
group by product_id, currency, date_trunc('day', observed_at at time zone 'UTC')::date;
