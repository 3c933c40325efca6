import { type Answer, refusal, unless } from '../answer.ts'
import type { Assumption } from '../assumption.ts'
import {
  add,
  divide,
  type Explained,
  explained,
  type Formula,
  multiply,
  subtract,
  valueOf,
} from '../formula/formula.ts'
import { type Stage, stages } from '../ledger/index.ts'
import { type Entrance, entrances, type Tier } from './entrances.ts'
import type { Found } from './found.ts'
import { assumptionsOfYears, type BudgetYear, resultOf, yearProblems, type YearResult } from './results.ts'
import { conditions, nationalTotals } from './sources.ts'
import { type EntranceTest, multiYearTest, ownRiskTest, type State } from './tests-of-entrance.ts'

/** What would be paid. When the parts are not known: what it would be if they are as in another year, and which. */
export type Payout =
  | { readonly known: true; readonly cents: Explained; readonly status: 'verified' | 'secondary' | 'derived' }
  | { readonly known: false; readonly asIn: { readonly year: number; readonly cents: Explained } | null }

/** One entrance by one stage of the budget. */
export interface EntranceAtStage {
  readonly stage: Stage
  readonly state: State
  readonly tests: readonly EntranceTest[]
  /** Null unless every test is met. */
  readonly payout: Payout | null
}

/** One entrance, by every stage of the year's budget that is known. */
export interface EntranceAnswer {
  readonly entrance: Entrance
  readonly stages: readonly EntranceAtStage[]
  /** By the most settled stage. */
  readonly state: State
  /** The stages do not agree: the figure that is looked at decides. */
  readonly turnsOnStage: boolean
  /**
   * The budget is not final, and the distance to a threshold is within what the national budget moved between its first
   * and its last figure (`largestSwing`): the answer may turn.
   */
  readonly mayTurn: boolean
}

export interface VangnetAnswer {
  readonly budgetYear: number
  /** Empty when nothing was found of that year at all. */
  readonly entrances: readonly EntranceAnswer[]
  /** Entrances of which every sum is right, by the most settled stage. People's conditions come on top. */
  readonly open: readonly Entrance['name'][]
  readonly conditions: typeof conditions
  readonly largestSwing: Explained
  readonly assumptions: readonly Assumption[]
}

/**
 * Which entrance to the safety net, how far from it, and what would have to be true. Sums only: the committee and the
 * minister decide on more (`conditions`). A rule that is not known leaves the answer unknown, whatever the sums are.
 */
export function askVangnet(budgetYear: number, years: readonly BudgetYear[]): Answer<VangnetAnswer> {
  const problems = [
    ...(Number.isInteger(budgetYear)
      ? []
      : [refusal('number-impossible', 'budgetYear', { value: String(budgetYear) })]),
    ...yearProblems(years),
  ]
  return unless(problems, () => {
    const swing = largestSwing()
    const answers = entrances
      .filter((one) => one.budgetYear === budgetYear)
      .map((entrance) => answerOf(entrance, years, swing))
    return {
      budgetYear,
      entrances: answers,
      open: answers.filter(({ state }) => state === 'met').map(({ entrance }) => entrance.name),
      conditions,
      largestSwing: swing,
      assumptions: assumptionsOfYears(years),
    }
  })
}

function answerOf(entrance: Entrance, years: readonly BudgetYear[], swing: Explained): EntranceAnswer {
  const year = years.find((one) => one.year === entrance.budgetYear)
  const known = stages.filter((stage) => year?.budget[stage] !== undefined)
  // Without any budget there is still an answer: what is missing.
  const looked: readonly Stage[] = known.length === 0 ? ['provisional'] : known
  const rows = looked.map((stage): EntranceAtStage => {
    const tests = [ownRiskTest(entrance, years, stage), multiYearTest(entrance, years, stage)]
    const state = together(tests.map((test) => test.state))
    const result = year ? resultOf(year, stage) : null
    return { stage, state, tests, payout: state === 'met' && result ? payoutOf(entrance, result) : null }
  })
  const last = rows.at(-1)
  return {
    entrance,
    stages: rows,
    state: last?.state ?? 'unknown',
    turnsOnStage: new Set(rows.map(({ state }) => state)).size > 1,
    mayTurn: last !== undefined && last.stage !== 'final' && last.tests.some((test) => isNear(test, entrance, swing)),
  }
}

/** Met when all are; not met when one is not, whatever is unknown beside it. */
function together(states: readonly State[]): State {
  if (states.includes('not-met')) return 'not-met'
  return states.includes('unknown') ? 'unknown' : 'met'
}

function isNear({ test, percent }: EntranceTest, { ownRisk, multiYear }: Entrance, swing: Explained): boolean {
  const cumulative = multiYear.known && multiYear.value.kind === 'cumulative-over' ? multiYear.value.basisPoints : null
  const threshold = test === 'own-risk' ? (ownRisk.known ? ownRisk.value : null) : cumulative
  return percent !== null && threshold !== null && Math.abs(percent.value - threshold / 100) <= swing.value
}

/** The largest move of the national budget from provisional to final, in percent of the provisional one. */
function largestSwing(): Explained {
  const moves = nationalTotals.flatMap(({ year, provisional, final }) => {
    if (!provisional.known || !final.known) return []
    const first = valueOf('national-provisional', provisional.value, 'cents', `${year}`)
    const moved = subtract(valueOf('national-final', final.value, 'cents', `${year}`), first)
    return [explained('largest-swing', 'share', divide(multiply(moved, valueOf('percent', 100, 'ratio')), first), 1)]
  })
  return moves.reduce((most, one) => (Math.abs(one.value) > Math.abs(most.value) ? one : most))
}

function payoutOf(entrance: Entrance, result: YearResult): Payout {
  const { tiers } = entrance
  if (tiers.known) return { known: true, status: tiers.status, cents: paid(tiers.value, result) }
  const before = earlierTiers(entrance)
  return { known: false, asIn: before && { year: before.year, cents: paid(before.tiers, result) } }
}

/** The last earlier year with the same own risk of which the parts are known. */
function earlierTiers({ budgetYear, ownRisk }: Entrance): { year: number; tiers: readonly Tier[] } | null {
  const same = (other: Found<number>) => ownRisk.known && other.known && other.value === ownRisk.value
  const found = entrances.findLast((one) => one.budgetYear < budgetYear && one.tiers.known && same(one.ownRisk))
  return found?.tiers.known ? { year: found.budgetYear, tiers: found.tiers.value } : null
}

/** Each part of the deficit between two percentages of the budget, times what is paid of it. */
function paid(tiers: readonly Tier[], { deficit, budget }: YearResult): Explained {
  const whole = valueOf('whole', 10_000, 'basis-points')
  const at = (share: number): Formula => divide(multiply(budget, valueOf('part-from', share, 'basis-points')), whole)
  const parts = tiers.flatMap(({ from, to, paid: share }) => {
    const upper = to !== null && explained('', 'cents', at(to)).value < deficit.value ? at(to) : deficit.formula
    if (explained('', 'cents', at(from)).value >= deficit.value) return []
    return [divide(multiply(subtract(upper, at(from)), valueOf('paid', share, 'basis-points')), whole)]
  })
  return explained('payout', 'cents', add(...parts))
}
