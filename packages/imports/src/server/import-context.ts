import type { TenantTransaction } from '@vliegwiel/db'
import type { LocalDay } from '@vliegwiel/i18n'
import type { TableDescription } from '@vliegwiel/tabular'
import { importError } from '../import-error.ts'
import { chunkRows, type ImportRun } from '../import-run.ts'
import type { ImportCall, ImportTarget, ImportTargets } from '../import-target.ts'

/** Keeps the pieces of a file unreadable for whoever has the database alone. */
export interface PieceBox {
  seal(purpose: string, bytes: Uint8Array): Buffer
  open(purpose: string, sealed: Uint8Array): Buffer
}

interface Imports {
  readonly targets: ImportTargets
  readonly by: { readonly personId: string | null; readonly name: string }
  readonly at: Date
  /** The day at the tenant, on its own clock. */
  readonly today: LocalDay
  /** On whose clock a moment in the file falls on a day (IANA): that of the tenant. */
  readonly zone: string
  /** Rows in one transaction of a run that begins here. Absent: a thousand. */
  readonly chunkRows?: number | undefined
  /** Where files come in: what seals their pieces. */
  readonly box?: PieceBox | undefined
}

/** One step in the transaction of a request. */
export interface ImportContext extends Imports {
  readonly trx: TenantTransaction
}

/** Many steps, each in a transaction of its own (a job), or all in the one at hand (a small file). */
export interface ImportSteps extends Imports {
  inside<T>(work: (trx: TenantTransaction) => Promise<T>): Promise<T>
  /** Rows done so far. */
  progress(done: number): Promise<void>
  /** Between two transactions: lets others have the database. Absent: there are none to let. */
  pause?(): Promise<void>
}

/** All steps in the transaction of the request. */
export function atOnce({ trx, ...rest }: ImportContext): ImportSteps {
  return { ...rest, inside: (work) => work(trx), progress: async () => {} }
}

/** @throws importError target-unknown */
export function targetOf({ targets }: Pick<Imports, 'targets'>, word: string): ImportTarget {
  const target = targets.get(word)
  if (!target) throw importError('target-unknown', { target: word })
  return target
}

/** Rows in one transaction of a run into this target that begins here. @throws importError target-unknown */
export const rowsTogether = (imports: Pick<Imports, 'targets' | 'chunkRows'>, word: string): number =>
  targetOf(imports, word).wholeFile?.mostRows ?? imports.chunkRows ?? chunkRows

export function callOf(
  { by, at, today, zone }: Imports,
  trx: TenantTransaction,
  run: Pick<ImportRun, 'runId' | 'destination'>,
): ImportCall {
  return { trx, destination: run.destination, by, at, today, runId: run.runId, zone }
}

export interface Described {
  readonly target: ImportTarget
  readonly description: TableDescription
}

/** The target of a run and what its table must hold, now. */
export async function describeRun(
  imports: Imports,
  trx: TenantTransaction,
  run: Pick<ImportRun, 'runId' | 'destination' | 'target'>,
): Promise<Described> {
  const target = targetOf(imports, run.target)
  return { target, description: await target.describe(callOf(imports, trx, run)) }
}
