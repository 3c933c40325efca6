import type { CellProblem, Evidence, Mapping, Notations, Recognised, Value } from '@vliegwiel/tabular'
import type { TableFacts } from '@vliegwiel/tabular/files'

/**
 * `receiving`: its pieces come in. `reading`: all of them are there. `refused`: it cannot be read, `problems` says why.
 * `draft`: read, columns not chosen. `checking`, `running`: at work. `checked`: read without a change, waits for a
 * yes. `failed`: stopped, and nothing of it stayed.
 */
export const importStatuses = [
  'receiving',
  'reading',
  'refused',
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

/** A row that would change: each column that differs, what stands there and what the file says. */
export interface PreviewedChange {
  readonly row: number
  readonly key: string
  readonly cells: readonly { readonly column: string; readonly was: Value; readonly becomes: Value }[]
}

/** What the check found beside its counts: the first of each, `missingCount` is the number of all. */
export interface ImportPreview {
  readonly changed: readonly PreviewedChange[]
  /** Natural keys of what stands there and is not in this file; it stays as it is. */
  readonly missing: readonly string[]
  readonly missingCount: number
}

export const noPreview: ImportPreview = { changed: [], missing: [], missingCount: 0 }
/** Rows and keys that are kept of it. */
export const keptPreview = 200

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
  /** Column key → how it is written, decided by its cells or by a person. */
  readonly notations: Notations
  /** Heading → what its cells show of that. */
  readonly evidence: Evidence
  readonly preview: ImportPreview
  /** Rows below the headings, counted when the file came. */
  readonly fileRows: number
  /** Rows in one transaction. */
  readonly chunkRows: number
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

/** Bytes of one piece of a file; only the last one is smaller. In base64 it fits in a request like any other. */
export const pieceBytes = 600_000

/** Most rows in one transaction. */
export const chunkRows = 1_000
/** Bytes of a workbook's parts, unpacked, that are still read at once. */
export const atOnceUnpacked = 1_000_000
/** A file of at most so many bytes and rows is done at once; a larger one becomes a job. */
export const atOnceBytes = 60_000
export const atOnceRows = 200
/** Wrong cells that are kept with the run. */
export const keptProblems = 500
