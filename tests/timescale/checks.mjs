// The checks, in groups that share one database and go in order.
import assert from 'node:assert/strict'
import { fill, oldView, price } from './history.mjs'

const columns = [
  { name: 'product_id', type: 'bigint' },
  { name: 'currency', type: 'character varying(3)' },
  { name: 'day', type: 'timestamp with time zone' },
  { name: 'min_price', type: 'numeric' },
  { name: 'max_price', type: 'numeric' },
  { name: 'first_price', type: 'numeric' },
  { name: 'last_price', type: 'numeric' },
  { name: 'observations', type: 'bigint' },
]

const fresh = {
  async 'a fresh database gets a hypertable of 14 days a chunk'(state) {
    state.db = await state.open()
    await state.db.preload()
    assert.deepEqual(await state.db.setUp(), [])
    const { dimensions } = await state.db.catalog()
    const time = dimensions.find(d => d.hypertable_name === 'price_history')
    assert.deepEqual([time.column_name, time.time_interval], ['observed_at', '14 days'])
    assert.equal(await state.db.value("select count(*) from pg_indexes where tablename = 'price_history'"), 1)
  },

  async 'history and days are compressed in the order of products and not segmented'({ db }) {
    const { compression } = await db.catalog()
    assert.deepEqual(compression.map(c => c.segmentby_column_index), [null, null, null, null])
    const order = name => compression.filter(c => c.hypertable_name.startsWith(name))
      .sort((a, b) => a.orderby_column_index - b.orderby_column_index).map(c => [c.attname, c.orderby_asc])
    assert.deepEqual(order('price_history'), [['product_id', true], ['observed_at', true]])
    assert.deepEqual(order('_materialized'), [['product_id', true], ['day', true]])
  },

  async 'price_daily is a real-time aggregate with the columns of the view'({ db }) {
    const { aggregates } = await db.catalog()
    assert.deepEqual(aggregates.map(a => [a.view_name, a.materialized_only]), [['price_daily', false]])
    assert.deepEqual(await db.columns(), columns)
  },

  async 'every job keeps a time of its own, and none drops history'({ db }) {
    const jobs = (await db.catalog()).jobs.filter(j => j.hypertable_name)
    assert.deepEqual(jobs.map(j => [j.hypertable_name, j.proc_name, j.schedule_interval]), [
      ['price_history', 'policy_compression', '1 day'],
      ['price_daily', 'policy_refresh_continuous_aggregate', '01:00:00'],
      ['price_daily', 'policy_compression', '1 day'],
    ])
    assert.ok(jobs.every(j => j.fixed_schedule))
    const [history, refresh, days] = jobs.map(j => j.initial_start)
    assert.deepEqual([history.getUTCHours(), history.getUTCMinutes()], [2, 35])
    assert.deepEqual([days.getUTCHours(), days.getUTCMinutes()], [4, 35])
    assert.equal(refresh.getUTCMinutes(), 5)
  },

  async 'running the file twice more changes nothing'({ db }) {
    const before = await db.catalog()
    assert.deepEqual([await db.setUp(), await db.setUp()], [[], []])
    assert.deepEqual(await db.catalog(), before)
  },
}

