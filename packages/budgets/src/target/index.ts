export {
  type Placement,
  type Series,
  series,
  type SeriesResult,
  targetAndResult,
  type TargetPlan,
  type TargetResult,
} from './target.ts'
