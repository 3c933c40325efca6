import { m } from '@vliegwiel/i18n'
import { formatDate } from '../../app/shown-clock.ts'
import type { Client, Overview, Words } from './client.ts'

/** The name of a life domain; one that the municipality has no more is called by its word. */
export const domainName = (words: Words | undefined, key: string | null): string =>
  key === null ? m.clients_no_domain() : (words?.domains?.list.find((one) => one.key === key)?.name ?? key)

export const stepName = (words: Words | undefined, key: string): string =>
  words?.steps.find((one) => one.key === key)?.name ?? key

export const householdWords = {
  alone: m.clients_household_alone,
  'single-parent': m.clients_household_single_parent,
  couple: m.clients_household_couple,
  'couple-with-children': m.clients_household_couple_with_children,
  sharing: m.clients_household_sharing,
  other: m.clients_household_other,
} as const satisfies Readonly<Record<NonNullable<Client['household']>, () => string>>

export const households = Object.keys(householdWords) as (keyof typeof householdWords)[]

export const talkWords = {
  joined: m.clients_talk_joined,
  thinking: m.clients_talk_thinking,
  declined: m.clients_talk_declined,
} as const

export const agreementWords = {
  open: m.clients_agreement_open,
  kept: m.clients_agreement_kept,
  dropped: m.clients_agreement_dropped,
} as const satisfies Readonly<Record<Client['agreements'][number]['state'], () => string>>

export const appointmentWords = {
  planned: m.clients_appointment_planned,
  held: m.clients_appointment_held,
  missed: m.clients_appointment_missed,
  cancelled: m.clients_appointment_cancelled,
} as const satisfies Readonly<Record<Client['appointments'][number]['state'], () => string>>

export const partWords = { lead: m.clients_part_lead, help: m.clients_part_help } as const

export const grantStateWords = {
  now: m.clients_grant_now,
  coming: m.clients_grant_coming,
  over: m.clients_grant_over,
  stopped: m.clients_grant_stopped,
} as const satisfies Readonly<Record<Overview['partners'][number]['state'], () => string>>

/** The last day of a term that ends at an instant: what ends at midnight still counts the day before. */
export const lastDay = (until: string): string => formatDate(new Date(Date.parse(until) - 1), 'long')
