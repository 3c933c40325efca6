import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Fixed, Json, Moment, TenantKey } from './column.ts'

type Day = string

/** Set by the database, at the moment of the database. */
type Stamped = ColumnType<Date, never, never>

export interface TeamTable {
  tenant_id: TenantKey
  team_id: Fixed<string>
  name: string
  closed_at: Moment | null
  version: Generated<number>
  changed_by: string | null
  changed_at: Moment
}

export interface TeamMemberTable {
  tenant_id: TenantKey
  person_id: Fixed<string>
  team_id: Fixed<string>
  leads: Generated<boolean>
  since: Fixed<Date>
}

/** `by_worker_id` works for `worker_id` from `starts_at` up to `ends_at`. */
export interface ReplacementTable {
  tenant_id: TenantKey
  replacement_id: Fixed<string>
  worker_id: Fixed<string>
  by_worker_id: Fixed<string>
  starts_at: Fixed<Date>
  ends_at: Moment
  made_by: string | null
  made_at: Fixed<Date>
}

/** Who may see all clients: a team lead, quality. */
export interface ClientOverseerTable {
  tenant_id: TenantKey
  person_id: Fixed<string>
  reason: string
  granted_by: string | null
  granted_at: Moment
  ends_at: Moment | null
}

export interface PartnerOrganisationTable {
  tenant_id: TenantKey
  organisation_id: Fixed<string>
  name: string
  closed_at: Moment | null
  version: Generated<number>
  changed_by: string | null
  changed_at: Moment
}

/** A person works for one organisation at most. */
export interface PartnerMemberTable {
  tenant_id: TenantKey
  person_id: Fixed<string>
  organisation_id: Fixed<string>
  since: Fixed<Date>
}

/** Tables of the tenant's own door that policies of clients ask. */
export interface TeamTables {
  team: TeamTable
  team_member: TeamMemberTable
  replacement: ReplacementTable
  client_overseer: ClientOverseerTable
  partner_organisation: PartnerOrganisationTable
  partner_member: PartnerMemberTable
}

/** A key of the tenant, wrapped with a key that follows from SECRET_KEY. `number` 1 is the first. */
export interface TenantKeyTable {
  tenant_id: TenantKey
  number: Fixed<number>
  wrapped: Buffer
  made_at: Fixed<Date>
  retired_at: Moment | null
}

export interface ClientTable {
  tenant_id: TenantKey
  client_id: Fixed<string>
  /** What people call this client by: pseudonymous. */
  key: Fixed<string>
  birth_year: number | null
  household: 'alone' | 'single-parent' | 'couple' | 'couple-with-children' | 'sharing' | 'other' | null
  neighbourhood: string | null
  benefit_start: Day | null
  benefit_end: Day | null
  /** Percent of the minimum wage that somebody can earn, with who found it and when; all three or none. */
  work_capacity: ColumnType<string | null, number | null, number | null>
  work_capacity_source: string | null
  work_capacity_on: Day | null
  worker_id: string | null
  team_id: string | null
  assigned_at: Moment
  synthetic: Fixed<boolean>
  created_at: Fixed<Date>
  version: Generated<number>
  changed_by: string
  changed_at: Moment
}

/** Name and contact, sealed with the key of the tenant. */
export interface ClientIdentityTable {
  tenant_id: TenantKey
  client_id: Fixed<string>
  key_number: number
  sealed: Buffer
  version: Generated<number>
  changed_by: string
  changed_at: Moment
}

/** Who the worker and the team were before now. */
export interface ClientWorkerTable {
  tenant_id: TenantKey
  client_id: Fixed<string>
  number: Fixed<number>
  worker_id: Fixed<string | null>
  team_id: Fixed<string | null>
  since: Fixed<Date>
  until: Fixed<Date>
  reason: Fixed<string>
  by_person: Fixed<string>
}

export interface ClientReasonTable {
  tenant_id: TenantKey
  reason_id: Fixed<string>
  client_key: Fixed<string>
  person_id: Fixed<string>
  ground: Fixed<'reason' | 'handed-over' | 'added'>
  reason: Fixed<string>
  at: Stamped
}

export interface ClientOpeningTable {
  tenant_id: TenantKey
  person_id: Fixed<string>
  client_key: Fixed<string>
  reason_id: Fixed<string>
  opened_at: Stamped
}

export interface PartnerGrantTable {
  tenant_id: TenantKey
  grant_id: Fixed<string>
  client_id: Fixed<string>
  organisation_id: Fixed<string>
  part: Fixed<'lead' | 'help'>
  domains: Fixed<string[]>
  purpose: Fixed<string>
  consent: Fixed<'spoken' | 'written'>
  consent_on: Fixed<Day>
  starts_at: Fixed<Date>
  ends_at: Fixed<Date>
  stopped_at: ColumnType<Date | null, null | undefined, Date>
  stopped_by: ColumnType<string | null, null | undefined, string>
  stop_reason: ColumnType<string | null, null | undefined, string>
  granted_by: Fixed<string>
  granted_at: Fixed<Date>
}

/** Who wrote it: of the staff, or of a partner when an organisation stands beside. */
interface Authored {
  tenant_id: TenantKey
  client_id: Fixed<string>
  by_person: Fixed<string>
  by_organisation: Fixed<string | null>
  at: Fixed<Date>
}

interface Versioned {
  version: Generated<number>
  changed_by: string
  changed_at: Moment
}

