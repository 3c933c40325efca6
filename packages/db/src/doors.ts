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
import { roleOfDoor, type DoorName } from './door-roles.ts'
import { DatabaseBusyError, asDatabaseError } from './database-errors.ts'
import { PipelinedConnection } from './pipelined-connection.ts'
import type { Asker } from './scope-signing.ts'
import { connectForDoor, endRead, takeEnding, type Database } from './pool.ts'
import { nameTagOf } from './statement-names.ts'
import { tenantTableNames } from './tenant-table-names.ts'
import { TenantPlugin } from './tenant-plugin.ts'
import type {
  ClientScope,
  ClientTransaction,
  ComingTransaction,
  OperatorTransaction,
  PartnerTransaction,
  PublishedTransaction,
  ReleaseTransaction,
  SignInTransaction,
  TenantScope,
  TenantTransaction,
} from './door-transactions.ts'

/** Marks that this call chain is inside a door: a second door would wait for the connection the first one holds. */
const inside = new AsyncLocalStorage<DoorName>()

/**
 * Runs `work` inside one tenant: BEGIN, the scope and the first query go out in one round trip, on a connection whose
 * login is the door. Commits when `work` resolves, rolls back when it throws.
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
  return throughDoor(db, scope.door ?? 'tenant', scope.tenantId, enter, scope)
}

/**
 * Runs `work` among the clients of one tenant as one person of the staff. The database shows the clients that this
 * person has to do with, and no other.
 * @throws RangeError when an id is not a uuid; DatabaseBusyError when no connection came free in time.
 */
export function inClients<T>(
  db: Database,
  { tenantId, personId, readOnly }: ClientScope,
  work: (trx: ClientTransaction) => Promise<T>,
): Promise<T> {
  const enter = (open: Open) => work(open('client', tenantId) as unknown as ClientTransaction)
  return throughDoor(db, 'client', tenantId, enter, { readOnly: readOnly ?? false }, { personId })
}

/** The same as one person of a partner: what was granted to the organisation, in its domains, for its time. */
export function inPartner<T>(
  db: Database,
  { tenantId, personId, organisationId, readOnly }: ClientScope & { readonly organisationId: string },
  work: (trx: PartnerTransaction) => Promise<T>,
): Promise<T> {
  const enter = (open: Open) => work(open('partner', tenantId) as unknown as PartnerTransaction)
  return throughDoor(db, 'partner', tenantId, enter, { readOnly: readOnly ?? false }, { personId, organisationId })
}

/** Runs `work` at the sign-in door: who is this session, where may it go. No secret, no tenant's work. */
export function atSignIn<T>(
  db: Database,
  work: (trx: SignInTransaction) => Promise<T>,
  { readOnly = false }: { readonly readOnly?: boolean } = {},
): Promise<T> {
  const enter = (open: Open) => work(open('sign-in', null) as unknown as SignInTransaction)
  return throughDoor(db, 'sign-in', null, enter, { readOnly })
}

/**
 * Runs `work` at the door of accounts: passwords, second factors, new sessions, and joining a tenant (`enterTenant`).
 * Apart from sign-in, which every request opens and which reads none of these.
 */