const converted = {
  async 'a server that does not preload TimescaleDB is told what to do and stays plain'(state) {
    const db = state.db = await state.open()
    await fill(db)
    const warnings = await db.setUp()
    assert.equal(warnings.length, 1)
    assert.match(warnings[0], /shared_preload_libraries/)
    assert.equal(await db.isHypertable(), false)
    assert.deepEqual(await db.columns(), columns)
    Object.assign(state, { history: await db.history(), days: await db.days() })
    assert.ok(state.days.length > 150)
  },

  async 'a table full of data is converted later and nothing is lost'({ db, history }) {
    await db.preload()
    assert.deepEqual(await db.setUp(), [])
    assert.ok(await db.isHypertable())
    assert.equal(await db.value('select count(*) from only price_history'), 0)
    assert.deepEqual(await db.history(), history)
  },

  async 'the aggregate gives the rows that the view gave'({ db, days }) {
    assert.deepEqual(await db.columns(), columns)
    assert.deepEqual(await db.days(), days)
  },

  async 'a price just recorded shows before any refresh'({ db }) {
    await price(db, 900, 'now()', 12.5)
    assert.deepEqual((await db.days()).filter(d => d.product_id === 900).map(d => [d.last_price, d.observations]), [['12.5000', 1]])
    await db.exec('delete from price_history where product_id = 900')
  },

  async 'the refresh reaches the history from before the conversion and changes no result'({ db, days }) {
    await db.refresh()
    const table = await db.value('select materialization_hypertable_name from timescaledb_information.continuous_aggregates')
    const oldest = await db.value(`select min(day) from _timescaledb_internal.${table}`)
    assert.deepEqual(oldest, days.map(d => d.day).sort((a, b) => a - b)[0])
    assert.deepEqual(await db.days(), days)
  },

  async 'old chunks are compressed and every read stays the same'({ db, history, days }) {
    await db.compress()
    const { chunks } = await db.catalog()
    assert.ok(chunks.filter(c => c.chunk_name.startsWith('_hyper_1_') && c.is_compressed).length >= 2)
    assert.ok(chunks.some(c => !c.chunk_name.startsWith('_hyper_1_') && c.is_compressed))
    assert.deepEqual([await db.history(), await db.days()], [history, days])
  },

  async 'the newest row before a time is found in a compressed chunk'({ db, history }) {
    const until = new Date(Date.now() - 45 * 86_400_000)
    const expected = history.filter(o => o.product_id === 2 && o.observed_at < until).at(-1)
    const found = await db.rows(
      'select * from price_history where product_id = $1 and observed_at < $2 order by observed_at desc limit 1', [2, until])
    assert.deepEqual(found, [expected])
  },

  async 'a late row goes into a compressed chunk, once, and the next refresh counts it'({ db }) {
    const late = "date_trunc('day', now(), 'UTC') - interval '50 days' + interval '5 hours'"
    await price(db, 901, late, 7)
    await assert.rejects(price(db, 901, late, 8), /duplicate key/)
    await db.refresh()
    assert.deepEqual((await db.days()).filter(d => d.product_id === 901).map(d => [d.min_price, d.observations]), [['7.0000', 1]])
    assert.equal((await db.history()).filter(o => o.product_id === 901).length, 1)
  },

  async 'running the file on compressed chunks changes nothing'({ db }) {
    const before = await db.catalog()
    assert.deepEqual(await db.setUp(), [])
    assert.deepEqual(await db.catalog(), before)
  },
}

const upgraded = {
  async 'an older price_daily with a date becomes the aggregate'(state) {
    const db = state.db = await state.open()
    await fill(db)
    await db.exec(oldView)
    await db.preload()
    assert.deepEqual(await db.setUp(), [])
    assert.deepEqual(await db.columns(), columns)
    assert.equal((await db.catalog()).aggregates.length, 1)
  },
}

const refused = {
  async 'a table that cannot be a hypertable stays plain, with a warning'(state) {
    const db = state.db = await state.open()
    await fill(db)
    await db.exec('create unique index in_the_way on price_history (product_id, price, kind) where product_id < 0')
    await db.preload()
    const warnings = await db.setUp()
    assert.equal(warnings.length, 1)
    assert.match(warnings[0], /stays a plain table.*start again/)
    assert.equal(await db.isHypertable(), false)
    assert.deepEqual(await db.columns(), columns)
  },

  async 'a view that others are built on stays a view, with a warning'({ db }) {
    await db.exec('drop index in_the_way; create view mine as select * from price_daily')
    const before = await db.days()
    assert.match((await db.setUp()).join(), /price_daily could not become a continuous aggregate/)
    assert.ok(await db.isHypertable())
    assert.deepEqual(await db.days(), before)
  },

  async 'once nothing is in the way the next start completes it'({ db }) {
    await db.exec('drop view mine')
    const before = await db.days()
    assert.deepEqual(await db.setUp(), [])
    assert.equal((await db.catalog()).aggregates.length, 1)
    assert.deepEqual(await db.days(), before)
  },
}

const unprivileged = {
  async 'a role that may not create the extension is told what to do'(state) {
    const db = state.db = await state.open()
    await fill(db)
    await db.preload()
    await db.exec(`
      create role app login; grant create on schema public to app;
      alter table price_history owner to app; set role app`)
    assert.match((await db.setUp()).join(), /could not be switched on.*create extension timescaledb/)
    assert.deepEqual(await db.columns(), columns)
    state.days = await db.days()
  },

  async 'once it is created that role may do the rest'({ db, days }) {
    await db.exec('reset role; create extension timescaledb; set role app')
    assert.deepEqual([await db.setUp(), await db.setUp()], [[], []])
    await db.refresh()
    await db.compress()
    assert.deepEqual(await db.days(), days)
    assert.ok((await db.catalog()).chunks.some(c => c.is_compressed))
  },
}

const apache = {
  async 'under the Apache licence it is plain PostgreSQL, without a word'(state) {
    const db = state.db = await state.open()
    await db.exec("set timescaledb.license = 'apache'")
    await db.preload()
    assert.deepEqual([await db.setUp(), await db.setUp()], [[], []])
    assert.equal(await db.isHypertable(), false)
    assert.deepEqual(await db.columns(), columns)
  },
}

export const checks = [fresh, converted, upgraded, refused, unprivileged, apache]
