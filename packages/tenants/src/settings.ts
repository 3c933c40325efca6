import { clearHost } from '@vliegwiel/i18n/web-address'
import { z } from 'zod'

const line = z.string().trim().min(1).max(200)
/** It stands under every page of the portal, so it shows where it leads: no user part, no IP address. */
const webAddress = z
  .url({ protocol: /^https$/ })
  .max(500)
  .refine((address) => clearHost(address) !== null)
const cents = z.number().int().min(1).max(100_000_000_00)

/** A Dutch phone number as people write it: digits, spaces, brackets, hyphens, one plus in front. */
const phone = z
  .string()
  .trim()
  .max(30)
  .regex(/^\+?[\d\s()-]+$/)
  .refine((text) => text.replaceAll(/\D/g, '').length >= 8)

/** Every time zone of the Kingdom. */
const timeZone = z.enum([
  'Europe/Amsterdam',
  'America/Kralendijk',
  'America/Curacao',
  'America/Aruba',
  'America/Lower_Princes',
])

/**
 * What a tenant settles for itself. A value is data with, where it carries a claim, a source and a date: never a
 * constant in code. A new setting is one line here; screen, API, export and history follow from it.
 */
export const settingSchemas = {
  'official-name': line,
  'short-name': z.string().trim().min(1).max(40),
  'contact-point': z.strictObject({ team: line, phone, hours: line, email: z.email().max(200).optional() }),
  languages: z
    .array(z.enum(['nl', 'en']))
    .min(1)
    .max(2),
  /** Where the portal answers beside its place on the platform: `werk.gemeente.example`; empty: nowhere else. */
  'portal-host': z
    .string()
    .max(253)
    .regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+)?$/),
  'time-zone': timeZone,
  'legal-links': z.strictObject({
    privacy: webAddress.optional(),
    accessibility: webAddress.optional(),
    complaints: webAddress.optional(),
    objection: webAddress.optional(),
  }),
  'privacy-threshold': z.number().int().min(5).max(100),
  'cost-per-fte': cents,
  'saving-per-person-year': cents,
} as const

export type SettingKey = keyof typeof settingSchemas
export const settingKeys = Object.keys(settingSchemas) as readonly SettingKey[]
export type SettingValue<K extends SettingKey> = z.infer<(typeof settingSchemas)[K]>

/** A figure that others will quote: it needs where it comes from and of which day it is. */
const claims: ReadonlySet<SettingKey> = new Set(['privacy-threshold', 'cost-per-fte', 'saving-per-person-year'])

export function needsSource(key: SettingKey): boolean {
  return claims.has(key)
}

/**
 * What holds while a tenant has not decided. Only where the platform or the law has an answer; a price has none, so a
 * screen that needs it asks.
 */
export const settingDefaults: { readonly [K in SettingKey]?: SettingValue<K> } = {
  languages: ['nl'],
  'portal-host': '',
  'time-zone': 'Europe/Amsterdam',
  'privacy-threshold': 10,
}

export type SettingProblem =
  | { readonly field: string; readonly reason: 'invalid'; readonly message: string }
  | { readonly field: 'source' | 'source-date'; readonly reason: 'missing' | 'in-the-future' }

export interface SettingDraft {
  readonly key: SettingKey
  readonly value: unknown
  readonly source: string | null
  readonly sourceDate: string | null
}

/** What is wrong with a value before it is kept: every field, not just the first. `today` is the tenant's day. */
export function settingProblems(draft: SettingDraft, today: string): SettingProblem[] {
  const parsed = settingSchemas[draft.key].safeParse(draft.value)
  const problems: SettingProblem[] = parsed.success
    ? []
    : parsed.error.issues.map((issue) => ({
        field: ['value', ...issue.path.map(String)].join('.'),
        reason: 'invalid',
        message: issue.message,
      }))
  if (needsSource(draft.key) && !draft.source?.trim()) problems.push({ field: 'source', reason: 'missing' })
  if (needsSource(draft.key) && draft.sourceDate === null) problems.push({ field: 'source-date', reason: 'missing' })
  if (draft.sourceDate !== null && draft.sourceDate > today) {
    problems.push({ field: 'source-date', reason: 'in-the-future' })
  }
  return problems
}
