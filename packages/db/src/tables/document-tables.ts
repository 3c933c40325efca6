import type { ColumnType, Generated } from 'kysely'
import type { Fixed, Json, Moment, TenantKey } from './column.ts'

/** jsonb that may be absent: read as a value, written as JSON text. */
type OptionalJson = ColumnType<unknown, string | null, string | null>

/** A document that this tenant writes on: one it made, or one it inherits and changes. */
export interface DocumentTable {
  tenant_id: TenantKey
  document_id: Fixed<string>
  kind: Fixed<string>
  key: Fixed<string>
  /** Whose it was, when it came by a bundle. */
  source: OptionalJson
  created_by: Fixed<string | null>
  created_at: Fixed<Date>
}

export interface DocumentVersionTable {
  tenant_id: TenantKey
  document_id: Fixed<string>
  number: Fixed<number>
  state: 'draft' | 'in-review' | 'approved' | 'scheduled' | 'released' | 'withdrawn' | 'discarded'
  /** null: shared with everybody who may write. */
  owner_id: string | null
  schema_version: number
  content: Json<unknown>
  /** What was in force when this was begun, to merge with what came since; null for a new document. */
  base: OptionalJson
  /** The number of the version that was in force then. */
  based_on: number | null
  /** Counts every save; a save names the one it was made on. */
  revision: Generated<number>
  authors: string[]
  reason: string | null
  errors: number
  advices: number
  /** Why it cannot go into force just now, as a word. */
  suspended: string | null
  held_by: string | null
  held_until: Moment | null
  created_at: Fixed<Date>
  changed_at: Moment
}

export interface DocumentStepTable {
  tenant_id: TenantKey
  step_id: Fixed<string>
  document_id: Fixed<string>
  number: Fixed<number>
  revision: Fixed<number>
  step: Fixed<string>
  person_id: Fixed<string | null>
  person_name: Fixed<string>
  reason: Fixed<string | null>
  at: Fixed<Date>
}

export interface DocumentReleaseTable {
  tenant_id: TenantKey
  release_id: Fixed<string>
  name: string
  at: Moment
  state: 'planned' | 'done' | 'suspended' | 'cancelled'
  emergency: Generated<boolean>
  reason: string | null
  problem: OptionalJson
  created_by: Fixed<string | null>
  created_by_name: Fixed<string>
  created_at: Fixed<Date>
  done_at: Moment | null
  version: Generated<number>
}

export interface DocumentReleaseItemTable {
  tenant_id: TenantKey
  release_id: Fixed<string>
  document_id: Fixed<string>
  number: Fixed<number>
}

/** What holds from a moment on. The newest row that is not in the future is what readers see. */
export interface DocumentInForceTable {
  tenant_id: TenantKey
  kind: Fixed<string>
  key: Fixed<string>
  valid_from: Fixed<Date>
  status: 'in-force' | 'withdrawn'
  reason: string | null
  title: string
  content: Json<unknown>
  /** What is inherited, where `content` differs from it. */
  inherited: OptionalJson
  own_blocks: string[]
  /** The document was made here. */
  own: boolean
  from_tenant: string
  from_name: string
  document_id: string | null
  number: number | null
  source: OptionalJson
  /** Of the shape that this version of its kind describes. */
  schema_version: Generated<number>
  released_at: Moment
}

export interface BaseChangeTable {
  tenant_id: TenantKey
  change_id: Fixed<string>
  kind: Fixed<string>
  key: Fixed<string>
  block_id: Fixed<string>
  weight: 'conflict' | 'notice'
  reason: string
  was: OptionalJson
  becomes: OptionalJson
  yours: OptionalJson
  from_name: string
  opened_at: Moment
  decided_at: Moment | null
  decided_by: string | null
  decision: 'keep' | 'take' | 'merge' | 'seen' | 'replaced' | null
  version: Generated<number>
}

/** A tenant below changed blocks of what it inherits from this one. Which, not how. */
export interface OverrideNoticeTable {
  tenant_id: TenantKey
  kind: Fixed<string>
  key: Fixed<string>
  below_tenant: Fixed<string>
  below_name: string
  block_ids: string[]
  changed_at: Moment
}

export interface KindPolicyTable {
  tenant_id: TenantKey
  kind: Fixed<string>
  four_eyes: boolean
  approvers: number
  advised: string[]
  version: Generated<number>
  changed_by: string | null
  changed_at: Moment
}

export interface DocumentTables {
  document: DocumentTable
  document_version: DocumentVersionTable
  document_step: DocumentStepTable
  document_release: DocumentReleaseTable
  document_release_item: DocumentReleaseItemTable
  document_in_force: DocumentInForceTable
  base_change: BaseChangeTable
  override_notice: OverrideNoticeTable
  kind_policy: KindPolicyTable
}
