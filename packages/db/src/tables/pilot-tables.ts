import type { ColumnType, Generated } from 'kysely'
import type { Fixed, Json, Moment, TenantKey } from './column.ts'

type Day = string

/** A pilot of this tenant: the plan as it stood, locked at the first enrolment. */
export interface PilotTable {
  tenant_id: TenantKey
  pilot_id: Fixed<string>
  /** Key of its protocol document. */
  key: Fixed<string>
  name: string
  state: 'planned' | 'running' | 'closed'
  protocol: Json<unknown>
  plan_hash: string
  /** When the protocol document that was taken came into force. */
  protocol_from: Moment
  /** Kept from readers until the pilot is closed. */
  seed: Fixed<string>
  seed_commitment: Fixed<string>
  /** How many were drawn. */
  allocated: Generated<number>
  synthetic: Fixed<boolean>
  source: Fixed<string | null>
  locked_at: Moment | null
  closed_at: Moment | null
  created_at: Fixed<Date>
  version: Generated<number>
  /** The highest version of a person or an outcome that was removed here. */
  version_floor: Generated<number>
}

export interface PilotAmendmentTable {
  tenant_id: TenantKey
  pilot_id: Fixed<string>
  number: Fixed<number>
  changes: Json<unknown>
  plan_hash: Fixed<string>
  reason: Fixed<string>
  by_name: Fixed<string>
  at: Fixed<Date>
}

/** A pseudonymous key with the characteristics that the protocol names. No name, no address. */
export interface PilotParticipantTable {
  tenant_id: TenantKey
  pilot_id: Fixed<string>
  participant: Fixed<string>
  covariates: Json<Record<string, number | string | boolean>>
  cluster: string | null
  stratum: string | null
  state: 'invited' | 'willing' | 'enrolled' | 'started' | 'finished' | 'lost'
  consent: 'none' | 'given' | 'withdrawn'
  arm: string | null
  invited_on: Day
  consent_on: Day | null
  enrolled_on: Day | null
  started_on: Day | null
  ended_on: Day | null
  reason: string | null
  changed_at: Moment
  version: Generated<number>
}

export interface PilotAllocationTable {
  tenant_id: TenantKey
  pilot_id: Fixed<string>
  number: Fixed<number>
  participant: Fixed<string>
  stratum: Fixed<string>
  position: Fixed<number>
  arm: Fixed<string>
  by_name: Fixed<string>
  at: Fixed<Date>
}

export interface PilotOutcomeTable {
  tenant_id: TenantKey
  pilot_id: Fixed<string>
  participant: Fixed<string>
  outcome: Fixed<string>
  /** 1 or 0 for a share; an amount in the unit of the outcome; days until outflow or until last seen. */
  value: number
  cause: string | null
  observed_on: Day
  source: 'import' | 'hand' | 'register'
  recorded_by: string
  changed_at: Moment
  version: Generated<number>
}

/** What is told to other tenants. `content` holds sums above the threshold, never a person. */
export interface PilotPublicationTable {
  tenant_id: TenantKey
  pilot_id: Fixed<string>
  number: Fixed<number>
  tenant_name: Fixed<string>
  pilot_key: Fixed<string>
  content: ColumnType<unknown, string, never>
  consent: Fixed<string>
  published_at: Fixed<Date>
  published_by: Fixed<string>
  withdrawn_at: Moment | null
  withdrawn_reason: string | null
  /** A newer version stands in its place. */
  replaced: Generated<boolean>
}

export interface PilotTables {
  pilot: PilotTable
  pilot_amendment: PilotAmendmentTable
  pilot_participant: PilotParticipantTable
  pilot_allocation: PilotAllocationTable
  pilot_outcome: PilotOutcomeTable
  pilot_publication: PilotPublicationTable
}
