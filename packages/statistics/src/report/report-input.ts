import type { Block, SmallBlockRule } from '../clusters/blocked.ts'
import type { ArmByUptake } from '../compliance/cace.ts'
import type { ClusterByUptake } from '../compliance/cluster-cace.ts'
import type { AdjustmentMethod } from '../decisions/adjust-p.ts'
import type { Prior } from '../decisions/bayes.ts'
import type { Changes } from '../not-randomised/difference-in-differences.ts'
import type { SubgroupMoments } from '../regression/subgroups.ts'
import type { CellTable } from '../sufficient/cells.ts'
import type { TwoByTwo } from '../sufficient/counts.ts'
import type { CrossProducts } from '../sufficient/cross-products.ts'
import type { Moments } from '../sufficient/moments.ts'
import type { TimePoint } from '../sufficient/time-counts.ts'
import type { PublishedStudy } from '../synthesis/pool-studies.ts'

/** How people came into the arms. */
export type DesignKind =
  | 'random-simple'
  | 'random-stratified'
  | 'random-block'
  | 'random-cluster'
  | 'waiting-list'
  | 'not-random'

/** The locked protocol. `deviations` are amendments after the lock, in words. */
export interface PlanFacts {
  hash: string
  lockedAt: string
  deviations: string[]
}

/**
 * `ratio`: planned shares, treated first; without it the sample ratio is not checked. `drawn`: how many units were drawn
 * into each arm; where persons were drawn it may be left out.
 */
export interface DesignFacts {
  kind: DesignKind
  unit: string
  strata: string[]
  clusters: number
  allocation?: { seed: string; logHash: string; ratio: [number, number]; drawn?: [number, number] }
}

/** Persons of one arm, from assignment to analysis. `lost` have no outcome. */
export interface ArmPeople {
  assigned: number
  started: number
  analysed: number
  lost: number
}

/** `share`: yes/no, told per 100 people. `mean`: an amount in `unit`. `days`: time until outflow, up to the horizon. */
export interface OutcomeFacts {
  id: string
  kind: 'share' | 'mean' | 'days'
  horizon: string
  direction: 'more-is-better' | 'less-is-better'
  unit: string
}

/** Whom the effect is about. */
export type Estimand = 'all-assigned' | 'those-who-took-part' | 'treated'

/** The sufficient statistics, by the estimator that they call for. */
export type ReportData =
  | { kind: 'shares'; counts: TwoByTwo }
  | { kind: 'means'; treated: Moments; control: Moments }
  | { kind: 'adjusted'; cells: CellTable; arm: string }
  | { kind: 'blocks'; blocks: Block[]; small?: SmallBlockRule }
  | { kind: 'clusters'; clusters: CrossProducts[]; arm: string; fixedEffects?: boolean }
  | { kind: 'uptake'; assigned: ArmByUptake; control: ArmByUptake }
  | { kind: 'cluster-uptake'; clusters: ClusterByUptake[] }
  | { kind: 'times'; treated: TimePoint[]; control: TimePoint[]; horizon: number }
  | { kind: 'weighted'; cells: CellTable; arm: string }
  | { kind: 'difference-in-differences'; changes: Changes; placebo?: Changes }
  | { kind: 'before-after'; changes: Moments }

/** Costs in euro cents. `valuePerOutflow` over `years` together. */
export interface MoneyFacts {
  costPerPerson: number
  valuePerOutflow: number
  years: number
}

/** What was planned, for the minimum detectable effect: a share of the control for shares, a spread for amounts. `df`: clusters - 2. */
export interface PlannedFacts {
  treated: number
  control: number
  expected: { share: number } | { sd: number }
  power: number
  designEffect?: number
  df?: number
}

/** Everything a report is made of. Plain JSON, no persons; the same input gives the same report. */
export interface EffectReportInput {
  plan: PlanFacts
  design: DesignFacts
  population: { treated: ArmPeople; control: ArmPeople }
  outcome: OutcomeFacts
  contrast: { arm: string; control: string }
  estimand: Estimand
  data: ReportData
  level?: number
  /** Raw p values of the other outcomes of the same family; this one is added. */
  family?: { name: string; method: AdjustmentMethod; others: number[] }
  prior: Prior
  /** Margin of no harm in the unit of the outcome (a share for `share`: 0.05 is 5 per 100). */
  margin?: number
  planned?: PlannedFacts
  /** Covariates at the start, for the balance check. */
  baseline?: { name: string; treated: Moments; control: Moments }[]
  subgroups?: { name: string; groups: SubgroupMoments[] }[]
  /** The same contrast elsewhere, when it may be pooled. */
  elsewhere?: PublishedStudy[]
  money?: MoneyFacts
  suppression?: { rule: string; hidden: string[] }
  computedAt: string
}
