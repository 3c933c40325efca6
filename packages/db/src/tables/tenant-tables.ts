import type { ColumnType, Generated } from 'kysely'
import type { Fixed, Json, Moment, TenantKey } from './column.ts'
import type { TeamTables } from './client-tables.ts'
import type { DocumentTables } from './document-tables.ts'
import type { ImportTables } from './import-tables.ts'
import type { PilotTables } from './pilot-tables.ts'
import type { SliceTables } from '../slices.gen.ts'

/** One node of the tenant tree. `path` runs from the root to the tenant itself. */
export interface TenantTable {
  tenant_id: Fixed<string>
  parent_id: string | null
  kind: 'national' | 'region' | 'municipality' | 'brand'
  slug: string
  name: string
  status: Generated<'active' | 'suspended' | 'archived'>
  path: string[]
  version: Generated<number>
  created_at: Moment
  changed_at: Moment
  archived_at: Moment | null
  erase_after: Moment | null
  /** Since when residents can open its portal; null: not yet. */
  portal_opened_at: Moment | null
  /** Everybody who signs in here with a password needs a second factor, not administrators alone. */
  second_factor_for_all: Generated<boolean>
}

export interface TenantSettingTable {
  tenant_id: TenantKey
  key: Fixed<string>
  value: Json<unknown>
  source: string | null
  source_date: string | null
  version: Generated<number>
  changed_by: string | null
  changed_at: Moment
}

/** A person as this tenant knows them: name and address are the tenant's own copy. */
export interface MembershipTable {
  tenant_id: TenantKey
  person_id: Fixed<string>
  email: string
  display_name: string
  status: Generated<'active' | 'suspended'>
  version: Generated<number>
  created_at: Moment
  changed_at: Moment
}

export interface MembershipRoleTable {
  tenant_id: TenantKey
  person_id: Fixed<string>
  role: Fixed<string>
  granted_by: string | null
  granted_at: Moment
}

export interface InvitationTable {
  tenant_id: TenantKey
  invitation_id: Fixed<string>
  email: string
  email_key: string
  roles: string[]
  token_hash: Buffer
  invited_by: string | null
  created_at: Moment
  expires_at: Moment
  accepted_at: Moment | null
  accepted_by: string | null
  revoked_at: Moment | null
  version: Generated<number>
}

/** OpenID Connect provider of one tenant. The client secret is encrypted. */
export interface IdentityProviderTable {
  tenant_id: TenantKey
  provider_id: Fixed<string>
  issuer: string
  client_id: string
  client_secret: Buffer | null
  label: string
  enabled: Generated<boolean>
  version: Generated<number>
  changed_at: Moment
}

export interface SavedViewTable {
  tenant_id: TenantKey
  view_id: Fixed<string>
  owner_id: Fixed<string>
  screen: Fixed<string>
  name: string
  query: string
  shared: Generated<boolean>
  version: Generated<number>
  changed_at: Moment
}

export interface IdempotencyTable {
  tenant_id: TenantKey
  person_id: Fixed<string>
  key: Fixed<string>
  procedure: Fixed<string>
  request_hash: Fixed<Buffer>
  response: ColumnType<unknown, string | null, string>
  created_at: Moment
}

export interface AuditEntryTable {
  tenant_id: TenantKey
  seq: Fixed<number>
  at: Moment
  actor_id: Fixed<string | null>
  /** Null where it is a person's: then it stands in `audit_said`. The same holds for label and detail. */
  actor_name: Fixed<string | null>
  acting_as: Fixed<string | null>
  action: Fixed<string>
  object_type: Fixed<string>
  object_id: Fixed<string | null>
  object_label: Fixed<string | null>
  result: Fixed<'ok' | 'refused' | 'failed'>
  origin: Fixed<string>
  detail: Json<Record<string, unknown>>
  previous_hash: Fixed<Buffer>
  hash: Fixed<Buffer>
  /** 1: names stand in the entry itself; 2: by a salted hash (`committed`). */
  form: Generated<1 | 2>
  /** IPv4 /24 or IPv6 /48 of where it came from: what stays of the network. */
  network_prefix: Fixed<string | null>
  committed: ColumnType<Record<string, string>, string | undefined, never>
}

