import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { dataDir as emptyCluster } from '@electric-sql/pglite-prepopulatedfs'
import { migrate } from './migrate.ts'
import { openPglite, type Database } from './pool.ts'
import { makePool } from './surviving-connections.ts'
import { keepWasmCode } from './wasm-code.ts'

keepWasmCode()

export interface EmbeddedOptions {
  /** A dump made by `dumpEmbedded`, to start from instead of an empty database. */
  readonly from?: Blob
  /** Work to do as the owner after migrating and before the rights are given up. */
  readonly asOwner?: (lite: PGlite) => Promise<void>
}

/**
 * Opens (or makes) an embedded database in a folder, or in memory for `memory://`, migrates it, and then gives up its
 * superuser rights for good: PGlite would otherwise show every row to a query that forgot its role.
 *
 * Never calls fsync: for trying out, not for production. One process at a time: the caller holds the lock.
 */
export async function openEmbedded(folder: string, options: EmbeddedOptions = {}): Promise<Database> {
  const lite = await PGlite.create(folder, isNew(folder) ? { loadDataDir: options.from ?? (await emptyCluster()) } : {})
  await migrateLite(lite)
  await options.asOwner?.(lite)
  await lite.exec('SET SESSION AUTHORIZATION vliegwiel_login')
  return openPglite(lite)
}

/**
 * Whether PGlite would have to make a cluster. A cluster that was made before (by the same major version, into the
 * package `pglite-prepopulatedfs`) is unpacked instead: making one costs 8 s of processor time, unpacking 1.
 */
const isNew = (folder: string) => folder.startsWith('memory:') || !existsSync(join(folder, 'PG_VERSION'))

/** A migrated, empty embedded database as a file in memory, to start many tests from. */
export async function dumpEmbedded(): Promise<Blob> {
  const lite = await PGlite.create('memory://', { loadDataDir: await emptyCluster() })
  await migrateLite(lite)
  const dump = await lite.dumpDataDir('none')
  await lite.close()
  return dump
}

async function migrateLite(lite: PGlite): Promise<void> {
  const { connection, poolSize: _one, ...rest } = createPgConfig(lite)
  const pool = makePool({ ...Object.assign({ ...rest }, { connection }), max: 1 })
  try {
    await migrate(pool)
  } finally {
    await pool.end()
  }
}
