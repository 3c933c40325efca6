export { investmentPlanKind } from './plan-kind.ts'
export { changeWords, lineKindWords, purseWords } from './plan-fields.ts'
export { planOf, type ReadPlan } from './plan-of.ts'
