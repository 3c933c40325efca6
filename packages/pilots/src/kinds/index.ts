export { evidenceWords, type Evidence, lessonKind } from './lesson-kind.ts'
export { pilotProtocolKind } from './protocol-kind.ts'
export {
  type CriterionMeasure,
  designWords,
  type DesignWord,
  type Ingredient,
  ingredientWords,
  measureWords,
  type Metric,
  metricWords,
  outcomeKindWords,
  type Unit,
  unitWords,
} from './protocol-fields.ts'
