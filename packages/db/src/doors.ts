import { AsyncLocalStorage } from 'node:async_hooks'
import {
  CompiledQuery,
  DefaultQueryExecutor,
  DummyDriver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  SingleConnectionProvider,
  Transaction,
  type KyselyPlugin,
} from 'kysely'
import type pg from 'pg'
import type { DoorRole } from './door-roles.ts'
import { DatabaseBusyError, asDatabaseError } from './database-errors.ts'
import { PipelinedConnection } from './pipelined-connection.ts'
import { connectForDoor, endRead, takeEnding, type Database } from './pool.ts'
import { tenantTableNames } from './tenant-table-names.ts'
import { TenantPlugin } from './tenant-plugin.ts'
import type {
  OperatorDoorTables,
  ComingDoorTables,
  PublishedDoorTables,
  ReleaseDoorTables,
  SignInDoorTables,
  TenantDoorTables,
} from './tables/door-tables.ts'

declare const door: unique symbol

/**
 * A transaction inside one tenant. Only `inTenant()` and `enterTenant()` make one, so a repository that asks for it
 * cannot be called without role, scope and row-level security in place.
 */
export type TenantTransaction = Transaction<TenantDoorTables> & { readonly [door]: 'tenant'; readonly tenantId: string }

/** A transaction that may look up accounts, sessions, invitations. It cannot name a table with a client in it. */
export type SignInTransaction = Transaction<SignInDoorTables> & { readonly [door]: 'sign-in' }

/** A transaction of the platform operator: the tree, and the set-up of the tenant in scope. */
export type OperatorTransaction = Transaction<OperatorDoorTables> & {
  readonly [door]: 'operator'
  readonly tenantId: string | null
}

/**
 * A release on its way down the tree: rows of every tenant below the one in scope, and the notice to those above. It
 * can name no version, no draft and no person.
 */
export type ReleaseTransaction = Transaction<ReleaseDoorTables> & {
  readonly [door]: 'release'
  readonly tenantId: string
}

/** A look at what tenants publish to each other: figures by consent, and lessons. It can name nothing else. */
export type PublishedTransaction = Transaction<PublishedDoorTables> & { readonly [door]: 'published' }

/** A look at what tenants above have planned and what will come down with it. It can name no draft and no person. */
export type ComingTransaction = Transaction<ComingDoorTables> & { readonly [door]: 'coming' }

export interface TenantScope {
  readonly tenantId: string
  /** Only looks: the database refuses a write, and nobody waits for the end of the transaction. */
  readonly readOnly?: boolean
}

const roles = {
  tenant: 'vliegwiel_tenant',
  'sign-in': 'vliegwiel_sign_in',
  operator: 'vliegwiel_platform',
  erasure: 'vliegwiel_erasure',
  release: 'vliegwiel_release',
  published: 'vliegwiel_published',
  coming: 'vliegwiel_coming',
} as const satisfies Record<string, DoorRole>
type DoorName = keyof typeof roles

/** Marks that this call chain is inside a door: a second door would wait for the connection the first one holds. */
const inside = new AsyncLocalStorage<DoorName>()

/**
 * Runs `work` inside one tenant: BEGIN, the tenant role, the scope and the first query go out in one round trip.
 * Commits when `work` resolves, rolls back when it throws.
 *
 * @throws RangeError when the tenant id is not a uuid; DatabaseBusyError when no connection came free in time.
 * @example const people = await inTenant(db, { tenantId }, (trx) => trx.selectFrom("membership").selectAll().execute());
 */
export function inTenant<T>(
  db: Database,
  scope: TenantScope,
  work: (trx: TenantTransaction) => Promise<T>,
): Promise<T> {
  const enter = (open: Open) => work(open('tenant', scope.tenantId) as unknown as TenantTransaction)
  return throughDoor(db, 'tenant', scope.tenantId, enter, scope.readOnly)
}

/** Runs `work` at the sign-in door: accounts and sessions, no tenant's work. */
export function atSignIn<T>(
  db: Database,
  work: (trx: SignInTransaction) => Promise<T>,
  { readOnly = false }: { readonly readOnly?: boolean } = {},
): Promise<T> {
  const enter = (open: Open) => work(open('sign-in', null) as unknown as SignInTransaction)
  return throughDoor(db, 'sign-in', null, enter, readOnly)
}

