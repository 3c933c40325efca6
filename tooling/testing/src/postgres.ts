import { rmSync } from 'node:fs'
import { escapeIdentifier } from 'pg'
import { findPostgres } from './postgres-binaries.ts'
import { freePort } from './free-port.ts'
import { PostgresServer } from './postgres-server.ts'
import { fillDataFolder } from './postgres-template.ts'
import { queryOnce } from './query-once.ts'
import { makeRunFolder, removeStaleRuns, userFolder } from './run-folder.ts'
import { atExit } from './at-exit.ts'

export type PostgresOptions = {
  /** Server settings, such as `{ fsync: 'on' }`. Tests get speed by default: nothing is flushed to disk. */
  settings?: Record<string, string>
  /** TCP port on 127.0.0.1; a free one by default. */
  port?: number
}

/** A PostgreSQL of our own on 127.0.0.1, gone with the process that started it. */
export type Postgres = {
  /** Superuser address of the database `postgres`. */
  ownerUrl: string
  port: number
  dataFolder: string
  /** Pid of the postmaster; `undefined` while it does not run. */
  pid(): number | undefined
  /** Address of a database as the owner, or as another role. */
  urlOf(database: string, role?: { name: string; password: string }): string
  /** Makes a database (from a template database if given) and answers its owner address. */
  createDatabase(name: string, template?: string): Promise<string>
  dropDatabase(name: string): Promise<void>
  /** kill -9 (or another signal) of the postmaster, as in a power cut; resolves when it is gone. */
  kill(signal?: NodeJS.Signals): Promise<void>
  /** Starts again on the same port and data, after `kill` or while running; recovery included. */
  restart(settings?: Record<string, string>): Promise<void>
  /** Stops and removes everything. */
  stop(): Promise<void>
}

const FAST = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  shared_buffers: '128MB',
  max_connections: '200',
  max_wal_size: '2GB',
  log_min_messages: 'warning',
  // A run opens thousands of connections, each with a password that is worth nothing tomorrow.
  scram_iterations: '1',
}

/**
 * Starts an embedded PostgreSQL (as root or another user; about 0.3 s, 2 s the first time on a machine).
 * Run folders of killed processes are removed first.
 */
export async function startPostgres(options: PostgresOptions = {}): Promise<Postgres> {
  const binaries = findPostgres()
  const base = userFolder('postgres')
  removeStaleRuns(base)
  const dataFolder = makeRunFolder(base)
  const password = await fillDataFolder(base, dataFolder, binaries)
  const port = options.port ?? (await freePort())
  const server = new PostgresServer(binaries, dataFolder, port)
  const remove = () => rmSync(dataFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  const forget = atExit(() => {
    server.quitNow()
    remove()
  })
  let settings: Record<string, string> = { ...FAST, ...options.settings }
  await server.start(settings)

  const urlOf: Postgres['urlOf'] = (database, role = { name: 'owner', password }) =>
    `postgres://${encodeURIComponent(role.name)}:${encodeURIComponent(role.password)}@127.0.0.1:${port}/${encodeURIComponent(database)}`
  const asOwner = async (statement: string) => {
    await queryOnce(urlOf('postgres'), statement)
  }

  return {
    ownerUrl: urlOf('postgres'),
    port,
    dataFolder,
    pid: () => server.pid,
    urlOf,
    async createDatabase(name, template = 'template1') {
      await asOwner(`create database ${escapeIdentifier(name)} template ${escapeIdentifier(template)}`)
      return urlOf(name)
    },
    dropDatabase: (name) => asOwner(`drop database if exists ${escapeIdentifier(name)} with (force)`),
    kill: (signal = 'SIGKILL') => server.kill(signal),
    async restart(changed = {}) {
      await server.kill('SIGINT')
      settings = { ...settings, ...changed }
      await server.start(settings)
    },
    async stop() {
      await server.kill('SIGINT')
      remove()
      forget()
    },
  }
}
