import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import pg from 'pg'
import { parsers } from './parsers.ts'

/**
 * A database to open doors on. It cannot run a query itself: every query goes through a door
 * (`inTenant`, `atSignIn`, `asOperator`), because only a door sets the role and the scope.
 */
export interface Database {
  readonly engine: 'pglite' | 'postgres'
  readonly pool: pg.Pool
  /** A statement may be kept in the session under a name: not behind a pooler that hands sessions around. */
  readonly namedStatements?: boolean
  close(): Promise<void>
}

/** One connection of the pool, inside a door. */
export type Connection = pg.PoolClient

export interface PostgresOptions {
  /** Connections in the pool. Default 10. */
  readonly size?: number
  /** Milliseconds a request may wait for a connection before it is answered "busy". Default 2,500. */
  readonly waitMs?: number
  /** Milliseconds one statement may take. Default 15,000. */
  readonly statementMs?: number
  /** Keep the statement of every request planned in the session. Off behind an old pooler in transaction mode. Default on. */
  readonly namedStatements?: boolean
  /** Told about a connection that broke while nobody used it (the pool itself recovers). */
  readonly onConnectionLost?: (error: Error) => void
}

/** Opens a pool on a PostgreSQL server. Nothing is sent before the first door opens. */
export function openPostgres(url: string, options: PostgresOptions = {}): Database {
  const statementMs = options.statementMs ?? 15_000
  const pool = new pg.Pool({
    connectionString: url,
    max: options.size ?? 10,
    connectionTimeoutMillis: options.waitMs ?? 2_500,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    statement_timeout: statementMs,
    idle_in_transaction_session_timeout: statementMs,
    types: parsers,
    pipeline: true,
  })
  surviveLostConnections(pool, options.onConnectionLost)
  const namedStatements = options.namedStatements ?? true
  return { engine: 'postgres', pool, namedStatements, close: () => pool.end() }
}

/** Wraps an opened PGlite in the same driver as PostgreSQL. One connection: doors wait for one another. */
export function openPglite(lite: PGlite): Database {
  const config = createPgConfig(lite)
  const pool = new pg.Pool({
    ...driverConfig(config),
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 30_000,
    types: parsers,
    pipeline: true,
  })
  surviveLostConnections(pool)
  return {
    engine: 'pglite',
    pool,
    close: async () => {
      await pool.end()
      await lite.close()
    },
  }
}

/** `connection` is how PGlite hands its in-process wire to node-postgres; pg's types do not know the option. */
function driverConfig(config: ReturnType<typeof createPgConfig>): pg.PoolConfig {
  const { connection, poolSize: _one, ...rest } = config
  return Object.assign({ ...rest }, { connection })
}

/** Without a listener on the pool and on every client, a killed backend ends the Node process. */
function surviveLostConnections(pool: pg.Pool, onConnectionLost?: (error: Error) => void): void {
  const note = (error: Error) => onConnectionLost?.(error)
  pool.on('error', note)
  pool.on('connect', (client) => client.on('error', note))
}
