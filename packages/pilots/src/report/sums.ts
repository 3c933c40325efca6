import type { ClusterByUptake } from '@vliegwiel/statistics/compliance'
import type { CellTable, Moments, TimePoint } from '@vliegwiel/statistics/sufficient'

/** One arm: the people, and the sums of one outcome over them. Numbers only; whoever holds this holds no person. */
export interface ArmSums {
  readonly arm: string
  readonly assigned: number
  readonly started: number
  /** Units that were drawn into the arm: the clusters in a cluster trial, else the people. */
  readonly units: number
  /** `n` people with a value; `sum` counts the yes of a share. */
  readonly moments: Moments
  readonly tookPart: Moments
  readonly didNot: Moments
}

/** Everything the database says about one outcome of one pilot; what the plan does not ask for is absent. */
export interface PilotSums {
  readonly arms: readonly ArmSums[]
  /** Per stratum and arm, when people were drawn within groups. */
  readonly strata?: readonly { readonly stratum: string; readonly arm: string; readonly moments: Moments }[]
  /** Per unit, when whole units were drawn: the outcome of its people, by who took part. */
  readonly clusters?: readonly ClusterByUptake[]
  /** People with equal characteristics, when the plan adjusts. First term: the arm (1 helped, 0 control). */
  readonly cells?: CellTable
  readonly times?: ReadonlyMap<string, readonly TimePoint[]>
  /** After minus before, per arm, when the outcome names the value before. */
  readonly changes?: ReadonlyMap<string, Moments>
  /** Characteristics at the start, per arm. */
  readonly baseline: readonly { readonly name: string; readonly arm: string; readonly moments: Moments }[]
  readonly subgroups: readonly {
    readonly covariate: string
    readonly level: string
    readonly arm: string
    readonly moments: Moments
  }[]
}
