import { PGlite } from '@electric-sql/pglite'
import { dataDir } from '@electric-sql/pglite-prepopulatedfs'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'

/** What decides whether rows written into one cluster are read the same way in the other. */
const questions = [
  'select catalog_version_no from pg_control_system()',
  `select datname, datcollate, datctype, datlocprovider, pg_encoding_to_char(encoding) from pg_database order by 1`,
  'select rolname, rolsuper, rolbypassrls from pg_roles order by 1',
  'select count(*) from pg_proc',
  `select name, setting from pg_settings
   where source <> 'default' and name not in ('TimeZone', 'log_timezone') order by 1`,
  `select utc_offset from pg_timezone_names where name = current_setting('TimeZone')`,
]

/** The pair that was compared. Another pair is compared whenever the tests run, until it stands here. */
const compared = 'pglite 0.5.16, prepared cluster 0.5.8'

test('the cluster that comes ready is the one that this PGlite would make', async () => {
  const lock = readFileSync(join(import.meta.dirname, '../../../package-lock.json'), 'utf8')
  const { packages } = JSON.parse(lock) as { packages: Record<string, { version: string } | undefined> }
  const versionOf = (name: string) => packages[`node_modules/@electric-sql/${name}`]?.version
  const pair = `pglite ${versionOf('pglite')}, prepared cluster ${versionOf('pglite-prepopulatedfs')}`
  // Making a cluster takes eight seconds of a processor.
  if (pair === compared && !inject('everyDatabase')) return expect(pair).toBe(compared)
  const [made, ready] = await Promise.all([
    PGlite.create('memory://'),
    PGlite.create('memory://', { loadDataDir: await dataDir() }),
  ])
  for (const question of questions) {
    expect((await ready.query(question)).rows, question).toEqual((await made.query(question)).rows)
  }
  await Promise.all([made.close(), ready.close()])
})
