import {
  designWords,
  ingredientWords,
  measureWords,
  metricWords,
  outcomeKindWords,
  unitWords,
} from '@vliegwiel/pilots/kinds'
import { formatCount, m } from '@vliegwiel/i18n'
import type { Words } from '../../blocks/kinds.ts'
import { inLanguage } from '../../blocks/kinds.ts'
import type { Comparison, Participant, Pilot } from './pilot.ts'
import { reasons } from './reasons.ts'

/** A word of a closed list of the plan as people read it; an own word stays as it was written. */
const worded =
  (lists: Readonly<Record<string, Words>>) =>
  (word: string): string => {
    const found = lists[word]
    return found === undefined ? word : inLanguage(found)
  }

export const designName = worded(designWords)
export const ingredientName = worded(ingredientWords)
export const metricName = worded(metricWords)
export const measureName = worded(measureWords)
export const outcomeKindName = worded(outcomeKindWords)
export const unitName = worded(unitWords)

const states: Record<Pilot['state'], () => string> = {
  planned: m.pilots_state_planned,
  running: m.pilots_state_running,
  over: m.pilots_state_over,
  closed: m.pilots_state_closed,
}
export const isPhase = (word: unknown): word is Pilot['state'] =>
  typeof word === 'string' && Object.hasOwn(states, word)
export const stateName = (state: Pilot['state']): string => states[state]()

const people: Record<Participant['state'], () => string> = {
  invited: m.pilots_people_invited,
  willing: m.pilots_people_willing,
  enrolled: m.pilots_people_enrolled,
  started: m.pilots_people_started,
  finished: m.pilots_people_finished,
  lost: m.pilots_people_lost,
}
export const enrolmentStates = Object.keys(people) as readonly Participant['state'][]
/** Without a lot nobody is ever called drawn. */
export const enrolmentName = (state: Participant['state'], design: string): string =>
  state === 'enrolled' && design === 'not-random' ? m.pilots_people_placed() : people[state]()

/** Who was assigned, as the head of a column. */
export const assignedName = (design: string): string =>
  design === 'not-random' ? m.pilots_who_in_group() : m.pilots_who_assigned()

/** Everybody who was assigned, as a choice. */
export const allAssignedName = (design: string): string =>
  design === 'not-random' ? m.pilots_report_all_in_groups() : m.pilots_report_all_assigned()

const steps: Record<Participant['steps'][number], () => string> = {
  'say-willing': m.pilots_step_say_willing,
  start: m.pilots_step_start,
  finish: m.pilots_step_finish,
  lose: m.pilots_step_lose,
  'withdraw-consent': m.pilots_step_withdraw_consent,
}
export const stepName = (step: Participant['steps'][number]): string => steps[step]()

const ranks = {
  primary: m.pilots_outcome_rank_primary,
  other: m.pilots_outcome_rank_other,
  guardrail: m.pilots_outcome_rank_guardrail,
}
export const rankName = (rank: keyof typeof ranks): string => ranks[rank]()

export const phaseName = (phase: 'during' | 'after'): string =>
  phase === 'during' ? m.pilots_outcome_phase_during() : m.pilots_outcome_phase_after()

export const monthsText = (months: number): string => m.pilots_outcome_months({ months: String(months) })

/** Why others do not read a figure; `threshold` is of the municipality that published. */
export function hiddenText(why: Comparison['hidden'][number]['why'], threshold: number): string {
  if (why === 'small-cell') return m.pilots_hidden_small_cell({ threshold: formatCount(threshold) })
  if (why === 'traceable') return m.pilots_hidden_traceable()
  if (why === 'difference-too-small') return m.pilots_hidden_difference_too_small()
  if (why === 'by-unit') return m.pilots_hidden_by_unit()
  return why === 'days' ? m.pilots_hidden_days() : m.pilots_hidden_not_published()
}

/** Why there is no figure. */
export const whyNot = (code: keyof typeof reasons): string => reasons[code]()
