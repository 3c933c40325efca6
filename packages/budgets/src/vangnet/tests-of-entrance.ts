import {
  add,
  divide,
  evaluate,
  type Explained,
  explained,
  type Formula,
  multiply,
  subtract,
  valueOf,
} from '../formula/formula.ts'
import type { Stage } from '../ledger/index.ts'
import type { Entrance, MultiYearRule } from './entrances.ts'
import type { Found, FoundNote } from './found.ts'
import { type BudgetYear, resultOf, settledStage, type YearResult } from './results.ts'

/** Whether something is so; `unknown` as long as a value that decides it is not known. */
export type State = 'met' | 'not-met' | 'unknown'

/** What would have to be true for an entrance to open, as far as sums can say. */
export type Needed =
  /** A deficit above this; and the same said of the budget: below this, with the costs as they are. */
  | {
      readonly kind: 'deficit-above'
      readonly year: number
      readonly deficit: Explained
      readonly budgetBelow: Explained
    }
  | { readonly kind: 'cumulative-above'; readonly years: readonly number[]; readonly deficit: Explained }
  | { readonly kind: 'more-years-with-deficit'; readonly have: number; readonly needed: number; readonly open: number }
  | { readonly kind: 'figures-of-year'; readonly year: number }
  | { readonly kind: 'rule-known'; readonly what: 'own-risk' | 'multi-year'; readonly note: FoundNote }

/** One test of an entrance. `over`: cents above the threshold; below 0 it is what is lacking; null when not known. */
export interface EntranceTest {
  readonly test: 'own-risk' | 'multi-year'
  readonly state: State
  readonly over: Explained | null
  readonly percent: Explained | null
  readonly needed: readonly Needed[]
}

const HUNDRED = valueOf('percent', 100, 'ratio')
const share = (of: Formula, basisPoints: number): Formula =>
  divide(multiply(of, valueOf('threshold', basisPoints, 'basis-points')), valueOf('whole', 10_000, 'basis-points'))

/** The threshold decides on the exact cents, never on a percentage that was rounded for the reader. */
const isAbove = (formula: Formula): boolean => evaluate(formula).top > 0n
const isAtLeast = (formula: Formula): boolean => evaluate(formula).top >= 0n

const open = (test: EntranceTest['test'], needed: readonly Needed[]): EntranceTest => ({
  test,
  state: 'unknown',
  over: null,
  percent: null,
  needed,
})

/** The deficit of the year against the own risk. */
export function ownRiskTest(
  { budgetYear, ownRisk }: Entrance,
  years: readonly BudgetYear[],
  stage: Stage,
): EntranceTest {
  if (!ownRisk.known) return open('own-risk', [ruleUnknown('own-risk', ownRisk)])
  const year = years.find((one) => one.year === budgetYear)
  const result = year ? resultOf(year, stage) : null
  if (result === null) return open('own-risk', [{ kind: 'figures-of-year', year: budgetYear }])
  const threshold = share(result.budget, ownRisk.value)
  const over = subtract(result.deficit.formula, threshold)
  const met = isAbove(over)
  // Costs / (1 + t): with a budget below this the same costs are a deficit above the threshold.
  const costs = add(result.deficit.formula, result.budget)
  const budgetBelow = divide(
    multiply(costs, valueOf('whole', 10_000, 'basis-points')),
    valueOf('whole-and-threshold', 10_000 + ownRisk.value, 'basis-points'),
  )
  return {
    test: 'own-risk',
    state: met ? 'met' : 'not-met',
    over: explained('over-own-risk', 'cents', over),
    percent: result.percent,
    needed: met
      ? []
      : [
          {
            kind: 'deficit-above',
            year: budgetYear,
            deficit: explained('threshold', 'cents', threshold),
            budgetBelow: explained('budget-below', 'cents', budgetBelow),
          },
        ],
  }
}

const ruleUnknown = (what: 'own-risk' | 'multi-year', found: Found<unknown>): Needed => ({
  kind: 'rule-known',
  what,
  note: found.note ?? 'not-found',
})

/** What several years must show; earlier years by the most settled stage of their budget. */
export function multiYearTest(
  { multiYear, budgetYear }: Entrance,
  years: readonly BudgetYear[],
  stage: Stage,
): EntranceTest {
  if (!multiYear.known) return open('multi-year', [ruleUnknown('multi-year', multiYear)])
  const rule = multiYear.value
  const results = rule.years.map((year) => {
    const found = years.find((one) => one.year === year)
    const of = found && (year === budgetYear ? stage : settledStage(found))
    return found && of ? resultOf(found, of) : null
  })
  return rule.kind === 'cumulative-over' ? cumulativeTest(rule, results) : countTest(rule, results)
}

const missing = (rule: MultiYearRule, results: readonly (YearResult | null)[]): Needed[] =>
  rule.years.filter((_, place) => results[place] === null).map((year) => ({ kind: 'figures-of-year', year }))

function cumulativeTest(
  rule: Extract<MultiYearRule, { kind: 'cumulative-over' }>,
  results: readonly (YearResult | null)[],
): EntranceTest {
  const known = results.filter((result) => result !== null)
  const last = results.at(-1)
  if (known.length < results.length || !last) return open('multi-year', missing(rule, results))
  const sum = add(...known.map(({ deficit }) => deficit.formula))
  const threshold = share(last.budget, rule.basisPoints)
  const over = subtract(sum, threshold)
  const met = isAbove(over)
  const needed = explained('cumulative-threshold', 'cents', threshold)
  return {
    test: 'multi-year',
    state: met ? 'met' : 'not-met',
    over: explained('cumulative-over', 'cents', over),
    percent: explained('cumulative-percent', 'share', divide(multiply(sum, HUNDRED), last.budget), 2),
    needed: met ? [] : [{ kind: 'cumulative-above', years: rule.years, deficit: needed }],
  }
}

/** Enough years that count decide at once; too few that still may, too. */
function countTest(
  rule: Extract<MultiYearRule, { kind: 'years-with-deficit' }>,
  results: readonly (YearResult | null)[],
): EntranceTest {
  const have = results.filter(
    (result) => result !== null && isAtLeast(subtract(result.deficit.formula, share(result.budget, rule.basisPoints))),
  ).length
  const unknownYears = missing(rule, results)
  const met = have >= rule.atLeastYears
  const possible = have + unknownYears.length >= rule.atLeastYears
  return {
    test: 'multi-year',
    state: met ? 'met' : possible ? 'unknown' : 'not-met',
    over: null,
    percent: null,
    needed: met
      ? []
      : [
          { kind: 'more-years-with-deficit', have, needed: rule.atLeastYears, open: unknownYears.length },
          ...unknownYears,
        ],
  }
}
