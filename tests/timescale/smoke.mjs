// Runs the migrations and TimeSeries.sql on a TimescaleDB inside this process: node smoke.mjs FOLDER
// FOLDER holds migrations.sql and time-series.sql. The last line of the output is JSON: one entry a check, with why it failed.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checks } from './checks.mjs'
import { Database } from './database.mjs'

const folder = process.argv[2]
// `dotnet ef migrations script` begins its file with a byte order mark.
const sql = name => readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, '')
const open = () => Database.open(sql('migrations.sql'), sql('time-series.sql'))

const results = []
for (const group of checks) {
  const state = { open }
  for (const [name, check] of Object.entries(group)) {
    try {
      await check(state)
      results.push({ name, ok: true })
    } catch (error) {
      results.push({ name, ok: false, why: `${error.message}\n${error.stack}` })
    }
  }
  await state.db?.close()
}
console.log(JSON.stringify(results))
process.exit(0)
