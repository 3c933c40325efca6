import type { TenantTransaction } from '@vliegwiel/db'
import { importError } from '../import-error.ts'
import { noCounts, noPreview, type ImportCounts, type ImportRun } from '../import-run.ts'

export interface NewRun {
  readonly runId: string
  readonly target: string
  readonly destination: string | null
  readonly destinationLabel: string | null
  readonly undoes: string | null
  readonly status: 'receiving' | 'draft' | 'running'
  readonly fileName: string
  readonly fileHash: string
  readonly fileBytes: number
  readonly facts: ImportRun['facts']
  readonly mapping: ImportRun['mapping']
  readonly evidence: ImportRun['evidence']
  readonly fileRows: number
  readonly chunkRows: number
  readonly by: { readonly personId: string | null; readonly name: string }
  readonly at: Date
}

export async function insertRun(trx: TenantTransaction, run: NewRun): Promise<void> {
  await trx
    .insertInto('import_run')
    .values({
      run_id: run.runId,
      target: run.target,
      destination: run.destination,
      destination_label: run.destinationLabel,
      undoes: run.undoes,
      status: run.status,
      file_name: run.fileName,
      file_hash: run.fileHash,
      file_bytes: run.fileBytes,
      facts: JSON.stringify(run.facts),
      mapping: JSON.stringify(run.mapping),
      evidence: JSON.stringify(run.evidence),
      file_rows: run.fileRows,
      chunk_rows: run.chunkRows,
      way: null,
      counts: JSON.stringify(noCounts),
      problems: '[]',
      recognised: '[]',
      job_id: null,
      person_id: run.by.personId,
      person_name: run.by.name,
      created_at: run.at,
      checked_at: null,
      finished_at: null,
      undo_until: null,
    })
    .execute()
}

/** @throws importError import-not-found */
export async function findRun(trx: TenantTransaction, runId: string): Promise<ImportRun> {
  return asRun(await trx.selectFrom('import_run').selectAll().where('run_id', '=', runId).executeTakeFirst())
}

/** The same, and nobody else takes a step on it until this transaction ends. @throws importError import-not-found */
export async function lockRun(trx: TenantTransaction, runId: string): Promise<ImportRun> {
  return asRun(
    await trx.selectFrom('import_run').selectAll().where('run_id', '=', runId).forUpdate().executeTakeFirst(),
  )
}

/** Newest first, of the targets that may be seen. */
export async function listRuns(
  trx: TenantTransaction,
  ask: { readonly targets: readonly string[]; readonly before: string | null; readonly limit: number },
): Promise<{ runs: ImportRun[]; next: string | null }> {
  if (ask.targets.length === 0) return { runs: [], next: null }
  let query = trx
    .selectFrom('import_run')
    .selectAll()
    .where('target', 'in', ask.targets)
    .where('status', 'not in', ['discarded', 'refused'])
    .orderBy('run_id', 'desc')
    .limit(ask.limit + 1)
  if (ask.before !== null) query = query.where('run_id', '<', ask.before)
  const rows = await query.execute()
  const runs = rows.slice(0, ask.limit).map((row) => asRun(row))
  return { runs, next: rows.length > ask.limit ? (runs.at(-1)?.runId ?? null) : null }
}

export interface RunChange {
  readonly status?: ImportRun['status']
  readonly mapping?: ImportRun['mapping']
  readonly facts?: ImportRun['facts']
  readonly fileHash?: string
  readonly notations?: ImportRun['notations']
  readonly evidence?: ImportRun['evidence']
  readonly preview?: ImportRun['preview']
  readonly fileRows?: number
  readonly way?: ImportRun['way']
  readonly counts?: ImportCounts
  readonly problems?: ImportRun['problems']
  readonly recognised?: ImportRun['recognised']
  readonly chunks?: number
  readonly jobId?: string | null
  readonly checkedAt?: Date
  readonly finishedAt?: Date
  readonly undoUntil?: Date | null
}

/** Changes a run; its version goes up with every step that a person can see. */
export async function updateRun(trx: TenantTransaction, runId: string, change: RunChange): Promise<void> {
  const json = (value: unknown) => (value === undefined ? undefined : JSON.stringify(value))
  const set = {
    status: change.status,
    mapping: json(change.mapping),
    facts: json(change.facts),
    file_hash: change.fileHash,
    notations: json(change.notations),
    evidence: json(change.evidence),
    preview: json(change.preview),
    file_rows: change.fileRows,
    way: change.way,
    counts: json(change.counts),
    problems: json(change.problems),
    recognised: json(change.recognised),
    chunks: change.chunks,
    job_id: change.jobId,
    checked_at: change.checkedAt,
    finished_at: change.finishedAt,
    undo_until: change.undoUntil,
  }
  const given = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined))
  await trx
    .updateTable('import_run')
    .set((eb) => ({ ...given, version: eb('version', '+', 1) }))
    .where('run_id', '=', runId)
    .execute()
}

interface Row {
  readonly run_id: string
  readonly target: string
  readonly destination: string | null
  readonly destination_label: string | null
  readonly undoes: string | null
  readonly status: ImportRun['status']
  readonly file_name: string
  readonly file_bytes: number
  readonly facts: unknown
  readonly mapping: unknown
  readonly notations: unknown
  readonly evidence: unknown
  readonly preview: unknown
  readonly file_rows: number
  readonly chunk_rows: number
  readonly way: ImportRun['way']
  readonly counts: unknown
  readonly problems: unknown
  readonly recognised: unknown
  readonly chunks: number
  readonly job_id: string | null
  readonly person_id: string | null
  readonly person_name: string
  readonly created_at: Date
  readonly finished_at: Date | null
  readonly undo_until: Date | null
  readonly version: number
}

function asRun(row: Row | undefined): ImportRun {
  if (row === undefined) throw importError('import-not-found')
  return {
    runId: row.run_id,
    target: row.target,
    destination: row.destination,
    destinationLabel: row.destination_label,
    undoes: row.undoes,
    status: row.status,
    fileName: row.file_name,
    fileBytes: row.file_bytes,
    facts: row.facts as ImportRun['facts'],
    mapping: row.mapping as ImportRun['mapping'],
    notations: row.notations as ImportRun['notations'],
    evidence: row.evidence as ImportRun['evidence'],
    preview: { ...noPreview, ...(row.preview as Partial<ImportRun['preview']>) },
    fileRows: row.file_rows,
    chunkRows: row.chunk_rows,
    way: row.way,
    counts: row.counts as ImportCounts,
    problems: row.problems as ImportRun['problems'],
    recognised: row.recognised as ImportRun['recognised'],
    chunks: row.chunks,
    jobId: row.job_id,
    personId: row.person_id,
    personName: row.person_name,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
    undoUntil: row.undo_until,
    version: row.version,
  }
}

/** The run that takes this one back, or did; null: none. With `running`: one that is at it now. */
export async function undoingOf(
  trx: TenantTransaction,
  runId: string,
  only: { readonly running?: boolean } = {},
): Promise<string | null> {
  const any = trx.selectFrom('import_run').select('run_id').where('undoes', '=', runId)
  const found = await (only.running ? any.where('status', '=', 'running') : any).executeTakeFirst()
  return found?.run_id ?? null
}
