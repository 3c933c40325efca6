import type { Generated } from 'kysely'
import type { Fixed, Json, Moment, TenantKey } from './column.ts'

/** One file into one place, or the undoing of one (`undoes`). */
export interface ImportRunTable {
  tenant_id: TenantKey
  run_id: Fixed<string>
  target: Fixed<string>
  destination: Fixed<string | null>
  destination_label: Fixed<string | null>
  undoes: Fixed<string | null>
  status: 'draft' | 'checking' | 'checked' | 'running' | 'done' | 'failed' | 'undone' | 'discarded'
  file_name: Fixed<string>
  file_hash: Fixed<string>
  file_bytes: Fixed<number>
  facts: Json<unknown>
  mapping: Json<unknown>
  way: 'partial' | 'whole' | null
  counts: Json<unknown>
  /** The first few hundred; the annotated file has them all. */
  problems: Json<unknown>
  recognised: Json<unknown>
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

/** The bytes, kept until the import is done, or for a day. */
export interface ImportFileTable {
  tenant_id: TenantKey
  run_id: Fixed<string>
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
  changed_by: string | null
  changed_at: Moment
}

export interface ImportTables {
  import_run: ImportRunTable
  import_file: ImportFileTable
  import_change: ImportChangeTable
  import_mapping: ImportMappingTable
}
