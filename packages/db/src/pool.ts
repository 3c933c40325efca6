import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import type pg from 'pg'
import { doorNames, type DoorName } from './door-roles.ts'
import { parsers } from './parsers.ts'
import { scopeSigner, type ScopeSigner } from './scope-signing.ts'
import { tagNames } from './statement-names.ts'
import { makePool } from './surviving-connections.ts'

/**
 * A database to open doors on. It cannot run a query itself: every query goes through a door
 * (`inTenant`, `atAccounts`, `asOperator`), because only a door sets the role and the scope.
 */
export interface Database {
  readonly engine: 'pglite' | 'postgres'
  /** What may step into every door and has no rights of its own: for the proof, and for questions to the catalogue. */
  readonly pool: pg.Pool
  /** A pool for each door, signed in as a login that is that door and leads to no other. Absent where there is one login. */
  readonly doors?: Readonly<Record<DoorName, pg.Pool>>
  /** Signs the scope of every transaction, where the policies demand it. */
  readonly signer?: ScopeSigner
  /** A statement may be kept in the session under a name: not behind a pooler that hands sessions around. */
  readonly namedStatements?: boolean
  close(): Promise<void>
}

/** One connection of the pool, inside a door. */
export type Connection = pg.PoolClient

export interface PostgresOptions {
  /** Connections of the busiest door; the others have fewer (`sizeOf`). Default 10. */
  readonly size?: number
  /** The address of each door's own login. Without it, `url` is a login that steps into the roles of the doors. */
  readonly logins?: Readonly<Record<DoorName, string>>
  /** The key that scopes are signed with (`makeLogins`). Without it the scope is a setting. */
  readonly loginKey?: Buffer | undefined
  /** Milliseconds a request may wait for a connection before it is answered "busy". Default 2,500. */
  readonly waitMs?: number
  /** Milliseconds one statement may take. Default 15,000. */
  readonly statementMs?: number
  /** Keep the statement of every request planned in the session. Off behind an old pooler in transaction mode. Default on. */
  readonly namedStatements?: boolean
  /** Called with the error of a connection that broke while nobody used it (the pool itself recovers). */
  readonly onConnectionLost?: (error: Error) => void
}

/** Connections that each door may hold at most: what every request opens gets most, what is rare gets one or two. */
export function sizeOf(door: DoorName, size: number): number {
  if (door === 'tenant') return size
  if (door === 'sign-in') return Math.ceil(size / 2)
  if (door === 'erasure') return 1
  return Math.min(2, size)
}

/** Connections that one process opens at most, all doors and the proof together. */
export function mostConnections(size: number): number {
  return doorNames.reduce((sum, door) => sum + sizeOf(door, size), proofSize(size))
}

/** With doors of their own only the proof uses the first pool, one connection each. */
const proofSize = (size: number) => Math.min(4, size)

/** Opens pools on a PostgreSQL server. Nothing is sent before the first door opens. */
export function openPostgres(url: string, options: PostgresOptions = {}): Database {
  const statementMs = options.statementMs ?? 15_000
  const size = options.size ?? 10
  const { logins, loginKey } = options
  const signer = loginKey ? scopeSigner(loginKey) : undefined
  const open = (connectionString: string, max: number) => {
    const pool = makePool(
      {
        connectionString,
        max,
        connectionTimeoutMillis: options.waitMs ?? 2_500,
        idleTimeoutMillis: 30_000,
        keepAlive: true,
        statement_timeout: statementMs,
        idle_in_transaction_session_timeout: statementMs,
        types: parsers,
        pipeline: true,
        ...(signer ? { verify: (client, handOut) => void signer.prepare(client).finally(handOut) } : {}),
      },
      options.onConnectionLost,
    )
    tagNames(pool)
    settleForOthers(pool)
    return pool
  }
  const pool = open(url, logins ? proofSize(size) : size)
  const doors =
    logins &&
    (Object.fromEntries(doorNames.map((door) => [door, open(logins[door], sizeOf(door, size))])) as Record<
      DoorName,
      pg.Pool
    >)
  const namedStatements = options.namedStatements ?? true
  const close = async () => {
    await Promise.all([pool, ...Object.values(doors ?? {})].map((one) => one.end()))
  }
  return {
    engine: 'postgres',
    pool,
    ...(doors ? { doors } : {}),
    ...(signer ? { signer } : {}),
    namedStatements,
    close,
  }
}

/** Waits for a connection of the doors that every request opens. @throws what the pool says when none comes free */
export async function demandConnections({ pool, doors }: Database): Promise<void> {
  for (const one of doors ? [doors['sign-in'], doors.tenant] : [pool]) (await one.connect()).release()
}

/** Every pool that a database has: for figures, and to listen to. */
export function poolsOf({ pool, doors }: Database): readonly pg.Pool[] {
  return [pool, ...Object.values(doors ?? {})]
}

/** Wraps an opened PGlite in the same driver as PostgreSQL. One connection: doors wait for one another. */
export function openPglite(lite: PGlite): Database {
  const config = createPgConfig(lite)
  const pool = makePool({
    ...driverConfig(config),
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 30_000,
    types: parsers,
    pipeline: true,
  })
  settleForOthers(pool)
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

/** Clients whose last transaction only read, and whose COMMIT has not been sent yet. */
const unfinished = new WeakSet<object>()

/** Connections as doors take them: with a read that may still have to be ended. */
const connectUnsettled = new WeakMap<object, () => Promise<Connection>>()

/**
 * A read is over when its answer is there: its COMMIT can wait for the opening of the next door on the connection and
 * travel with it, or leaves by itself at the end of this turn of the event loop. Saves the database a wake-up.
 */
export function endRead(pool: pg.Pool, client: Connection): void {
  // A pool that is only dressed up as one (the fixture of the proof) takes turns: there the end must come first.
  if (!connectUnsettled.has(pool)) return settle(client)
  unfinished.add(client)
  setImmediate(() => {
    if (unfinished.has(client)) settle(client)
  })
}

/** What a door's opening must begin with on this connection. */
export function takeEnding(client: Connection): string {
  return unfinished.delete(client) ? 'COMMIT; ' : ''
}

/** A connection for a door, which ends by itself what is unfinished on it. */
export function connectForDoor(pool: pg.Pool): Promise<Connection> {
  return connectUnsettled.get(pool)?.() ?? pool.connect()
}

function settle(client: Connection): void {
  unfinished.delete(client)
  void client.query('COMMIT').catch(() => undefined)
}

/** Whoever is not a door gets a connection on which nothing is unfinished. */
function settleForOthers(pool: pg.Pool): void {
  const unsettled = pool.connect.bind(pool) as () => Promise<Connection>
  connectUnsettled.set(pool, unsettled)
  const connect = async () => {
    const client = await unsettled()
    if (unfinished.has(client)) settle(client)
    return client
  }
  const query = async (text: string, values?: unknown[]) => {
    const client = await connect()
    try {
      return await client.query(text, values)
    } finally {
      client.release()
    }
  }
  Object.assign(pool, { connect, query })
}
