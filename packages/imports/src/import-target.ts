import type { Permission } from '@vliegwiel/auth'
import type { TenantTransaction } from '@vliegwiel/db'
import type { LocalDay } from '@vliegwiel/i18n'
import type { CellProblem, TableDescription, Values, Words } from '@vliegwiel/tabular'

/** What every function of a target works with: the tenant's own transaction, who imports, and where to. */
export interface ImportCall {
  readonly trx: TenantTransaction
  /** Key of the chosen destination (a pilot, a year), or null when the target has none. */
  readonly destination: string | null
  readonly by: { readonly personId: string | null; readonly name: string }
  readonly at: Date
  /** The day at the tenant, on its own clock: what "today" in a file means. */
  readonly today: LocalDay
  readonly runId: string
  /** On whose clock a moment in the file falls on a day (IANA): that of the tenant. */
  readonly zone: string
}

/** Where rows can go, when there is more than one place. */
export interface ImportDestination {
  readonly key: string
  /** As people know it. */
  readonly label: string
}

/** A row that is to be written, by its natural key (`naturalKeyOf`). */
export interface RowChange {
  readonly key: string
  /** What stands there now; null: nothing yet. */
  readonly before: Values | null
  /** All columns of the description; those that the file does not bring keep what stood there, or null. */
  readonly after: Values
}

/** A row that is put back as it was before an import: `null` takes it away. */
export interface RowRestore {
  readonly key: string
  readonly before: Values | null
  readonly after: Values
}

/** A row as the file brings it, read and typed; `row` is its number in the spreadsheet. */
export interface GivenRow {
  readonly row: number
  readonly key: string
  readonly values: Values
}

/**
 * Something that rows can be imported into: one object, and the machinery (upload, mapping, dry run, chunks, undo for
 * 30 days, annotated file, screen) follows from it. Functions get at most a thousand rows at a time (`wholeFile`: all of
 * them) and work with whole batches: one query each, never one a row.
 *
 * `read` may tell more than the columns (a step that was taken since): undo leaves alone what differs in that too.
 * `read`, `write` and `restore` speak the same values. A target may put a row in its own form; what `read` answers after
 * `write` is what undo compares with, and it leaves alone (and names) what somebody changed since. A form that can be
 * told beforehand belongs in the description (`otherwise`), so that a second check finds every row the same.
 */
export interface ImportTarget {
  /** `pilot-participants`: in the address, the log and the remembered mapping. */
  readonly word: string
  /** Who may import into it, beside the right to import at all. */
  readonly permission: Permission
  readonly words: { readonly title: Words; readonly explanation: Words }
  /** Places to choose from, for this person at this moment. Absent: there is only one. */
  readonly destinations?: (call: ImportCall) => Promise<readonly ImportDestination[]>
  /** Columns and natural key; may differ from destination to destination. */
  readonly describe: (call: ImportCall) => Promise<TableDescription>
  /**
   * What only the data at hand can tell: a person who is not in the cohort, an outcome before the start. `unreadable`
   * rows of the same chunk have a wrong cell and are not among `rows`: a sum over them would be of a part.
   */
  readonly validate?: (
    call: ImportCall,
    rows: readonly GivenRow[],
    beside: { readonly unreadable: number },
  ) => Promise<readonly CellProblem[]>
  /** What stands there now, for those of these keys that exist. */
  readonly read: (call: ImportCall, keys: readonly string[]) => Promise<ReadonlyMap<string, Values>>
  /**
   * The next keys that stand in this destination, in order, after `after`: a check names those that are not in the file.
   * Absent: nothing is said of them.
   */
  readonly keys?: (call: ImportCall, after: string | null, limit: number) => Promise<readonly string[]>
  /**
   * Rows mean something together (a month and its total): all of them are in one call and one transaction, and all of
   * them come in or none. A file with more rows is refused before any is judged.
   */
  readonly wholeFile?: { readonly mostRows: number }
  /** Does a new row hold nothing (no outcome was measured)? It is then neither new nor changed. */
  readonly holdsNothing?: (values: Values) => boolean
  /** What `read` answers after `write` is `after`, to the letter: it is not read once more. */
  readonly keepsValues?: boolean
  readonly write: (call: ImportCall, changes: readonly RowChange[]) => Promise<void>
  readonly restore: (call: ImportCall, rows: readonly RowRestore[]) => Promise<void>
}

/** Every target that an installation serves, by its word. */
export type ImportTargets = ReadonlyMap<string, ImportTarget>