/** Runs `work` as the platform operator, with at most one tenant in scope for its set-up and audit. */
export function asOperator<T>(
  db: Database,
  scope: { readonly tenantId: string | null },
  work: (trx: OperatorTransaction) => Promise<T>,
): Promise<T> {
  return throughDoor(db, 'operator', scope.tenantId, (open) =>
    work(open('operator', scope.tenantId) as unknown as OperatorTransaction),
  )
}

/**
 * From the sign-in door on into a tenant, in the same transaction (an accepted invitation makes the account and the
 * membership together or not at all). The role goes back to sign-in afterwards.
 */
export function enterTenant<T>(
  trx: SignInTransaction,
  tenantId: string,
  work: (trx: TenantTransaction) => Promise<T>,
): Promise<T> {
  return passage(trx, 'tenant', tenantId, 'sign-in', null, (inner) => work(inner as unknown as TenantTransaction))
}

/** Puts another tenant in the operator's scope for the length of `work`, in the same transaction. */
export function withScope<T>(
  trx: OperatorTransaction,
  tenantId: string,
  work: (trx: OperatorTransaction) => Promise<T>,
): Promise<T> {
  return passage(trx, 'operator', tenantId, 'operator', trx.tenantId, (inner) =>
    work(inner as unknown as OperatorTransaction),
  )
}

/**
 * From a tenant to the tenants below it, in the same transaction: what is released comes into force everywhere at once
 * or nowhere. The role goes back to the tenant's own afterwards.
 */
export function releaseToBranch<T>(trx: TenantTransaction, work: (trx: ReleaseTransaction) => Promise<T>): Promise<T> {
  return passage(trx, 'release', trx.tenantId, 'tenant', trx.tenantId, (inner) =>
    work(inner as unknown as ReleaseTransaction),
  )
}

/**
 * From a tenant to what all tenants have published, in the same transaction and for reading only. The role goes back
 * to the tenant's own afterwards.
 */
export function seePublished<T>(trx: TenantTransaction, work: (trx: PublishedTransaction) => Promise<T>): Promise<T> {
  return passage(trx, 'published', trx.tenantId, 'tenant', trx.tenantId, (inner) =>
    work(inner as unknown as PublishedTransaction),
  )
}

/**
 * From a tenant to what is planned above it, in the same transaction and for reading only. The role goes back to the
 * tenant's own afterwards.
 */
export function seeComing<T>(trx: TenantTransaction, work: (trx: ComingTransaction) => Promise<T>): Promise<T> {
  return passage(trx, 'coming', trx.tenantId, 'tenant', trx.tenantId, (inner) =>
    work(inner as unknown as ComingTransaction),
  )
}

/**
 * The raw connection of a door, for code that must speak SQL to a table it only knows by name: the isolation probe.
 * Not exported from the package's front; lint lets the proof alone import it.
 */
export function throughDoorRaw<T>(
  db: Database,
  name: DoorName,
  tenantId: string | null,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  return throughDoor(db, name, tenantId, (_open, client) => work(client))
}

/**
 * Removes every row of an archived tenant whose grace period is over, children first, and returns how many rows went
 * from each table. The database refuses (removes nothing) for any other tenant.
 */
export function eraseTenant(db: Database, tenantId: string): Promise<Record<string, number>> {
  return throughDoor(db, 'erasure', tenantId, async (_open, client) => {
    const removed: Record<string, number> = {}
    for (const table of erasureOrder) {
      const result = await client.query(`delete from ${table} where tenant_id = $1`, [tenantId])
      removed[table] = result.rowCount ?? 0
    }
    return removed
  })
}

// What points at another table goes before it.
const pointedAt = [
  'document_version',
  'document_release',
  'document',
  'pilot_participant',
  'pilot',
  'import_run',
  'membership',
]
const erasureOrder = [...tenantTableNames].toSorted((a, b) => pointedAt.indexOf(a) - pointedAt.indexOf(b))

const compiler = new PostgresQueryCompiler()
const adapter = new PostgresAdapter()
const dialect = {
  createDriver: () => new DummyDriver(),
  createQueryCompiler: () => compiler,
  createAdapter: () => adapter,
  createIntrospector: (db: ConstructorParameters<typeof PostgresIntrospector>[0]) => new PostgresIntrospector(db),
}
const driver = new DummyDriver()

