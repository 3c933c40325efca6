export { effectOfCounts, effectOfMoments } from './effect-sizes.ts'
export type { EffectMeasure } from './effect-sizes.ts'
export { FEWEST_FOR_A_FUNNEL, funnelPlot } from './funnel.ts'
export type { FunnelPlot, FunnelPoint } from './funnel.ts'
export { leaveOneOut } from './leave-one-out.ts'
export { metaRegression, smallStudyTest, subgroupTest } from './meta-regression.ts'
export type { MetaRegression, MetaRegressionOptions, StudyWithModerators } from './meta-regression.ts'
export { multilevel } from './multilevel.ts'
export type { GroupedStudy, Multilevel, MultilevelOptions } from './multilevel.ts'
export { FEWEST_FOR_A_VERDICT, pool } from './pool-studies.ts'
export type { Pooled, PooledLine, PooledVerdict, PublishedStudy } from './pool-studies.ts'
export { randomEffects } from './random-effects.ts'
export type {
  Heterogeneity,
  MeanTest,
  PredictionInterval,
  RandomEffects,
  RandomEffectsOptions,
} from './random-effects.ts'
export type { Study } from './study.ts'
export { tauInterval } from './tau-interval.ts'
export type { TauInterval } from './tau-interval.ts'
export type { TauMethod } from './tau-squared.ts'
