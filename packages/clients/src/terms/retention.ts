import { daysAfter, monthsAfter } from '@vliegwiel/i18n'
import { type Answer, isFilled, refusal, type Refusal, unless } from '../answer.ts'
import { dayProblems, type IsoDay } from '../day.ts'

/** From when the term runs: closure of the case, the end of the benefit or loan itself, or a day that is recorded. */
export type RetentionStart = 'closed' | 'object-ends' | 'recorded-day'

/** How long records of one sort with one outcome are kept. */
export interface RetentionRule {
  readonly id: string
  /** What sort of record: `benefit`. */
  readonly sort: string
  /** How it ended: `granted`, `refused`. */
  readonly outcome: string
  /** ISO 8601: P10Y, P6M, P42D, P6W; `keep` for ever; null when nobody knows it. */
  readonly period: string | null
  /** null: unknown, or nothing to wait for when it is kept. */
  readonly startsAt: RetentionStart | null
}

/** A record as far as its term asks. An event that has not happened, or of which nobody knows the day, is null. */
export interface RetainedRecord {
  readonly sort: string
  readonly outcome: string | null
  readonly closed: IsoDay | null
  readonly objectEnds: IsoDay | null
  readonly recordedDay: IsoDay | null
}

/** Why the end of a term is not known. None of these lets anything be destroyed. */
export type RetentionOpen =
  | 'outcome-unknown'
  | 'no-rule'
  | 'several-rules'
  | 'period-unknown'
  | 'start-unknown'
  | 'event-to-come'

export type Retention =
  | { readonly kind: 'until'; readonly rule: string; readonly from: IsoDay; readonly lastDay: IsoDay }
  | { readonly kind: 'keep'; readonly rule: string }
  | {
      readonly kind: 'open'
      readonly why: RetentionOpen
      readonly rule: string | null
      readonly waitsFor: RetentionStart | null
    }

const PERIOD = /^P([1-9]\d{0,3})([YMWD])$/

/** Whether a text is a period that can be counted with, or `keep`. */
export const isPeriod = (text: unknown): text is string =>
  typeof text === 'string' && (text === 'keep' || PERIOD.test(text))

/** What is wrong with a schedule. An unknown period or start is no fault: it stays open. */
export function retentionProblems(rules: readonly RetentionRule[]): Refusal[] {
  const seen = new Set<string>()
  return rules.flatMap(({ sort, outcome, period }, place) => {
    const name = JSON.stringify([sort, outcome])
    const twice = seen.has(name)
    seen.add(name)
    return [
      ...(isFilled(sort) ? [] : [refusal('name-missing', `rules.${place}.sort`)]),
      ...(isFilled(outcome) ? [] : [refusal('name-missing', `rules.${place}.outcome`)]),
      ...(twice ? [refusal('name-twice', `rules.${place}.outcome`, { sort, outcome })] : []),
      ...(period === null || isPeriod(period)
        ? []
        : [refusal('period-impossible', `rules.${place}.period`, { value: period })]),
    ]
  })
}

/**
 * Until when a record is kept under a schedule. What is unknown (the outcome, the rule, the period, from when, or an
 * event to come) keeps it open: an open term is never a reason to destroy.
 */
export function retentionOf(rules: readonly RetentionRule[], record: RetainedRecord): Answer<Retention> {
  const days = [record.closed, record.objectEnds, record.recordedDay].filter((day) => day !== null)
  const problems = [...retentionProblems(rules), ...days.flatMap((day) => dayProblems(day, 'record'))].filter(
    // Two rules for one outcome are told below as what they are for this record.
    ({ code }) => code !== 'name-twice',
  )
  return unless(problems, (): Retention => {
    const open = (why: RetentionOpen, rule: RetentionRule | null = null): Retention => ({
      kind: 'open',
      why,
      rule: rule?.id ?? null,
      waitsFor: rule?.startsAt ?? null,
    })
    if (record.outcome === null) return open('outcome-unknown')
    const fitting = rules.filter(({ sort, outcome }) => sort === record.sort && outcome === record.outcome)
    const [rule] = fitting
    if (rule === undefined) return open('no-rule')
    if (fitting.length > 1) return open('several-rules')
    if (rule.period === null) return open('period-unknown', rule)
    if (rule.period === 'keep') return { kind: 'keep', rule: rule.id }
    if (rule.startsAt === null) return open('start-unknown', rule)
    const from = { closed: record.closed, 'object-ends': record.objectEnds, 'recorded-day': record.recordedDay }[
      rule.startsAt
    ]
    if (from === null) return open('event-to-come', rule)
    return { kind: 'until', rule: rule.id, from, lastDay: periodAfter(from, rule.period) }
  })
}

/** The last day of a period that begins on a day. A month that is too short ends on its last day. */
function periodAfter(from: IsoDay, period: string): IsoDay {
  const [, count = '', unit = ''] = PERIOD.exec(period) ?? []
  const number = Number(count)
  if (unit === 'Y') return monthsAfter(from, number * 12)
  if (unit === 'M') return monthsAfter(from, number)
  return daysAfter(from, unit === 'W' ? number * 7 : number)
}

/** Whether a record must be destroyed on a day: its term is known and over. Destroying is an obligation then. */
export const mustBeDestroyed = (retention: Retention, today: IsoDay): boolean =>
  retention.kind === 'until' && today > retention.lastDay
