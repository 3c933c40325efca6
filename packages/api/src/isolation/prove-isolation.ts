import { newId } from '@vliegwiel/db'
import type { Services } from '../services.ts'
import { probeInputs } from './probe-inputs.ts'
import { probeProcedures } from './probe-procedures.ts'
import type { Scope, Verb } from './probe-attempt.ts'
import { probeTables, tablesInCatalogue } from './probe-tables.ts'
import { procedureFacts } from './procedures.ts'
import { newSide } from './side.ts'
import { probeRows } from './isolation-fixture.ts'

/** What the proof says about one table. */
export interface TableResult {
  readonly table: string
  readonly attempts: Readonly<Record<Verb, number>>
  readonly leaks: readonly { readonly verb: Verb; readonly scope: Scope }[]
}

/** What the proof says about one procedure. */
export interface ProcedureResult {
  readonly path: string
  readonly attempts: number
  readonly leaks: readonly { readonly role: string; readonly leak: 'content' | 'difference' }[]
}

/** What keeps a statement that somebody got in from saying to be a neighbour: a signature, or nothing. */
export type ScopeKind = 'signed' | 'setting' | 'embedded'

export interface IsolationProof {
  readonly engine: string
  readonly scope: ScopeKind
  readonly startedAt: Date
  readonly finishedAt: Date
  readonly tables: readonly TableResult[]
  readonly procedures: readonly ProcedureResult[]
  readonly probes: number
  readonly leaks: number
  /** Tables and procedures that the proof does not reach, or rows it cannot see: each counts as a leak. */
  readonly uncovered: readonly string[]
}

/** Tables that hold no tenant's rows. Accounts have a door of their own, which the catalogue rules check. */
export const withoutTenant = (table: string) => table.startsWith('auth.') || table === 'tenant'

/**
 * Tries to reach this tenant's data as a neighbour: every table by every verb in every scope, every procedure as every
 * role. Runs on the live database and leaves nothing behind.
 */
export async function proveIsolation(
  services: Services,
  tenant: { readonly tenantId: string; readonly slug: string },
  progress: (done: number, total: number) => Promise<void> = async () => {},
): Promise<IsolationProof> {
  const startedAt = services.clock()
  const victim = newSide(tenant.tenantId, tenant.slug)
  const neighbour = newSide(newId(), `buur-${newId().slice(-12)}`)
  const catalogue = await tablesInCatalogue(services.db)
  const covered = new Set(Object.keys(probeRows(victim)))
  await progress(0, 2)
  const tableProbes = await probeTables(services.db, victim, neighbour)
  await progress(1, 2)
  const procedureProbes = await probeProcedures(services, victim, neighbour)
  await progress(2, 2)

  const tables = [...covered].toSorted().map((table): TableResult => {
    const own = tableProbes.filter((probe) => probe.table === table)
    const count = (verb: Verb) => own.filter((probe) => probe.verb === verb).length
    return {
      table,
      attempts: { select: count('select'), insert: count('insert'), update: count('update'), delete: count('delete') },
      leaks: own.filter((probe) => probe.leak).map(({ verb, scope }) => ({ verb, scope })),
    }
  })
  const procedures = procedureFacts().map(({ path }): ProcedureResult => {
    const own = procedureProbes.filter((probe) => probe.path === path)
    const leaks = own.flatMap(({ role, leak }) => (leak === 'none' ? [] : [{ role, leak }]))
    return { path, attempts: own.length * 2, leaks }
  })
  const uncovered = [
    ...catalogue.filter((table) => !withoutTenant(table) && !covered.has(table)),
    ...procedureFacts()
      .map(({ path }) => path)
      .filter((path) => !Object.hasOwn(probeInputs, path)),
    ...new Set(
      procedureProbes.filter((probe) => probe.misaimed).map((probe) => `${probe.path}: never got to the question`),
    ),
    ...tableProbes.filter((probe) => probe.blind).map((probe) => `${probe.table}: row not seen`),
  ]
  return {
    engine: await engineOf(services),
    scope: scopeKindOf(services),
    startedAt,
    finishedAt: services.clock(),
    tables,
    procedures,
    probes: tableProbes.length + procedureProbes.length * 2,
    leaks: sum([...tables, ...procedures].map((one) => one.leaks.length)) + uncovered.length,
    uncovered,
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

function scopeKindOf({ db }: Services): ScopeKind {
  if (db.engine === 'pglite') return 'embedded'
  return db.signer ? 'signed' : 'setting'
}

async function engineOf({ db }: Services): Promise<string> {
  const { rows } = await db.pool.query<{ version: string }>(`select current_setting('server_version') as version`)
  const version = rows[0]?.version.split(' ')[0] ?? ''
  return db.engine === 'pglite' ? `PGlite (PostgreSQL ${version})` : `PostgreSQL ${version}`
}
