import { outcomeLimits, withinLimits } from './outcome-limits.ts'
import { pilotError } from './pilot-error.ts'
import type { Outcome } from './protocol/protocol.ts'

/** An outcome as somebody hands it in. */
export interface GivenOutcome {
  readonly participant: string
  readonly outcome: string
  readonly value: number
  readonly cause: string | null
  readonly observedOn: string
}

/** What must be known of the person. */
export interface MeasuredPerson {
  readonly arm: string | null
  readonly enrolledOn: string | null
  readonly consent: 'none' | 'given' | 'withdrawn'
  readonly endedOn: string | null
}

/** What is written down has happened. @throws pilotError day-to-come */
export function insistOnPastDay(participant: string, day: string, today: string): void {
  if (day > today) throw pilotError('day-to-come', { participant, day })
}

/**
 * Looks whether an outcome can be true.
 * @throws pilotError outcome-unknown, not-in-cohort, outcome-before-start, consent-withdrawn, outcome-value
 */
export function insistOnOutcome(
  outcomes: readonly Outcome[],
  person: MeasuredPerson | undefined,
  given: GivenOutcome,
): void {
  const { participant } = given
  const planned = outcomes.find(({ key }) => key === given.outcome)
  if (!planned) throw pilotError('outcome-unknown', { outcome: given.outcome })
  if (!person || person.arm === null) throw pilotError('not-in-cohort', { participant })
  if (person.enrolledOn !== null && given.observedOn < person.enrolledOn)
    throw pilotError('outcome-before-start', { participant, observed: given.observedOn, start: person.enrolledOn })
  if (person.consent === 'withdrawn' && given.observedOn > (person.endedOn ?? ''))
    throw pilotError('consent-withdrawn', { participant, since: person.endedOn ?? '' })
  const fits = withinLimits(given.value, outcomeLimits(planned))
  if (!fits) throw pilotError('outcome-value', { outcome: planned.name, value: given.value })
}
