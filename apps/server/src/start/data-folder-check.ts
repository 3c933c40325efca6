import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** The layout of the data folder that this code knows. */
const FORMAT = 1

/** `vliegwiel.json` in the data folder: what made it. `schemaVersion` is the name of the newest migration in it. */
export type DataFolderMarker = { format: number; pgMajor: number; schemaVersion: string; createdAt: string }

/**
 * - `empty`: nothing there yet; make the database.
 * - `unfinished`: the very first start was cut off before anybody could save a row; `setAside` and make it anew.
 * - `ready`: open it; `marker.schemaVersion` may be older than the code, then migrate.
 */
export type DataFolderState =
  | { state: 'empty' }
  | { state: 'unfinished' }
  | { state: 'ready'; marker: DataFolderMarker }

/** The folder cannot be used as it is. Nothing in it was touched; the message says what to do. */
export class DataFolderProblem extends Error {
  override name = 'DataFolderProblem'
}

const markerSchema = z.strictObject({
  format: z.int().positive(),
  pgMajor: z.int().positive(),
  schemaVersion: z.string().regex(/^\d{4}-/),
  createdAt: z.iso.datetime(),
})

/** Where PGlite keeps its files within the data folder. */
export const postgresFolderOf = (folder: string): string => join(folder, 'postgres')
const markerOf = (folder: string) => join(folder, 'vliegwiel.json')
const beginOf = (folder: string) => join(folder, 'first-start')

/**
 * Looks at the data folder before PGlite does, which would take a damaged folder for a new one or
 * end the process. `known` is what this code can read.
 *
 * @throws DataFolderProblem for a damaged folder and for one that a newer Vliegwiel made.
 */
export function checkDataFolder(folder: string, known: { pgMajor: number; schemaVersion: string }): DataFolderState {
  const postgres = postgresFolderOf(folder)
  const holdsData = existsSync(postgres) && readdirSync(postgres).length > 0
  if (!existsSync(markerOf(folder))) {
    if (existsSync(beginOf(folder))) return { state: 'unfinished' }
    if (holdsData) throw damaged(folder, 'vliegwiel.json is missing')
    return { state: 'empty' }
  }
  const marker = readMarker(folder)
  if (marker.pgMajor > known.pgMajor)
    throw newer(folder, `it holds PostgreSQL ${marker.pgMajor}, this code runs ${known.pgMajor}`)
  if (numberOf(marker.schemaVersion) > numberOf(known.schemaVersion))
    throw newer(folder, `its schema is at ${marker.schemaVersion}, this code ends at ${known.schemaVersion}`)
  if (!holdsData) throw damaged(folder, 'the folder postgres in it is missing or empty')
  const found = versionIn(postgres)
  if (found === undefined) throw damaged(folder, 'postgres/PG_VERSION is missing or unreadable')
  if (found !== marker.pgMajor)
    throw damaged(folder, `postgres/PG_VERSION says ${found} and vliegwiel.json says ${marker.pgMajor}`)
  if (!existsSync(join(postgres, 'global', 'pg_control')))
    throw damaged(folder, 'postgres/global/pg_control is missing')
  if (found < known.pgMajor)
    throw new DataFolderProblem(
      `The data folder ${folder} holds PostgreSQL ${found}; this version of Vliegwiel runs ${known.pgMajor} and cannot convert it. Nothing was changed. Export your tenants with the version that made it, and import them into a new folder.`,
    )
  return { state: 'ready', marker }
}

/** Says that the first start has begun: until `writeMarker` no row of anybody is in the folder. */
export function beginFirstStart(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(beginOf(folder), `${new Date().toISOString()}\n`)
}

/** Records what the folder now holds; call after every successful migration. */
export function writeMarker(folder: string, made: { pgMajor: number; schemaVersion: string }): void {
  const marker: DataFolderMarker = { format: FORMAT, ...made, createdAt: createdAt(folder) }
  const draft = `${markerOf(folder)}.draft`
  writeFileSync(draft, `${JSON.stringify(marker, null, 2)}\n`)
  renameSync(draft, markerOf(folder))
  // From here on there are rows of people: a marker that is lost later is damage, not an unfinished start.
  rmSync(beginOf(folder), { force: true })
}

/** Moves the files of a first start that was cut off out of the way, and answers where they are now. */
export function setAside(folder: string): string {
  const aside = `${postgresFolderOf(folder)}-unfinished-${Date.now()}`
  if (existsSync(postgresFolderOf(folder))) renameSync(postgresFolderOf(folder), aside)
  return aside
}

const numberOf = (schemaVersion: string) => Number(schemaVersion.slice(0, 4))

function createdAt(folder: string): string {
  return existsSync(markerOf(folder)) ? readMarker(folder).createdAt : new Date().toISOString()
}

function readMarker(folder: string): DataFolderMarker {
  const content = readFileSync(markerOf(folder), 'utf8')
  let raw: unknown
  try {
    raw = JSON.parse(content)
  } catch {
    throw damaged(folder, 'vliegwiel.json is not readable')
  }
  // A newer layout may have other fields; then its number alone tells enough.
  const format = z.object({ format: z.int() }).safeParse(raw)
  if (format.success && format.data.format > FORMAT)
    throw newer(folder, `its layout is version ${format.data.format}, this code knows ${FORMAT}`)
  const marker = markerSchema.safeParse(raw)
  if (!marker.success) throw damaged(folder, 'vliegwiel.json does not hold what it should')
  return marker.data
}

function versionIn(postgres: string): number | undefined {
  try {
    const text = readFileSync(join(postgres, 'PG_VERSION'), 'utf8').trim()
    return /^\d{2}$/.test(text) ? Number(text) : undefined
  } catch {
    return undefined
  }
}

function damaged(folder: string, what: string): DataFolderProblem {
  return new DataFolderProblem(
    `The data folder ${folder} is damaged: ${what}. Nothing was changed or removed. Put back a copy of the folder, or start with an empty one (DATA_DIR=<new folder>) and keep this one for recovery.`,
  )
}

function newer(folder: string, what: string): DataFolderProblem {
  return new DataFolderProblem(
    `The data folder ${folder} was made by a newer Vliegwiel: ${what}. Nothing was changed. Start the newer version, or use another folder (DATA_DIR=<new folder>).`,
  )
}
