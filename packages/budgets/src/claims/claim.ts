import { refusal, type Refusal } from '../answer.ts'
import { sourceProblems } from '../assumption.ts'
import { type Cents, isCents } from '../money/cents.ts'
import type { Reckoning } from '../money/saving.ts'
import { type IsoDay, type Period, periodProblems } from '../months.ts'

/** What the amount is of. A claim without one is refused: "8 million" may be a year's or four years'. */
export type ClaimUnit = 'euro-in-all' | 'euro-per-year'

/** With whom was compared, according to the claim. */
export type Counterfactual =
  | { readonly kind: 'none' }
  | { readonly kind: 'comparison-group'; readonly what: string; readonly source: string }

/** A sentence with money in it, taken apart. */
export interface Claim {
  readonly id: string
  /** Who says it. */
  readonly who: string
  readonly amount: Cents
  readonly unit: ClaimUnit | null
  /** The months that it is about; null when it does not say. */
  readonly period: Period | null
  /** Whom it is about, in words. */
  readonly population: string
  /** How many people it names; null when it names none. */
  readonly persons: number | null
  /** Which basis a person chose to check it by; null until somebody did. It is never guessed. */
  readonly basis: string | null
  readonly reckoning: Reckoning | 'not-said'
  readonly counterfactual: Counterfactual
  readonly source: string
  readonly date: IsoDay
}

/** What keeps a claim from being checked at all. */
export function claimProblems(claim: Claim): Refusal[] {
  const { id, who, amount, unit, period, persons, population, counterfactual } = claim
  const units: readonly (ClaimUnit | null)[] = ['euro-in-all', 'euro-per-year']
  const nobody = counterfactual.kind === 'comparison-group' && counterfactual.what.trim() === ''
  return [
    ...(id.trim() === '' || who.trim() === '' ? [refusal('name-missing', 'who')] : []),
    ...(isCents(amount) && amount > 0 ? [] : [refusal('amount-impossible', 'amount', { value: String(amount) })]),
    ...(units.includes(unit) && unit !== null ? [] : [refusal('unit-missing', 'unit', { amount })]),
    ...(period === null ? [] : periodProblems(period, 'period')),
    ...(persons === null || (Number.isSafeInteger(persons) && persons > 0)
      ? []
      : [refusal('not-whole', 'persons', { value: String(persons) })]),
    ...(population.trim() === '' ? [refusal('name-missing', 'population')] : []),
    ...(nobody ? [refusal('name-missing', 'counterfactual.what')] : []),
    ...sourceProblems(claim, 'claim'),
  ]
}
