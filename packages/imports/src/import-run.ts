import type { CellProblem, Mapping, Recognised } from '@vliegwiel/tabular'
import type { TableFacts } from '@vliegwiel/tabular/files'

/**
 * `draft`: sent in, columns not chosen. `checking`, `running`: at work. `checked`: read without a change, waits for a
 * yes. `failed`: stopped, and nothing of it stayed.
 */
export const importStatuses = [
  'draft',
  'checking',
  'checked',
  'running',
  'done',
  'failed',
  'undone',
  'discarded',
] as const
export type ImportStatus = (typeof importStatuses)[number]

/** `partial`: rows that are wrong are left out. `whole`: every row, or none. */
export const importWays = ['partial', 'whole'] as const
export type ImportWay = (typeof importWays)[number]

export interface ImportCounts {
  /** Rows with something in them. */
  readonly rows: number
  readonly added: number
  readonly changed: number
  readonly same: number
  /** Rows with a wrong cell. */
  readonly refused: number
  /** Of an undoing: rows that somebody changed since, and that stay as they are now. */
  readonly kept: number
  /** Wrong cells; `problems` holds the first of them. */
  readonly problems: number
}

export const noCounts: ImportCounts = { rows: 0, added: 0, changed: 0, same: 0, refused: 0, kept: 0, problems: 0 }

export interface ImportRun {
  readonly runId: string
  readonly target: string
  readonly destination: string | null
  readonly destinationLabel: string | null
  /** The run that this one undoes. */
  readonly undoes: string | null
  readonly status: ImportStatus
  readonly fileName: string
  readonly fileBytes: number
  readonly facts: TableFacts
  readonly mapping: Mapping
  readonly way: ImportWay | null
  readonly counts: ImportCounts
  readonly problems: readonly CellProblem[]
  readonly recognised: readonly Recognised[]
  readonly chunks: number
  readonly jobId: string | null
  readonly personId: string | null
  readonly personName: string
  readonly createdAt: Date
  readonly finishedAt: Date | null
  readonly undoUntil: Date | null
  readonly version: number
}

/** Rows in one transaction. */
export const chunkRows = 1_000
/** Files up to this many bytes are done at once; a larger one becomes a job. */
export const atOnceBytes = 60_000
export const undoDays = 30
/** Wrong cells that are kept with the run. */
export const keptProblems = 500