export function atAccounts<T>(
  db: Database,
  work: (trx: SignInTransaction) => Promise<T>,
  { readOnly = false }: { readonly readOnly?: boolean } = {},
): Promise<T> {
  const enter = (open: Open) => work(open('sign-in', null) as unknown as SignInTransaction)
  return throughDoor(db, 'accounts', null, enter, { readOnly })
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
 * From the door of accounts on into a tenant, in the same transaction (an accepted invitation makes the account and the
 * membership together or not at all). The door has the right to members, the invitation and the log, no other table.
 */
export function enterTenant<T>(
  trx: SignInTransaction,
  tenantId: string,
  work: (trx: TenantTransaction) => Promise<T>,
): Promise<T> {
  const enter = (inner: Transaction<never>) => work(inner as unknown as TenantTransaction)
  return rescoped(trx, 'accounts', { view: 'tenant', tenantId, backTo: null }, enter)
}

/** Puts another tenant in the operator's scope for the length of `work`, in the same transaction. */
export function withScope<T>(
  trx: OperatorTransaction,
  tenantId: string,
  work: (trx: OperatorTransaction) => Promise<T>,
): Promise<T> {
  const enter = (inner: Transaction<never>) => work(inner as unknown as OperatorTransaction)
  return rescoped(trx, 'operator', { view: 'operator', tenantId, backTo: trx.tenantId }, enter)
}

/**
 * From a tenant to the tenants below it, in the same transaction: what is released comes into force everywhere at once
 * or nowhere. @throws Error unless the transaction was opened with `door: 'release'`
 */
export function releaseToBranch<T>(trx: TenantTransaction, work: (trx: ReleaseTransaction) => Promise<T>): Promise<T> {
  const connection = openedAt(trx, 'release')
  return work(transactionOn(connection, 'release', trx.tenantId) as unknown as ReleaseTransaction)
}

/**
 * From a tenant to what all tenants have published, for reading only; the transaction can name nothing else.
 * @throws Error unless the transaction was opened with `door: 'published'`
 */
export function seePublished<T>(trx: TenantTransaction, work: (trx: PublishedTransaction) => Promise<T>): Promise<T> {
  const connection = openedAt(trx, 'published')
  return work(transactionOn(connection, 'published', trx.tenantId) as unknown as PublishedTransaction)
}

/**
 * From a tenant to what is planned above it, in the same transaction and for reading only.
 * @throws Error unless the transaction was opened with `door: 'ahead'`
 */
export function seeComing<T>(trx: TenantTransaction, work: (trx: ComingTransaction) => Promise<T>): Promise<T> {
  const connection = openedAt(trx, 'ahead')
  return work(transactionOn(connection, 'coming', trx.tenantId) as unknown as ComingTransaction)
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
  // The connection of the proof, which may step into the role of each door.
  const { doors: _own, ...stepping } = db
  return throughDoor(stepping, name, tenantId, (_open, client) => work(client))
}

/** A connection for pg-boss, which speaks SQL of its own, and what its transactions open with. */
export async function connectForJobs(
  db: Database,
): Promise<{ readonly client: pg.PoolClient; readonly begin: string }> {
  const client = await (db.doors?.jobs ?? db.pool).connect()
  return { client, begin: `BEGIN; ${db.doors ? 'RESET ALL' : `SET LOCAL ROLE ${roleOfDoor.jobs}`}` }
}

/**
 * The connection of the erasure door, for the work of `erasure.ts` and nothing else: it goes by tables of which it knows
 * the names alone.
 */
export function atErasure<T>(db: Database, tenantId: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  return throughDoor(db, 'erasure', tenantId, (_open, client) => work(client))
}

const compiler = new PostgresQueryCompiler()
const adapter = new PostgresAdapter()
const dialect = {
  createDriver: () => new DummyDriver(),
  createQueryCompiler: () => compiler,
  createAdapter: () => adapter,
  createIntrospector: (db: ConstructorParameters<typeof PostgresIntrospector>[0]) => new PostgresIntrospector(db),
}
const driver = new DummyDriver()

type Open = (name: View, tenantId: string | null) => Transaction<never>

async function throughDoor<T>(
  db: Database,
  name: DoorName,
  tenantId: string | null,
  work: (open: Open, client: pg.PoolClient) => Promise<T>,
  { readOnly = false, snapshot = false }: Pick<TenantScope, 'readOnly' | 'snapshot'> = {},
  asker?: Asker,
): Promise<T> {
  demandId(tenantId)
  const outer = inside.getStore()
  if (outer) throw new Error(`The ${name} door was opened inside the ${outer} door: pass the transaction on instead`)
  const pool = db.doors?.[name] ?? db.pool
  const client = await connect(pool)
  const connection = new PipelinedConnection(client, db.namedStatements === true ? nameTagOf(client) : null, name)
  const scoped = (tenant: string | null) => scopeStatement(db, client, tenant)
  scopes.set(connection, scoped)
  let broken: Error | undefined
  inOneWrite(client)
  const begin = `BEGIN${snapshot ? ' ISOLATION LEVEL REPEATABLE READ' : ''}${readOnly ? ' READ ONLY' : ''}`
  const opening = `${begin}; ${openingStatements(db, client, { name, tenantId, asker })}`
  const opened = client.query(`${takeEnding(client)}${opening}`)
  // A session in which no door opens any more (an injected DISCARD) is not given to the next.
  opened.catch((error: Error) => (broken = error))
  try {
    const result = await inside.run(name, () => work((n, id) => transactionOn(connection, n, id), client))
    await opened
    connection.end()
    // What was only read is already here, and whoever uses the connection next is answered in turn.
    if (readOnly) {
      endRead(pool, client)
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

/** The same transaction with another tenant in its scope; the door stays. When `work` throws, all of it is undone. */
async function rescoped<T>(
  trx: object,
  door: DoorName,
  given: { readonly view: View; readonly tenantId: string; readonly backTo: string | null },
  work: (inner: Transaction<never>) => Promise<T>,
): Promise<T> {
  const connection = openedAt(trx, door)
  const scoped = scopes.get(connection)
  if (!scoped) throw new Error('This transaction was not made by a door')
  await connection.executeQuery(CompiledQuery.raw(scoped(given.tenantId)))
  const result = await work(transactionOn(connection, given.view, given.tenantId))
  await connection.executeQuery(CompiledQuery.raw(scoped(given.backTo)))
  return result
}

/** @throws Error when the transaction was opened at another door: its role cannot change any more */
function openedAt(trx: object, door: DoorName): PipelinedConnection {
  const connection = connections.get(trx)
  if (!connection) throw new Error('This transaction was not made by a door')
  if (connection.door !== door)
    throw new Error(`This transaction was opened at the ${connection.door} door, and this needs the ${door} door`)
  return connection
}

/** How each connection says which tenant is in its scope. */
const scopes = new WeakMap<PipelinedConnection, (tenantId: string | null) => string>()

const connections = new WeakMap<object, PipelinedConnection>()

/** What queries of a transaction may name: the tables of a door, with or without the tenant written into each query. */
type View = 'tenant' | 'sign-in' | 'operator' | 'release' | 'published' | 'coming' | 'client' | 'partner'

/** Views whose rows are of more than one tenant: the policy of the role says which. */
const crossing: ReadonlySet<View> = new Set(['sign-in', 'release', 'published', 'coming'])

function transactionOn(connection: PipelinedConnection, name: View, tenantId: string | null): Transaction<never> {
  const plugins: KyselyPlugin[] =
    tenantId === null || crossing.has(name) ? [] : [new TenantPlugin(tenantId, tenantTableNames)]
  const executor = new DefaultQueryExecutor(compiler, adapter, new SingleConnectionProvider(connection), plugins)
  const trx = new Transaction<never>({ config: { dialect }, driver, dialect, executor })
  connections.set(trx, connection)
  return Object.assign(trx, { tenantId })
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** @throws RangeError when it is not an id: it becomes part of a text */
function demandId(tenantId: string | null): void {
  if (tenantId !== null && !uuid.test(tenantId)) throw new RangeError('An id of a scope is a lower-case uuid')
}

/**
 * What follows BEGIN. A login that is the door needs no role; what an injected statement may have set in the session is
 * forgotten first. On a connection that serves all doors (embedded, the stage of the proof) the role is stepped into.
 */
function openingStatements(
  db: Database,
  client: object,
  { name, tenantId, asker }: { name: DoorName; tenantId: string | null; asker: Asker | undefined },
): string {
  if (!db.doors) return `SET LOCAL ROLE ${roleOfDoor[name]}; ${scopeStatement(db, client, tenantId, asker)}`
  return tenantId === null ? 'RESET ALL' : `RESET ALL; ${scopeStatement(db, client, tenantId, asker)}`
}

/**
 * Puts a tenant in scope, and who asks. One text with BEGIN takes no parameters, so ids are checked before they are text.
 * @throws RangeError for an id that is none
 */
export function scopeStatement({ signer }: Database, client: object, tenantId: string | null, asker?: Asker): string {
  for (const id of [tenantId, asker?.personId ?? null, asker?.organisationId ?? null]) demandId(id)
  if (signer) return signer.statement(client, tenantId, asker)
  const settings: [string, string | null | undefined][] = [['tenant_id', tenantId]]
  if (asker) settings.push(['person_id', asker.personId], ['organisation_id', asker.organisationId])
  return settings.map(([name, id]) => `SET LOCAL app.${name} = '${id ?? ''}'`).join('; ')
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

async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await connectForDoor(pool)
  } catch (error) {
    throw new DatabaseBusyError(error)
  }
}
