import type { Reckoning } from '../money/saving.ts'
import type { Cents } from '../money/cents.ts'
import type { Purse } from '../plan/plan.ts'
import type { PilotEffect } from './effect.ts'
import type { Parameter } from './parameter.ts'

/** What is paid in which month, counted from 0. */
export interface CaseCost {
  readonly month: number
  readonly cents: Cents
  readonly purse: Purse
}

/**
 * Whose leaving is counted. `gross`: everybody who left, less those who would have left anyway, if somebody estimates
 * how many (`deadweight`, a share): the answer stays gross, because nobody was compared. `net`: who left on top of a
 * comparison group, as a pilot measured it; a deadweight has no place there, the comparison group is the deadweight.
 */
export type CasePersons =
  | { readonly reckoning: 'gross'; readonly left: Parameter; readonly deadweight: Parameter | null }
  | { readonly reckoning: 'net'; readonly offered: number; readonly effect: PilotEffect; readonly deadweight?: null }

/** An investment case. Shares are in hundredths of a percent; months count from 0. */
export interface CaseInput<R extends Reckoning = Reckoning> {
  readonly persons: CasePersons & { readonly reckoning: R }
  readonly costs: readonly CaseCost[]
  /** How many months are looked at, 1 to 600. What would be saved after them does not count. */
  readonly horizonMonths: number
  /** Over how many months people leave, evenly, from the first on. */
  readonly spreadMonths: number
  /** Whole cents a person saves in a year off the benefit. */
  readonly savingPerPersonYear: Parameter
  /** For how many months at most somebody's leaving is counted. */
  readonly durationMonths: Parameter
  /** Months between the help and the first month saved. */
  readonly lagMonths: Parameter
  /** Of those who are out for good: which share comes back in each year; within a year evenly. */
  readonly returnPerYear: Parameter
  /** Which share of the exits lasts; the others are back after `shortMonths`. */
  readonly durableShare: Parameter
  readonly shortMonths: Parameter
  /** Discount per year: what comes in year k counts for 1 / (1 + d)^k, k from 0 and whole. */
  readonly discountPerYear: Parameter
  /** How much dearer or cheaper it turns out: 10000 is as budgeted. */
  readonly costShare?: Parameter
}

/** The parameters that may have a range, in the order in which a simulation draws them. */
export const parameterNames = [
  'savingPerPersonYear',
  'durationMonths',
  'lagMonths',
  'returnPerYear',
  'durableShare',
  'shortMonths',
  'discountPerYear',
  'costShare',
] as const
export type ParameterName = (typeof parameterNames)[number]
/** `persons` is how many left, or the effect of a net case. */
export type VaryingName = ParameterName | 'persons' | 'deadweight'
