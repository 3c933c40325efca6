import { can, type Subject } from '@vliegwiel/auth'
import { agingParameters, staleParameters, type ParameterSet } from '@vliegwiel/benefits/parameters'
import type { Waiting } from '@vliegwiel/configuration/server'
import { daysBetween, type LocalDay } from '@vliegwiel/i18n'
import { needsSource, settingKeys, type SettingKey } from '@vliegwiel/tenants'
import { z } from 'zod'
import { amountsWarnDays } from '../../amounts/amounts-state.ts'

export const workKinds = [
  'isolation-leak',
  'isolation-old',
  'invitation-expired',
  'invitation-expiring',
  'source-old',
  'claim-missing',
  'review-waiting',
  'base-changed',
  'release-suspended',
  'release-held',
  'amounts-stale',
  'amounts-aging',
] as const

/** One thing that waits, with one action. Says how many or which setting, never who. */
export const workItem = z.strictObject({
  kind: z.enum(workKinds),
  urgency: z.enum(['bad', 'warn', 'info']),
  setting: z.enum(settingKeys).nullable(),
  count: z.number().int().nullable(),
  /** Days it waits, or is too old; of amounts that run out: days until then. */
  days: z.number().int().nullable(),
})
export type WorkItem = z.input<typeof workItem>

export interface WorkFacts {
  readonly subject: Subject
  readonly at: Date
  readonly today: LocalDay
  readonly invitations: readonly { readonly expires_at: Date }[]
  readonly settings: readonly { readonly key: string; readonly source_date: string | null }[]
  readonly documents: Waiting
  /** The amounts of the law that this tenant works with. */
  readonly parameters: ParameterSet
  readonly latestRun: { readonly leaks: number; readonly started_at: Date } | null
}

const dayMs = 86_400_000
const daysSince = (at: Date, moment: Date) => Math.floor((at.getTime() - moment.getTime()) / dayMs)

/** A figure that others quote is looked at again after a year. */
const sourceDays = 365
/** The nightly proof should never be much older than a night. */
const proofDays = 7

/** What waits for this person, most urgent first. Only what the person may act on. */
export function workForPerson(facts: WorkFacts): WorkItem[] {
  const { subject, at } = facts
  const items: WorkItem[] = []
  items.push(...aboutDocuments(facts))
  if (can(subject, 'isolation:run')) items.push(...aboutIsolation(facts))
  if (can(subject, 'person:invite')) items.push(...aboutInvitations(facts))
  if (can(subject, 'setting:update')) {
    items.push(...aboutAmounts(facts.parameters, facts.today))
    for (const key of settingKeys.filter((one) => needsSource(one))) items.push(...aboutClaim(key, facts, at))
  }
  const order = ['bad', 'warn', 'info']
  return items.toSorted((a, b) => order.indexOf(a.urgency) - order.indexOf(b.urgency))
}

function aboutIsolation({ latestRun, at }: WorkFacts): WorkItem[] {
  const base = { setting: null, count: null, days: null }
  if (latestRun === null) return [{ ...base, kind: 'isolation-old', urgency: 'warn' }]
  if (latestRun.leaks > 0) return [{ ...base, kind: 'isolation-leak', urgency: 'bad', count: latestRun.leaks }]
  const days = daysSince(at, latestRun.started_at)
  return days > proofDays ? [{ ...base, kind: 'isolation-old', urgency: 'warn', days }] : []
}

function aboutInvitations({ invitations, at }: WorkFacts): WorkItem[] {
  const expired = invitations.filter((row) => row.expires_at <= at)
  const expiring = invitations.filter(
    (row) => row.expires_at > at && row.expires_at.getTime() - at.getTime() < 2 * dayMs,
  )
  const base = { setting: null, days: null }
  return [
    ...(expired.length > 0
      ? [{ ...base, kind: 'invitation-expired', urgency: 'warn', count: expired.length } as const]
      : []),
    ...(expiring.length > 0
      ? [{ ...base, kind: 'invitation-expiring', urgency: 'info', count: expiring.length } as const]
      : []),
  ]
}

function aboutClaim(key: SettingKey, { settings }: WorkFacts, at: Date): WorkItem[] {
  const row = settings.find((one) => one.key === key)
  const base = { setting: key, count: null }
  if (!row) return key === 'privacy-threshold' ? [] : [{ ...base, kind: 'claim-missing', urgency: 'info', days: null }]
  if (row.source_date === null) return []
  const days = daysSince(at, new Date(`${row.source_date}T00:00:00Z`))
  return days > sourceDays ? [{ ...base, kind: 'source-old', urgency: 'warn', days }] : []
}

/** Amounts of the law without a successor: 60 days ahead a warning, past their date an alarm, because answers stop. */
function aboutAmounts(parameters: ParameterSet, today: LocalDay): WorkItem[] {
  const stale = staleParameters(parameters, today)
  const aging = agingParameters(parameters, today, amountsWarnDays)
  const [first] = aging.map(({ staleAfter }) => staleAfter).toSorted()
  const base = { setting: null }
  return [
    ...(stale.length > 0
      ? [{ ...base, kind: 'amounts-stale', urgency: 'bad', count: stale.length, days: null } as const]
      : []),
    ...(first === undefined
      ? []
      : [
          {
            ...base,
            kind: 'amounts-aging',
            urgency: 'warn',
            count: aging.length,
            days: daysBetween(today, first),
          } as const,
        ]),
  ]
}

function aboutDocuments({ subject, documents }: WorkFacts): WorkItem[] {
  const items: readonly (readonly [WorkItem['kind'], WorkItem['urgency'], boolean, number])[] = [
    ['release-suspended', 'bad', can(subject, 'release:plan'), documents.suspendedReleases],
    ['release-held', 'warn', can(subject, 'release:plan'), documents.heldReleases],
    ['base-changed', 'warn', can(subject, 'document:write'), documents.baseChanges],
    ['review-waiting', 'warn', can(subject, 'document:approve'), documents.reviews],
  ]
  return items
    .filter(([, , may, count]) => may && count > 0)
    .map(([kind, urgency, , count]) => ({ kind, urgency, count, setting: null, days: null }))
}
