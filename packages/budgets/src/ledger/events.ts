import { type Answer, refusal, type Refusal, unless } from '../answer.ts'
import { type IsoDay, isDay, isWithin, monthOfDay, monthsOf, type Period, periodProblems } from '../months.ts'
import type { ReasonClass } from './class.ts'
import type { Flow } from './delivery.ts'
import type { KnownLedger } from './known-at.ts'

/** Somebody left (or came in), by a key and never by name. A withdrawn event was a mistake, found on that day. */
export interface FlowEvent {
  readonly key: string
  readonly flow: Flow
  readonly day: IsoDay
  readonly reason: string
  readonly recordedOn: IsoDay
  readonly withdrawnOn: IsoDay | null
}

/** Whether an event counted on a day: it had happened, was recorded, and was not withdrawn. */
export const countedOn = ({ day, recordedOn, withdrawnOn }: FlowEvent, at: IsoDay): boolean =>
  day <= at && recordedOn <= at && (withdrawnOn === null || withdrawnOn > at)

/** What is wrong with events; `row` is their place. One person leaves at most once in a month. */
export function eventProblems(events: readonly FlowEvent[], classes: readonly ReasonClass[]): Refusal[] {
  const known = new Set(classes.map(({ id }) => id))
  const seen = new Map<string, number>()
  return events.flatMap((event, row) => {
    const { key, flow, day, reason, recordedOn, withdrawnOn } = event
    const days = { day, recordedOn, ...(withdrawnOn === null ? {} : { withdrawnOn }) }
    const once = `${flow} ${monthOfDay(String(day))} ${key}`
    const first = withdrawnOn === null ? seen.get(once) : undefined
    if (withdrawnOn === null && first === undefined) seen.set(once, row)
    return [
      ...(key.trim() === '' ? [refusal('name-missing', 'key', {}, row)] : []),
      ...(reason.trim() === '' ? [refusal('reason-missing', 'reason', {}, row)] : []),
      ...(reason.trim() !== '' && !known.has(reason)
        ? [refusal('reason-unknown', 'reason', { value: reason }, row)]
        : []),
      ...Object.entries(days)
        .filter(([, value]) => !isDay(value))
        .map(([field, value]) => refusal('not-a-day', field, { value: String(value) }, row)),
      ...(first === undefined ? [] : [refusal('event-twice', 'key', { first }, row)]),
    ]
  })
}

/**
 * The ledger as the register's events make it, as known on a day. The register covers the whole period, so that a month
 * without events is 0 here, and each figure is provisional: an event may still be recorded.
 */
export function deriveLedger(
  events: readonly FlowEvent[],
  classes: readonly ReasonClass[],
  period: Period,
  day: IsoDay,
): Answer<KnownLedger> {
  const problems = [
    ...periodProblems(period, 'period'),
    ...(isDay(day) ? [] : [refusal('not-a-day', 'day', { value: String(day) })]),
    ...eventProblems(events, classes),
  ]
  return unless(problems, () => {
    const counted = events.filter((event) => countedOn(event, day) && isWithin(monthOfDay(event.day), period))
    const groups = Map.groupBy(counted, (event) => `${event.flow} ${monthOfDay(event.day)}`)
    const flows = [...new Set<Flow>(['outflow', ...events.map(({ flow }) => flow)])]
    const figures = flows.flatMap((flow) =>
      monthsOf(period)
        .filter((month) => month <= monthOfDay(day))
        .map((month) => {
          const ofMonth = groups.get(`${flow} ${month}`) ?? []
          const reasons = Map.groupBy(ofMonth, ({ reason }) => reason)
          return {
            flow,
            month,
            stage: 'provisional' as const,
            knownAt: day,
            delivery: 'events',
            source: 'events',
            from: 'events' as const,
            parts: [...reasons].map(([reason, all]) => ({ reason, count: all.length })),
            total: ofMonth.length,
          }
        }),
    )
    return { day, classes, figures, stocks: [] }
  })
}
