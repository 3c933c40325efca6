export { adjustP } from './adjust-p.ts'
export type { AdjustmentMethod } from './adjust-p.ts'
export { betaBinomialBenefit, normalPosterior } from './bayes.ts'
export type { NormalPosterior, Prior } from './bayes.ts'
export { breakEven, fiellerRatio, outflowsToPayFor } from './break-even.ts'
export type { BreakEven, BreakEvenInput, FiellerRatio, Uncertain } from './break-even.ts'
export { noHarm, noHarmOfShares } from './no-harm.ts'
export type { EstimateLike, NoHarm, NoHarmAnswer, NoHarmVerdict } from './no-harm.ts'
export {
  designEffect,
  detectableDifference,
  detectableShares,
  powerOfMeans,
  powerOfProportions,
  sizeForMeans,
  sizeForProportions,
} from './power.ts'
export type { ArmSizes, DetectableShares, PowerOptions } from './power.ts'
export { exactSampleRatio, SAMPLE_RATIO_ALARM, sampleRatio } from './sample-ratio.ts'
export type { SampleRatio } from './sample-ratio.ts'
