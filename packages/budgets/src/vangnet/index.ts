export { askVangnet, type EntranceAnswer, type EntranceAtStage, type Payout, type VangnetAnswer } from './ask.ts'
export { type Entrance, type EntranceName, entrances, type MultiYearRule, type Tier } from './entrances.ts'
export {
  type BudgetFigure,
  budgetFigures,
  budgetYearsOf,
  figureProblems,
  type NotedFigure,
  type NotedYear,
} from './figures.ts'
export type { Found, FoundNote } from './found.ts'
export { type BudgetYear, resultOf, settledStage, type YearResult } from './results.ts'
export { conditions, nationalTotals, type VangnetSource, vangnetSources } from './sources.ts'
export type { EntranceTest, Needed, State } from './tests-of-entrance.ts'
