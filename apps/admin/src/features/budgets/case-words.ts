import type { Certainty } from '@vliegwiel/budgets'
import type { VaryingName, WaterfallStep } from '@vliegwiel/budgets/case'
import { formatCount, m } from '@vliegwiel/i18n'
import { euro } from './budget-words.ts'
import type { DraftParameter } from './case-draft.ts'

export const parameterWords = {
  persons: m.cases_persons,
  savingPerPersonYear: m.cases_saving,
  deadweight: m.cases_deadweight,
  durationMonths: m.cases_duration,
  lagMonths: m.cases_lag,
  returnPerYear: m.cases_return,
  durableShare: m.cases_durable,
  shortMonths: m.cases_short,
  discountPerYear: m.cases_discount,
  costShare: m.cases_cost_share,
} as const satisfies Record<VaryingName | DraftParameter, () => string>

export const stepWords = {
  'everybody-at-once': m.cases_step_everybody_at_once,
  deadweight: m.cases_step_deadweight,
  'short-stays': m.cases_step_short_stays,
  returns: m.cases_step_returns,
  'lag-and-spread': m.cases_step_lag_and_spread,
  discount: m.cases_step_discount,
  cost: m.cases_step_cost,
} as const satisfies Record<WaterfallStep, () => string>

export const certaintyWords = {
  verified: m.cases_sure_verified,
  secondary: m.cases_sure_secondary,
  derived: m.cases_sure_derived,
  assumed: m.cases_sure_assumed,
} as const satisfies Record<Certainty, () => string>

const shares: readonly string[] = ['deadweight', 'returnPerYear', 'durableShare', 'discountPerYear', 'costShare']

/** A value of an assumption as people write it; cents, months, people, or a share in hundredths of a percent. */
export function assumedText(name: string, value: number): string {
  if (name === 'savingPerPersonYear') return euro(value)
  if (shares.includes(name)) return m.budgets_percent({ value: formatCount(value / 100) })
  return name.endsWith('Months') ? m.cases_month_count({ count: formatCount(value) }) : formatCount(value)
}

const names: Readonly<Record<string, () => string>> = {
  ...parameterWords,
  left: m.cases_persons,
  'price-per-fte': m.cases_price,
  'saving-per-exit-year': m.cases_exit_saving,
}
/** An assumption under a result, by its key in the core. */
export const assumptionName = (name: string): string => names[name]?.() ?? name