/** What an entry says of people and of the network they came from. It may be forgotten; the entry is not. */
export interface AuditSaidTable {
  tenant_id: TenantKey
  seq: Fixed<number>
  part: Fixed<'actor' | 'label' | 'detail' | 'network'>
  /** Whose data it is: a person, or the invitation that an address stands in. Null for a network. */
  subject_id: Fixed<string | null>
  at: Moment
  value: Fixed<string>
  salt: Fixed<Buffer>
}

/** When the end of the log was last laid down outside the database, and where. */
export interface AuditAnchorTable {
  tenant_id: TenantKey
  seq: number
  at: Moment
  places: string[]
}

/** Whose names were taken out of the log. */
export interface AuditForgottenTable {
  tenant_id: TenantKey
  subject_id: Fixed<string>
  at: Moment
}

/** Last link of the tenant's chain: locked while a new entry is written, compared when the chain is verified. */
export interface AuditHeadTable {
  tenant_id: TenantKey
  seq: number
  hash: Buffer
}

export interface JobTable {
  tenant_id: TenantKey
  job_id: Fixed<string>
  kind: Fixed<string>
  status: Generated<'queued' | 'running' | 'done' | 'failed'>
  done: Generated<number>
  total: number | null
  input: Json<unknown>
  result: Json<unknown> | null
  error: string | null
  started_by: Fixed<string | null>
  created_at: Moment
  /** When its process last said that it is at work. */
  beat_at: Generated<Date | null>
  started_at: Moment | null
  finished_at: Moment | null
}

export interface MailMessageTable {
  tenant_id: TenantKey
  message_id: Fixed<string>
  recipient: Fixed<string>
  subject: Fixed<string>
  body_text: Fixed<string>
  /** What opens a door, apart from the text; erased once it is sent. */
  secret: string | null
  status: Generated<'queued' | 'sent' | 'failed'>
  error: string | null
  created_at: Moment
  sent_at: Moment | null
}

export interface IsolationRunTable {
  tenant_id: TenantKey
  run_id: Fixed<string>
  started_at: Moment
  finished_at: Moment
  engine: Fixed<string>
  tables: Fixed<number>
  procedures: Fixed<number>
  probes: Fixed<number>
  leaks: Fixed<number>
  detail: Json<unknown>
}

export interface ExportFileTable {
  tenant_id: TenantKey
  file_id: Fixed<string>
  name: Fixed<string>
  media_type: Fixed<string>
  /** Bytes of all pieces together. */
  bytes: number
  created_by: Fixed<string | null>
  created_at: Moment
  expires_at: Moment
}

/** A piece of a file that waits to be fetched, numbered from 0. */
export interface ExportPieceTable {
  tenant_id: TenantKey
  file_id: Fixed<string>
  number: Fixed<number>
  content: Fixed<Buffer>
}

/** Somebody's screen has a document open, as it said last. The table is unlogged: worth nothing a minute later. */
export interface DocumentReaderTable {
  tenant_id: TenantKey
  kind: Fixed<string>
  key: Fixed<string>
  person_id: Fixed<string>
  seen_at: Moment
}

/** The host name of a tenant's portal, once it was looked for: proved, failing since, or what was missing. */
export interface PortalHostTable {
  tenant_id: TenantKey
  host: string
  proved_at: Moment | null
  failing_since: Moment | null
  checked_at: Moment
  problem: 'no-record' | 'other-record' | 'not-reached' | 'proved-elsewhere' | null
}

/** Everything the tenant door can see. `tenant` shows the tenant itself and what hangs below it. */
export interface TenantOwnTables extends DocumentTables, PilotTables, ImportTables, TeamTables, SliceTables {
  tenant: TenantTable
  tenant_setting: TenantSettingTable
  membership: MembershipTable
  membership_role: MembershipRoleTable
  invitation: InvitationTable
  identity_provider: IdentityProviderTable
  saved_view: SavedViewTable
  idempotency: IdempotencyTable
  audit_entry: AuditEntryTable
  audit_head: AuditHeadTable
  audit_said: AuditSaidTable
  audit_forgotten: AuditForgottenTable
  audit_anchor: AuditAnchorTable
  job: JobTable
  mail_message: MailMessageTable
  isolation_run: IsolationRunTable
  export_file: ExportFileTable
  export_piece: ExportPieceTable
  portal_host: PortalHostTable
  document_reader: DocumentReaderTable
}
