-- What the history offers beyond its table. Idempotent, run after every migration; C# never asks which branch was taken.
-- TimescaleDB: price_history is a compressed hypertable and price_daily a continuous aggregate. Plain PostgreSQL: price_daily is a view
-- with the same columns. History is for ever: nothing here drops any. One statement, so that it is one transaction however it is run.
do $time_series$
declare
  home constant name := (
    select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = 'price_history'::regclass);
  usable boolean := false;     -- TimescaleDB is here, with what its own licence covers.
  aggregated boolean := false; -- price_daily is a continuous aggregate.
begin
  -- Processes that start at once take turns; the later ones find everything done. Held until the transaction ends.
  perform pg_advisory_xact_lock(707320260301);

  -- 1. Switch TimescaleDB on where the server has it.
  if not exists (select from pg_extension where extname = 'timescaledb')
    and exists (select from pg_available_extensions where name = 'timescaledb')
    and current_setting('timescaledb.license', true) is distinct from 'apache'
  then
    -- "create extension" without the preloaded library ends the connection, which no handler catches: look for the library's own setting.
    if exists (select from pg_settings where name = 'timescaledb.disable_load') then
      begin
        perform set_config('client_min_messages', 'error', true); -- Its greeting is a warning.
        create extension timescaledb;
        perform set_config('client_min_messages', 'notice', true);
      exception when others then
        raise warning 'TimescaleDB could not be switched on in this database: %', sqlerrm
          using hint = 'Run "create extension timescaledb" in it as a role that may, and start again. Until then plain PostgreSQL serves.';
      end;
    else
      raise warning 'TimescaleDB is installed on this server but not loaded.'
        using hint = 'Add timescaledb to shared_preload_libraries, restart the server, and start again. Until then plain PostgreSQL serves.';
    end if;
  end if;

  -- Apache-only builds have neither compression nor aggregates: for us they are plain PostgreSQL.
  if exists (select from pg_extension where extname = 'timescaledb') then
    usable := current_setting('timescaledb.license', true) = 'timescale';
    aggregated := exists (select from timescaledb_information.continuous_aggregates where view_schema = home and view_name = 'price_daily');
  end if;

  -- 2. price_history as a compressed hypertable.
  if usable then
    begin
      perform set_config('client_min_messages', 'error', true); -- It advises against varchar. Errors still come through.
      -- About 1.3 rows a product and day (changes, and a heartbeat): 14 days are 18 rows a product and chunk, and a year is read from 26
      -- chunks. What must fit in memory is the newest chunk's index: 7 MB at ten thousand products, 7 GB at ten million.
      if not exists (select from timescaledb_information.hypertables where hypertable_schema = home and hypertable_name = 'price_history') then
        if exists (select from price_history) then
          raise info 'Turning price_history into a hypertable moves every row once; on a long history this takes minutes.';
        end if;
        -- Every read names its product, which the primary key serves; the default index on the time alone would only cost.
        perform create_hypertable('price_history', by_range('observed_at', interval '14 days'),
          create_default_indexes => false, if_not_exists => true, migrate_data => true);
      end if;
      -- In the order of products and not segmented by them: 18 rows are too few for a batch of their own (11 kB a product and year against
      -- 3.9). Only where it is not so already: setting it again would touch what compressed chunks hang on.
      if (select string_agg(concat_ws(' ', attname, segmentby_column_index, 'in order', orderby_column_index), ', ' order by orderby_column_index)
          from timescaledb_information.compression_settings
          where hypertable_schema = home and hypertable_name = 'price_history' and coalesce(segmentby_column_index, orderby_column_index) is not null)
        is distinct from 'product_id in order 1, observed_at in order 2'
      then
        alter table price_history set (
          timescaledb.compress, timescaledb.compress_segmentby = '', timescaledb.compress_orderby = 'product_id, observed_at');
      end if;
      -- A chunk rests three weeks after its last day. Jobs that run together were seen to deadlock, so each keeps a time of its own.
      if not exists (select from timescaledb_information.jobs
        where hypertable_schema = home and hypertable_name = 'price_history' and proc_name = 'policy_compression')
      then
        perform add_compression_policy('price_history', compress_after => interval '21 days', if_not_exists => true,
          schedule_interval => interval '1 day', initial_start => date_trunc('day', now(), 'UTC') + interval '1 day 2 hours 35 minutes');
      end if;
      perform set_config('client_min_messages', 'notice', true);
    exception when query_canceled or others then
      usable := false;
      raise warning 'price_history could not become a hypertable and stays a plain table: %', sqlerrm
        using hint = 'Mend the cause and start again; it is tried at every start. Until then plain PostgreSQL serves.';
    end;
  end if;

  -- 3. price_daily as a continuous aggregate.
  if usable then
    begin
      perform set_config('client_min_messages', 'error', true);
      if not aggregated then
        drop view if exists price_daily;
        -- Real-time: days that are not materialised yet are read from the history, so a price just recorded shows.
        create materialized view price_daily with (
          timescaledb.continuous, timescaledb.materialized_only = false, timescaledb.create_group_indexes = false) as
        select product_id,
               currency,
               time_bucket(interval '1 day', observed_at) as day,
               min(price) as min_price,
               max(price) as max_price,
               first(price, observed_at) as first_price,
               last(price, observed_at) as last_price,
               count(*) as observations
        from price_history
        where price is not null
        group by product_id, currency, time_bucket(interval '1 day', observed_at)
        with no data;
        create index price_daily_product_id_day on price_daily (product_id, day);
        perform set_chunk_time_interval(
          format('%I.%I', materialization_hypertable_schema, materialization_hypertable_name)::regclass, interval '14 days')
        from timescaledb_information.continuous_aggregates where view_schema = home and view_name = 'price_daily';
      end if;
      -- From the beginning of time: the history from before a conversion, and the last_seen row before a long silence, lie outside any fixed
      -- window; what did not change costs nothing. Until an hour ago: a day is materialised when it is over.
      if not exists (select from timescaledb_information.jobs j join timescaledb_information.continuous_aggregates a
          on j.hypertable_name in (a.view_name, a.materialization_hypertable_name)
        where a.view_schema = home and a.view_name = 'price_daily' and j.proc_name = 'policy_refresh_continuous_aggregate')
      then
        perform add_continuous_aggregate_policy('price_daily', start_offset => null, end_offset => interval '1 hour', if_not_exists => true,
          schedule_interval => interval '1 hour', initial_start => date_trunc('hour', now(), 'UTC') + interval '1 hour 5 minutes');
      end if;
      aggregated := true;
      perform set_config('client_min_messages', 'notice', true);
    exception when query_canceled or others then
      usable := false;
      raise warning 'price_daily could not become a continuous aggregate: %', sqlerrm
        using hint = 'Mend the cause and start again; it is tried at every start. Until then price_daily is a view.';
    end;
  end if;

  -- 4. The days compressed like the history: else they would soon be ten times as large as it is. Some versions refuse this beside a refresh
  -- that has no beginning; the aggregate works without.
  if usable then
    begin
      perform set_config('client_min_messages', 'error', true);
      if not exists (select from timescaledb_information.jobs j join timescaledb_information.continuous_aggregates a
          on j.hypertable_name in (a.view_name, a.materialization_hypertable_name)
        where a.view_schema = home and a.view_name = 'price_daily' and j.proc_name = 'policy_compression')
      then
        alter materialized view price_daily set (
          timescaledb.compress, timescaledb.compress_segmentby = '', timescaledb.compress_orderby = 'product_id, day');
        perform add_compression_policy('price_daily', compress_after => interval '21 days', if_not_exists => true,
          schedule_interval => interval '1 day', initial_start => date_trunc('day', now(), 'UTC') + interval '1 day 4 hours 35 minutes');
      end if;
      perform set_config('client_min_messages', 'notice', true);
    exception when query_canceled or others then
      raise info 'price_daily stays uncompressed: %', sqlerrm;
    end;
  end if;

  -- 5. Without an aggregate, price_daily is a view with the same columns and types.
  if not aggregated then
    begin
      -- It once had a date, and a view's column cannot change its type.
      if exists (select from pg_attribute
        where attrelid = to_regclass('price_daily') and attname = 'day' and atttypid <> 'timestamptz'::regtype)
      then
        drop view price_daily;
      end if;
      create or replace view price_daily as
      select product_id,
             currency,
             date_trunc('day', observed_at, 'UTC') as day,
             min(price) as min_price,
             max(price) as max_price,
             (array_agg(price order by observed_at))[1] as first_price,
             (array_agg(price order by observed_at desc))[1] as last_price,
             count(*) as observations
      from price_history
      where price is not null
      group by product_id, currency, date_trunc('day', observed_at, 'UTC');
    exception when others then
      raise warning 'The view price_daily could not be brought up to date: %', sqlerrm
        using hint = 'Drop what was built on it, start again, and build it anew.';
    end;
  end if;
end
$time_series$;