/** What a client answers to "what do you want first?". */
export type FirstAnswer = 'choice' | 'thinking' | 'rather-not-say'

export interface ClientGoalTable extends Authored, Versioned {
  goal_id: Fixed<string>
  domain: Fixed<string | null>
  kind: Fixed<'own-first' | 'own' | 'worker'>
  /** In words; empty while somebody thinks about it, or would rather not say. */
  goal: Fixed<string>
  /** Of a first choice: what was answered. */
  answer: ColumnType<FirstAnswer, FirstAnswer | undefined, never>
  /** It was read back, and the client said that it is right. Of a first choice alone it can be false. */
  confirmed: Generated<boolean>
  /** The day on which who thinks about it is asked again. */
  call_back_on: ColumnType<Day | null, Day | null | undefined, never>
  said_on: Fixed<Day>
  state: Generated<'open' | 'reached' | 'let-go' | 'replaced'>
  /** Of a worker's goal: the client's own first choice that it comes after. */
  after_goal: Fixed<string | null>
  after_kind: GeneratedAlways<string | null>
  /** Not null: an answer that a worker's goal may come after. */
  settled: GeneratedAlways<string | null>
  after_settled: GeneratedAlways<string | null>
}

export interface ClientAssessmentTable extends Authored {
  assessment_id: Fixed<string>
  domain: Fixed<string>
  score: ColumnType<string, number, never>
  scale_from: ColumnType<string, number, never>
  scale_to: ColumnType<string, number, never>
  on_day: Fixed<Day>
  note: Fixed<string | null>
}

export interface ClientAgreementTable extends Authored, Versioned {
  agreement_id: Fixed<string>
  domain: Fixed<string | null>
  agreement: Fixed<string>
  agreed_on: Fixed<Day>
  due_on: Day | null
  state: Generated<'open' | 'kept' | 'dropped'>
}

export interface ClientAppointmentTable extends Authored, Versioned {
  appointment_id: Fixed<string>
  domain: Fixed<string | null>
  starts_at: Moment
  minutes: number
  place: string | null
  state: Generated<'planned' | 'held' | 'missed' | 'cancelled'>
}

export interface ClientStepTable {
  tenant_id: TenantKey
  step_id: Fixed<string>
  client_id: Fixed<string>
  ladder: Fixed<string>
  from_step: Fixed<string | null>
  to_step: Fixed<string>
  on_day: Fixed<Day>
  reason: Fixed<string | null>
  by_person: Fixed<string>
  at: Fixed<Date>
}

export interface ClientProfileTable {
  tenant_id: TenantKey
  profile_id: Fixed<string>
  client_id: Fixed<string>
  profile_set: Fixed<string>
  set_version: Fixed<number>
  profile: Fixed<string>
  suggested: Fixed<string | null>
  reasons: ColumnType<unknown, string, never>
  /** Why another profile than the suggested one was chosen. */
  departure: Fixed<string | null>
  on_day: Fixed<Day>
  by_person: Fixed<string>
  at: Fixed<Date>
}

export interface ClientConversationTable extends Versioned {
  tenant_id: TenantKey
  conversation_id: Fixed<string>
  client_id: Fixed<string>
  form: Fixed<string>
  held_at: Fixed<Date>
  state: 'joined' | 'thinking' | 'declined'
  call_back_on: Day | null
  answers: Json<unknown>
  by_person: Fixed<string>
}

/** A partner who leads says that the client goes on to somebody else; the municipality takes over and stops the grant. */
export interface PartnerHandoverTable {
  tenant_id: TenantKey
  handover_id: Fixed<string>
  client_id: Fixed<string>
  grant_id: Fixed<string>
  /** What the next one must know. */
  note: Fixed<string>
  by_person: Fixed<string>
  by_organisation: Fixed<string>
  at: Stamped
  taken_by: ColumnType<string | null, null | undefined, string>
  taken_at: ColumnType<Date | null, null | undefined, Date>
}

/** A client that will go, with the moment before which it may not. */
export interface ClientErasureTable {
  tenant_id: TenantKey
  client_id: Fixed<string>
  client_key: Fixed<string>
  reason: Fixed<string>
  asked_by: Fixed<string>
  asked_at: Stamped
  erase_after: Fixed<Date>
}

/** Tables with a client in them: for the client and the partner door, and for no other. */
export interface ClientTables {
  tenant_key: TenantKeyTable
  client: ClientTable
  client_identity: ClientIdentityTable
  client_worker: ClientWorkerTable
  client_reason: ClientReasonTable
  client_opening: ClientOpeningTable
  partner_grant: PartnerGrantTable
  partner_handover: PartnerHandoverTable
  client_goal: ClientGoalTable
  client_assessment: ClientAssessmentTable
  client_agreement: ClientAgreementTable
  client_appointment: ClientAppointmentTable
  client_step: ClientStepTable
  client_profile: ClientProfileTable
  client_conversation: ClientConversationTable
  client_erasure: ClientErasureTable
}

const listed: Readonly<Record<keyof ClientTables, true>> = {
  tenant_key: true,
  client: true,
  client_identity: true,
  client_worker: true,
  client_reason: true,
  client_opening: true,
  partner_grant: true,
  partner_handover: true,
  client_goal: true,
  client_assessment: true,
  client_agreement: true,
  client_appointment: true,
  client_step: true,
  client_profile: true,
  client_conversation: true,
  client_erasure: true,
}

/** The names of those tables; one that is missing here does not compile. */
export const clientTableNames: readonly string[] = Object.keys(listed)
