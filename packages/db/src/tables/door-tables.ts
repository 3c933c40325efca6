import type { ColumnType, SelectType } from 'kysely'
import type {
  BaseChangeTable,
  DocumentInForceTable,
  DocumentReleaseItemTable,
  DocumentReleaseTable,
  DocumentTable,
  DocumentVersionTable,
  OverrideNoticeTable,
} from './document-tables.ts'
import type { ClientTables, PartnerGrantTable, TeamTables } from './client-tables.ts'
import type { PilotPublicationTable } from './pilot-tables.ts'
import type { SignInOwnTables } from './sign-in-tables.ts'
import type {
  AuditEntryTable,
  AuditHeadTable,
  AuditSaidTable,
  IdempotencyTable,
  IdentityProviderTable,
  InvitationTable,
  JobTable,
  MailMessageTable,
  MembershipRoleTable,
  MembershipTable,
  PortalHostTable,
  TenantOwnTables,
  TenantSettingTable,
  TenantTable,
} from './tenant-tables.ts'

/** A table that a door may only read: no column can be inserted or updated. */
type ReadOnly<T> = { [K in keyof T]: ColumnType<SelectType<T[K]>, never, never> }

/** What code inside one tenant can name. */
export type TenantDoorTables = TenantOwnTables

/** What sign-in can name: accounts, and by key the few tenant rows that decide who may come in. */
export interface SignInDoorTables extends SignInOwnTables {
  tenant: ReadOnly<TenantTable>
  membership: ReadOnly<MembershipTable>
  membership_role: ReadOnly<MembershipRoleTable>
  invitation: ReadOnly<InvitationTable>
  identity_provider: ReadOnly<IdentityProviderTable>
  /** Whose portal answers by a host name that was proved. */
  portal_host: Pick<ReadOnly<PortalHostTable>, 'tenant_id' | 'host' | 'proved_at'>
}

/** A tenant row as the operator sees it, without the content of the work. */
export type JobMetaTable = Omit<ReadOnly<JobTable>, 'input' | 'result' | 'error'>

/**
 * What the platform operator can name: the tree of tenants, the set-up of the one tenant in scope (settings,
 * invitations, mail to the invited, audit), and how the queue is doing. No table with a client in it.
 */
export interface OperatorDoorTables {
  tenant: TenantTable
  tenant_setting: TenantSettingTable
  invitation: InvitationTable
  mail_message: MailMessageTable
  idempotency: IdempotencyTable
  audit_entry: AuditEntryTable
  audit_head: AuditHeadTable
  audit_said: AuditSaidTable
  job: JobMetaTable
  document_release: Pick<ReadOnly<DocumentReleaseTable>, 'tenant_id' | 'release_id' | 'state' | 'at'>
  /** Which documents hold where, never what they say: what a move will change. */
  document_in_force: Pick<
    ReadOnly<DocumentInForceTable>,
    'tenant_id' | 'kind' | 'key' | 'valid_from' | 'status' | 'own' | 'own_blocks'
  >
}

/** A table in which a row of another tenant of the own branch may be written: the caller names the tenant. */
type OfBranch<T> = Omit<T, 'tenant_id'> & { tenant_id: ColumnType<string, string, never> }

/** What a release can name: what is in force at the tenants below, what they must look at, and what is told above. */
export interface ReleaseDoorTables {
  tenant: Pick<ReadOnly<TenantTable>, 'tenant_id' | 'path' | 'name' | 'status'>
  document_in_force: OfBranch<DocumentInForceTable>
  base_change: OfBranch<BaseChangeTable>
  override_notice: OfBranch<OverrideNoticeTable>
}

/** What one tenant may know of the others: published figures, and lessons in force. */
export interface PublishedDoorTables {
  pilot_publication: ReadOnly<PilotPublicationTable>
  document_in_force: Pick<
    ReadOnly<DocumentInForceTable>,
    | 'tenant_id'
    | 'kind'
    | 'key'
    | 'valid_from'
    | 'status'
    | 'title'
    | 'content'
    | 'own'
    | 'from_tenant'
    | 'from_name'
    | 'released_at'
  >
}

/** What a tenant may know of those above it: what they planned to come into force, and what holds there of it now. */
export interface ComingDoorTables {
  tenant: Pick<ReadOnly<TenantTable>, 'tenant_id' | 'path'>
  document_release: Pick<ReadOnly<DocumentReleaseTable>, 'tenant_id' | 'release_id' | 'name' | 'at' | 'state'>
  document_release_item: ReadOnly<DocumentReleaseItemTable>
  document: Pick<ReadOnly<DocumentTable>, 'tenant_id' | 'document_id' | 'kind' | 'key'>
  document_version: Pick<
    ReadOnly<DocumentVersionTable>,
    'tenant_id' | 'document_id' | 'number' | 'state' | 'content' | 'base'
  >
  document_in_force: Pick<
    ReadOnly<DocumentInForceTable>,
    | 'tenant_id'
    | 'kind'
    | 'key'
    | 'valid_from'
    | 'status'
    | 'content'
    | 'inherited'
    | 'own'
    | 'from_tenant'
    | 'from_name'
    | 'document_id'
  >
}

/** What the doors of clients use of the house around them. */
interface BesideClients {
  tenant: Pick<ReadOnly<TenantTable>, 'tenant_id' | 'kind' | 'slug' | 'name' | 'path' | 'status'>
  idempotency: IdempotencyTable
  audit_entry: AuditEntryTable
  audit_head: AuditHeadTable
  audit_said: AuditSaidTable
}

type ReadOnlyAll<T> = { [Table in keyof T]: ReadOnly<T[Table]> }

/** What one person of the staff can name: clients, and what decides which of them are seen. */
export interface ClientDoorTables extends ClientTables, ReadOnlyAll<TeamTables>, BesideClients {
  tenant_setting: ReadOnly<TenantSettingTable>
  membership: Pick<ReadOnly<MembershipTable>, 'tenant_id' | 'person_id' | 'display_name' | 'status'>
  document_in_force: ReadOnly<DocumentInForceTable>
}

/** What one person of a partner can name: what can be granted, and of a client the bare key. */
export interface PartnerDoorTables
  extends
    BesideClients,
    Pick<
      ClientTables,
      'client_goal' | 'client_assessment' | 'client_agreement' | 'client_appointment' | 'partner_handover'
    >,
    ReadOnlyAll<Pick<TeamTables, 'partner_organisation' | 'partner_member'>> {
  client: Pick<ReadOnly<ClientTables['client']>, 'tenant_id' | 'client_id' | 'key'>
  partner_grant: Omit<
    ReadOnly<PartnerGrantTable>,
    'consent' | 'consent_on' | 'stopped_by' | 'stop_reason' | 'granted_by' | 'granted_at'
  >
}
