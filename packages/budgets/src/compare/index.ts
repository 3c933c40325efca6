export { type ComparedRatio, compareRatios, type Comparison, type Obstacle } from './compare.ts'
export { definitionsOf, type Metric, metrics, type PublishedRatio } from './ratio.ts'
