import { mayMakeLogins, newestMigration, openEmbedded, type Database } from '@vliegwiel/db'
import {
  beginFirstStart,
  checkDataFolder,
  postgresFolderOf,
  setAside,
  writeMarker,
} from '../start/data-folder-check.ts'
import { lockDataFolder, type DataFolderLock } from '../start/data-folder-lock.ts'
import { checkDurability } from '../start/durability.ts'
import type { Environment } from '../start/environment.ts'
import { installQueueInside } from '../jobs/install-queue.ts'
import { demandLogins, openDoors, prepareAsOwner } from './logins.ts'
import { demandNewestSchema } from './schema-state.ts'

/** PostgreSQL inside the PGlite of package-lock.json. */
const embeddedMajor = 18

/** Notes for whoever starts the process: a text and the facts beside it. */
export type Note = (event: string, facts: Record<string, unknown>) => void

/**
 * Opens the database that the environment names, checked: the folder is ours alone, undamaged and not newer; a server
 * has the newest schema and, in production, keeps what it acknowledged.
 *
 * @throws DataFolderInUse, DataFolderProblem, DurabilityProblem, LoginProblem, SchemaProblem, each with a text for the person.
 */
export function openDatabase(environment: Environment, note: Note, more: OpenedBy = {}): Promise<Database> {
  return environment.databaseUrl === undefined
    ? openFolder(environment.dataFolder, note, more.lock ?? null)
    : openServer(environment, environment.databaseUrl, note, more.prepared ?? false)
}

export interface OpenedBy {
  /** The claim on the data folder, when the process took it already. */
  readonly lock?: DataFolderLock | null
  /** Schema and logins were seen to by the process that started this one. */
  readonly prepared?: boolean
}

async function openServer(environment: Environment, url: string, note: Note, prepared: boolean): Promise<Database> {
  if (!prepared) {
    if (await mayMakeLogins(url)) {
      const ran = await prepareAsOwner(environment, url)
      if (ran.length > 0) note('database-prepared', { steps: ran.length })
    }
    await demandLogins(environment, url)
  }
  const db = openDoors(environment, url, (error) => note('database-connection-lost', { kind: error.name }))
  try {
    if (environment.mode === 'production') await checkDurability((statement) => db.pool.query(statement))
    await demandNewestSchema(db)
    return db
  } catch (error) {
    await db.close()
    throw error
  }
}

/** The embedded database migrates itself: nobody else can, and nobody works in it meanwhile. */
async function openFolder(folder: string, note: Note, claimed: DataFolderLock | null): Promise<Database> {
  const lock = claimed ?? (await lockDataFolder(folder))
  try {
    const state = checkDataFolder(folder, { pgMajor: embeddedMajor, schemaVersion: newestMigration })
    if (state.state === 'unfinished') note('first-start-was-cut-off', { setAside: setAside(folder) })
    if (state.state !== 'ready') beginFirstStart(folder)
    const db = await openEmbedded(postgresFolderOf(folder), { asOwner: installQueueInside })
    if (state.state !== 'ready' || state.marker.schemaVersion !== newestMigration) {
      writeMarker(folder, { pgMajor: embeddedMajor, schemaVersion: newestMigration })
    }
    return { ...db, close: () => db.close().finally(() => lock.release()) }
  } catch (error) {
    lock.release()
    throw error
  }
}
