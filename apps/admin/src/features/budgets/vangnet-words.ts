import type { BudgetFigure, EntranceName, EntranceTest, Found, FoundNote, State } from '@vliegwiel/budgets/vangnet'
import { vangnetSources } from '@vliegwiel/budgets/vangnet'
import { formatCount, formatDate, isCalendarDay, m } from '@vliegwiel/i18n'
import type { Tone } from '@vliegwiel/ui'

export const entranceWords = {
  single: m.vangnet_entrance_single,
  regular: m.vangnet_entrance_regular,
  extended: m.vangnet_entrance_extended,
} as const satisfies Record<EntranceName, () => string>

export const entranceHeadings = {
  single: m.vangnet_heading_single,
  regular: m.vangnet_heading_regular,
  extended: m.vangnet_heading_extended,
} as const satisfies Record<EntranceName, () => string>

export const stateWords = {
  met: m.vangnet_state_met,
  'not-met': m.vangnet_state_not_met,
  unknown: m.vangnet_state_unknown,
} as const satisfies Record<State, () => string>

export const testStateWords = {
  met: m.vangnet_test_met,
  'not-met': m.vangnet_test_not_met,
  unknown: m.vangnet_test_unknown,
} as const satisfies Record<State, () => string>

/** An entrance that is closed is no mistake of anybody: it carries no red. */
export const stateTones = { met: 'ok', 'not-met': 'info', unknown: 'neutral' } as const satisfies Record<State, Tone>

export const testWords = {
  'own-risk': m.vangnet_test_own,
  'multi-year': m.vangnet_test_multi,
} as const satisfies Record<EntranceTest['test'], () => string>

export const figureWords = {
  provisional: m.vangnet_fig_provisional,
  revised: m.vangnet_fig_revised,
  final: m.vangnet_fig_final,
  'costs-expected': m.vangnet_fig_costs_expected,
  'costs-realised': m.vangnet_fig_costs_realised,
} as const satisfies Record<BudgetFigure, () => string>

const statusWords = {
  verified: m.vangnet_status_verified,
  secondary: m.vangnet_status_secondary,
  derived: m.vangnet_status_derived,
  unknown: m.vangnet_status_unknown,
} as const satisfies Record<Found<unknown>['status'], () => string>

const whyWords = {
  'not-found': m.vangnet_why_not_found,
  'only-conditions-found': m.vangnet_why_only_conditions_found,
  'few-applications': m.vangnet_why_few_applications,
  'bound-from-2018': m.vangnet_why_bound_from_2018,
  'parts-from-2018-and-2021': m.vangnet_why_parts_from_2018_and_2021,
  'likely-as-2017': m.vangnet_why_likely_as_2017,
  'same-in-2021-and-2025': m.vangnet_why_same_in_2021_and_2025,
  'parts-not-restated': m.vangnet_why_parts_not_restated,
  'lower-risk-announced': m.vangnet_why_lower_risk_announced,
  'not-published-yet': m.vangnet_why_not_published_yet,
  'day-known-for-2024-alone': m.vangnet_why_day_known_for_2024_alone,
} as const satisfies Record<FoundNote, () => string>

export const whyText = (note: FoundNote): string => whyWords[note]()

const conditionWords: Readonly<Record<string, () => string>> = {
  'asked-in-time': m.vangnet_condition_asked_in_time,
  'by-15-august': m.vangnet_condition_by_15_august,
  'measures-taken': m.vangnet_condition_measures_taken,
  'council-signs': m.vangnet_condition_council_signs,
  'unlawful-spending-deducted': m.vangnet_condition_unlawful,
  'minister-decides': m.vangnet_condition_minister,
  'no-instruction': m.vangnet_condition_no_instruction,
}
export const conditionText = (id: string): string => conditionWords[id]?.() ?? id

/** A share in hundredths of a percent: 750 is "7,5 %". */
export const shareText = (basisPoints: number): string => m.budgets_percent({ value: formatCount(basisPoints / 100) })
export const percentOf = (value: number): string => m.budgets_percent({ value: formatCount(value, undefined, 2) })

/** How sure a value is, where it was read, and why it is what it is. */
export interface FoundParts {
  readonly status: string
  readonly source: { readonly title: string; readonly address: string | null; readonly about: string } | null
  readonly why: string | null
}

export function foundParts(found: Found<unknown>): FoundParts {
  const source = found.source === undefined ? undefined : vangnetSources[found.source]
  const date = source && (isCalendarDay(source.date) ? formatDate(source.date) : source.date)
  return {
    status: statusWords[found.status](),
    source: source
      ? {
          title: source.title,
          address: source.address,
          about: [source.publisher, date, ...(source.partly ? [m.vangnet_source_partly()] : [])].join(', '),
        }
      : null,
    why: found.note === undefined ? null : whyText(found.note),
  }
}