type Open = (name: DoorName, tenantId: string | null) => Transaction<never>

async function throughDoor<T>(
  db: Database,
  name: DoorName,
  tenantId: string | null,
  work: (open: Open, client: pg.PoolClient) => Promise<T>,
  readOnly = false,
): Promise<T> {
  const opening = `BEGIN${readOnly ? ' READ ONLY' : ''}; ${scopeStatements(name, tenantId)}`
  const outer = inside.getStore()
  if (outer) throw new Error(`The ${name} door was opened inside the ${outer} door: pass the transaction on instead`)
  const client = await connect(db)
  const connection = new PipelinedConnection(client, db.namedStatements === true)
  let broken: Error | undefined
  inOneWrite(client)
  const opened = client.query(`${takeEnding(client)}${opening}`)
  opened.catch(() => undefined)
  try {
    const result = await inside.run(name, () => work((n, id) => transactionOn(connection, n, id), client))
    await opened
    connection.end()
    // What was only read is already here, and whoever uses the connection next is answered in turn.
    if (readOnly) {
      endRead(db.pool, client)
      return result
    }
    const committed = await client.query('COMMIT')
    if (committed.command === 'ROLLBACK') throw new Error('A statement failed and its error was swallowed: rolled back')
    return result
  } catch (error) {
    connection.end()
    const first = await opened.then(
      () => error,
      (openingError: unknown) => openingError,
    )
    await client.query('ROLLBACK').catch((rollbackError: Error) => {
      broken = rollbackError
    })
    throw asDatabaseError(first)
  } finally {
    client.release(broken)
  }
}

async function passage<T>(
  trx: object,
  name: DoorName,
  tenantId: string,
  backTo: DoorName,
  backToTenant: string | null,
  work: (inner: Transaction<never>) => Promise<T>,
): Promise<T> {
  const connection = connections.get(trx)
  if (!connection) throw new Error('This transaction was not made by a door')
  await run(connection, scopeStatements(name, tenantId))
  const result = await work(transactionOn(connection, name, tenantId))
  await run(connection, scopeStatements(backTo, backToTenant))
  return result
}

const connections = new WeakMap<object, PipelinedConnection>()

/** Doors whose rows are of more than one tenant: the policy of the role says which. */
const crossing: ReadonlySet<DoorName> = new Set(['sign-in', 'release', 'published', 'coming'])

function transactionOn(connection: PipelinedConnection, name: DoorName, tenantId: string | null): Transaction<never> {
  const plugins: KyselyPlugin[] =
    tenantId === null || crossing.has(name) ? [] : [new TenantPlugin(tenantId, tenantTableNames)]
  const executor = new DefaultQueryExecutor(compiler, adapter, new SingleConnectionProvider(connection), plugins)
  const trx = new Transaction<never>({ config: { dialect }, driver, dialect, executor })
  connections.set(trx, connection)
  return Object.assign(trx, { tenantId })
}

async function run(connection: PipelinedConnection, statements: string): Promise<void> {
  for (const sql of statements.split('; ')) {
    await connection.executeQuery(CompiledQuery.raw(sql))
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** SET takes no parameters, so the scope is checked here before it becomes text. */
function scopeStatements(name: DoorName, tenantId: string | null): string {
  if (tenantId !== null && !uuid.test(tenantId)) throw new RangeError('A tenant id is a lower-case uuid')
  return `SET LOCAL ROLE ${roles[name]}; SET LOCAL app.tenant_id = '${tenantId ?? ''}'`
}

/**
 * What is sent in this turn leaves in one write: the opening with the first query, a COMMIT with the opening of the
 * door after it. A write to the socket costs more than the message.
 */
function inOneWrite(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: { cork?: () => void; uncork?: () => void } } })
    .connection
  if (!stream.cork) return
  stream.cork()
  process.nextTick(() => stream.uncork?.())
}

async function connect(db: Database): Promise<pg.PoolClient> {
  try {
    return await connectForDoor(db.pool)
  } catch (error) {
    throw new DatabaseBusyError(error)
  }
}
