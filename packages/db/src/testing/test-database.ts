import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { openEmbedded } from '../pglite-folder.ts'
import { doorNames, type DoorName } from '../door-roles.ts'
import { variableOf } from '../logins.ts'
import { openPostgres, type Database, type PostgresOptions } from '../pool.ts'
import { doorUrlsOf, loginUrlOf, ownerUrlOf, templateName, testKey, testSecretKey } from './addresses.ts'
import { embeddedTemplate } from './embedded-template.ts'
import { templateOf, type MadeDatabase } from './made-database.ts'
import type {} from '@vliegwiel/testing/postgres-setup'
import { unsignedScope } from '../scope-statements.ts'
import { openClient } from '../surviving-connections.ts'
import { noTemporaryTables } from '../temporary-tables.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Every suite on the embedded database too: `npm test -- --every-database`. */
    everyDatabase: boolean
  }
}

/** A migrated, empty database for one suite. */
export interface TestDatabase {
  readonly engine: Database['engine']
  /** Opened with a login for each door: exactly what the server has. */
  readonly db: Database
}

/** On PostgreSQL a test can also be the owner, or break something on purpose. */
export interface PostgresTestDatabase extends TestDatabase {
  readonly loginUrl: string
  /** The address of each door's own login. */
  readonly doorUrls: Readonly<Record<DoorName, string>>
  /** What a server is started with. */
  readonly environment: Readonly<Record<string, string>>
  readonly ownerUrl: string
  readonly superuserUrl: string
  /** The pools of another process on the same database. Whoever asks closes them. */
  another(more?: PostgresOptions): Database
  drop(): Promise<void>
}

const engines = ['postgres', 'pglite'] as const
type Engine = (typeof engines)[number]

/**
 * Runs a suite on the embedded database and on PostgreSQL: for what depends on the engine (doors, locks, the queue,
 * the log's chain, chunks) and for walks that touch a slice's every statement once. Other suites: `onPostgres`.
 * @example onBothDatabases('doors', (database) => { test('…', async () => { await atSignIn(database.db, …) }) })
 */
export function onBothDatabases(title: string, suite: (database: TestDatabase) => void): void {
  for (const engine of engines) describe(`${title} on ${engine}`, () => onEngine(engine, suite))
}

/**
 * Runs a suite on PostgreSQL; with `EVERY_DATABASE=yes` (`npm test -- --every-database`) on the embedded one as well.
 */
export function onPostgres(title: string, suite: (database: TestDatabase) => void): void {
  if (inject('everyDatabase')) onBothDatabases(title, suite)
  else describe(`${title} on postgres`, () => onEngine('postgres', suite))
}

function onEngine(engine: Engine, suite: (database: TestDatabase) => void): void {
  let opened: { db: Database; close(): Promise<void> } | undefined
  beforeAll(async () => {
    opened = engine === 'pglite' ? await embedded() : await copied()
  })
  afterAll(() => opened?.close())
  suite({
    engine,
    get db() {
      if (!opened) throw new Error('The database is open inside tests and hooks, not while they are declared')
      return opened.db
    },
  })
}

/**
 * A fresh PostgreSQL database, for a test that needs more than the login role or its own pool. `from`: what is in it
 * already.
 */
export async function createPostgresDatabase(
  given: PostgresOptions & { readonly signed?: boolean; readonly from?: MadeDatabase } = {},
): Promise<PostgresTestDatabase> {
  const { signed = true, from, ...options } = given
  const name = `test_${randomBytes(6).toString('hex')}`
  const superuserUrl = inject('postgresUrl')
  const template = from ? await templateOf(superuserUrl, from) : templateName
  await onServer(superuserUrl, `create database ${name} template ${template} owner vliegwiel_owner`)
  const loginUrl = loginUrlOf(superuserUrl, name)
  // A busy machine is not what a test asks about, unless it says so: fifty at once may wait their turn.
  const doorUrls = doorUrlsOf(superuserUrl, name)
  const usual: PostgresOptions = {
    waitMs: 60_000,
    statementMs: 60_000,
    logins: doorUrls,
    ...(signed ? { loginKey: testKey } : {}),
    ...options,
  }
  const db = openPostgres(loginUrl, usual)
  const own = new URL(superuserUrl)
  own.pathname = `/${name}`
  await onServer(own.href, noTemporaryTables)
  if (!signed) await onServer(own.href, unsignedScope)
  return {
    engine: 'postgres',
    db,
    loginUrl,
    doorUrls,
    environment: {
      DATABASE_URL: loginUrl,
      SECRET_KEY: testSecretKey.toString('base64'),
      DATABASE_URL_PROOF: loginUrl,
      ...Object.fromEntries(doorNames.map((door) => [variableOf(door), doorUrls[door]])),
    },
    ownerUrl: ownerUrlOf(superuserUrl, name),
    superuserUrl: own.href,
    another: (more = {}) => openPostgres(loginUrl, { ...usual, ...more }),
    drop: async () => {
      await db.close()
      await onServer(superuserUrl, `drop database if exists ${name} with (force)`)
    },
  }
}

async function embedded() {
  const db = await openEmbedded('memory://', { from: await embeddedTemplate() })
  return { db, close: () => db.close() }
}

async function copied() {
  const { db, drop } = await createPostgresDatabase()
  return { db, close: drop }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = await openClient(url)
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
