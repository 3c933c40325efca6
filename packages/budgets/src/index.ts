export { accepted, type Answer, type Refusal, refusal, type RefusalCode, refusalCodes } from './answer.ts'
export { type Assumed, type Assumption, type Certainty, type Unit } from './assumption.ts'
export { isDay, isMonth, type IsoDay, type IsoMonth, monthsIn, monthsOf, type Period } from './months.ts'
