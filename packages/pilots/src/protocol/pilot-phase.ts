import { monthsAfter, type LocalDay } from '@vliegwiel/i18n'
import type { Protocol } from './protocol.ts'

/** `over`: by the plan nothing is measured any more, and nobody closed it yet. */
export const pilotPhases = ['planned', 'running', 'over', 'closed'] as const
export type PilotPhase = (typeof pilotPhases)[number]

interface PhaseFacts {
  /** What people did: took the plan, locked it, closed the pilot. */
  readonly state: 'planned' | 'running' | 'closed'
  readonly plan: Pick<Protocol, 'startsOn' | 'endsOn' | 'outcomes'>
  /** When somebody came into an arm last; null: nobody did. A day, `2026-11-23`. */
  readonly lastEnrolledOn: string | null
}

/**
 * Where a pilot stands on a day of its tenant. The one place that says whether it runs: a locked pilot runs up to and
 * including its last day, and never after it.
 */
export function pilotPhase(facts: PhaseFacts, today: LocalDay): PilotPhase {
  if (facts.state !== 'running') return facts.state
  return lastDayOf(facts) < today ? 'over' : 'running'
}

/**
 * The day after which nothing is left to measure: the one of the plan; else the longest horizon after the last person
 * came in, or after the start. Calendar months, cut at the end of a month.
 */
export function lastDayOf({ plan, lastEnrolledOn }: Omit<PhaseFacts, 'state'>): string {
  if (plan.endsOn !== undefined) return plan.endsOn
  const from = lastEnrolledOn !== null && lastEnrolledOn > plan.startsOn ? lastEnrolledOn : plan.startsOn
  return monthsAfter(from, Math.max(0, ...plan.outcomes.map(({ months }) => months)))
}
