import type { ColumnType, Generated } from 'kysely'
import type { Fixed, Json, Moment, TenantKey } from './column.ts'

/** JSON that is `{}` unless it is given. */
type GeneratedJson = ColumnType<unknown, string | undefined, string>

/** One file into one place, or the undoing of one (`undoes`). */
export interface ImportRunTable {
  tenant_id: TenantKey
  run_id: Fixed<string>
  target: Fixed<string>
  destination: Fixed<string | null>
  destination_label: Fixed<string | null>
  undoes: Fixed<string | null>
  status:
    | 'receiving'
    | 'reading'
    | 'refused'
    | 'draft'
    | 'checking'
    | 'checked'
    | 'running'
    | 'done'
    | 'failed'
    | 'undone'
    | 'discarded'
  file_name: Fixed<string>
  /** SHA-256 of the bytes as they came; empty until they are read. */
  file_hash: string
  file_bytes: Fixed<number>
  facts: Json<unknown>
  mapping: Json<unknown>
  way: 'partial' | 'whole' | null
  counts: Json<unknown>
  /** The first few hundred; the annotated file has them all. */
  problems: Json<unknown>
  recognised: Json<unknown>
  /** Column key → how it is written, as it was decided or chosen. */
  notations: GeneratedJson
  /** Heading → what its cells show of that. */
  evidence: GeneratedJson
  /** The first rows that would change, and who is missing from the file. */
  preview: GeneratedJson
  /** Rows of the file, as they were counted when it came. */
  file_rows: Generated<number>
  /** Rows in one transaction. */
  chunk_rows: Generated<number>
  /** How many chunks of rows are in. */
  chunks: Generated<number>
  job_id: string | null
  person_id: Fixed<string | null>
  person_name: Fixed<string>
  created_at: Fixed<Date>
  checked_at: Moment | null
  finished_at: Moment | null
  undo_until: Moment | null
  version: Generated<number>
}

/** A piece of a file on its way in, sealed; gone once it is read. */
export interface ImportPieceTable {
  tenant_id: TenantKey
  run_id: Fixed<string>
  number: Fixed<number>
  content: Fixed<Buffer>
}

/** What is kept of a file, in pieces: until the import is done, or for a day. */
export interface ImportFileTable {
  tenant_id: TenantKey
  run_id: Fixed<string>
  number: Generated<number>
  content: Fixed<Buffer>
  expires_at: Fixed<Date>
}

export interface ImportChangeTable {
  tenant_id: TenantKey
  run_id: Fixed<string>
  number: Fixed<number>
  changes: Json<unknown>
}

export interface ImportMappingTable {
  tenant_id: TenantKey
  target: Fixed<string>
  source: Fixed<string>
  /** Of the headings for which it was made. */
  fingerprint: string
  mapping: Json<unknown>
  notations: GeneratedJson
  changed_by: string | null
  changed_at: Moment
}

export interface ImportTables {
  import_run: ImportRunTable
  import_piece: ImportPieceTable
  import_file: ImportFileTable
  import_change: ImportChangeTable
  import_mapping: ImportMappingTable
}
