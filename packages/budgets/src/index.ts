export { accepted, type Answer, type Refusal, refusal, type RefusalCode, refusalCodes } from './answer.ts'
export { type Assumed, type Assumption, type Certainty, type Unit } from './assumption.ts'
export { budgetError } from './budget-error.ts'
export { accept, type NameOf, refusalError, spokenMonth } from './refusal-words.ts'
export {
  addMonths,
  isDay,
  isMonth,
  type IsoDay,
  type IsoMonth,
  monthOfDay,
  monthsIn,
  monthsOf,
  type Period,
} from './months.ts'
