import { notComputable, type NotComputable } from '@vliegwiel/statistics'
import { FEWEST_CLUSTERS_PER_ARM } from '@vliegwiel/statistics/clusters'
import { designEffect, detectableDifference, detectableShares } from '@vliegwiel/statistics/decisions'
import { controlArm, type Outcome, type Protocol } from './protocol.ts'

/** Likeness of people in one unit when nothing is known about it; a usual cautious figure for services by one person. */
const INTRACLASS = 0.05

/** Below this the two arms together are stories: the interval is wider than any help can be. */
export const FEWEST_FOR_EFFECTS = 30

/**
 * The smallest difference that the plan can see for one outcome: per 100 people for a share, else in its unit; rounded
 * up, so that it never promises more. `people` are those of the two arms.
 */
export interface Detectable {
  readonly computable: true
  readonly up: number
  /** Downwards; null when not even 0 is far enough. */
  readonly down: number | null
  readonly per: 1 | 100
  readonly unit: string
  readonly people: { readonly helped: number; readonly control: number }
  /** Too few people to speak of effects: what is learned are stories. */
  readonly stories: boolean
}

/** People that the plan puts in each arm, by its shares, rounded down. */
export function plannedPeople(protocol: Protocol): ReadonlyMap<string, number> {
  const all = protocol.arms.reduce((sum, { share }) => sum + share, 0)
  return new Map(
    protocol.arms.map(({ key, share, capacity }) => {
      const people = all === 0 ? 0 : Math.floor((protocol.people * share) / all)
      return [key, capacity === null ? people : Math.min(people, capacity)]
    }),
  )
}

/** How much drawing whole units costs; 1 when persons are drawn, or when the plan does not say how many units. */
export function plannedDesignEffect({ design, clusters, people }: Protocol): number {
  if (design !== 'random-cluster' || clusters === null || clusters < 1) return 1
  const effect = designEffect(Math.max(1, people / clusters), INTRACLASS)
  return effect.computable ? effect.factor : 1
}

/** Whole units that the plan puts in each arm, by its shares, rounded down. Empty when persons are drawn. */
export function plannedUnits({ design, clusters, arms }: Protocol): ReadonlyMap<string, number> {
  if (design !== 'random-cluster' || clusters === null) return new Map()
  const all = arms.reduce((sum, { share }) => sum + share, 0)
  return new Map(arms.map(({ key, share }) => [key, all === 0 ? 0 : Math.floor((clusters * share) / all)]))
}

/** The arm with the fewest units, when that is too few for any figure of the report. */
export function tooFewUnits(protocol: Protocol): { arm: string; units: number; needed: number } | undefined {
  return [...plannedUnits(protocol)]
    .map(([arm, units]) => ({ arm, units, needed: FEWEST_CLUSTERS_PER_ARM }))
    .toSorted((one, other) => one.units - other.units)
    .find(({ units, needed }) => units < needed)
}

/** Degrees of freedom of the report in a cluster trial: the units of the two arms - 2. */
export function plannedDf(protocol: Protocol, arm: string): { df?: number } {
  const units = plannedUnits(protocol)
  if (units.size === 0) return {}
  return { df: (units.get(arm) ?? 0) + (units.get(controlArm(protocol)?.key ?? '') ?? 0) - 2 }
}

/** What the plan can see of one arm against the control, two-sided at 5 %. Nothing is guessed: an open field is a code. */
export function detectable(protocol: Protocol, armKey: string, outcome: Outcome): Detectable | NotComputable {
  const planned = plannedPeople(protocol)
  const control = controlArm(protocol)
  if (control === undefined) return notComputable('empty-arm', 'the protocol names no control')
  if (protocol.design === 'random-cluster') {
    if (protocol.clusters === null) return notComputable('too-few-clusters', 'the plan does not say how many units')
    const few = tooFewUnits(protocol)
    if (few) return notComputable('too-few-clusters', `${few.units} units for ${few.arm}; ${few.needed} are needed`)
    // The report refuses a time in a cluster trial, so the plan promises nothing.
    if (outcome.kind === 'days') return notComputable('clustered', 'a time counts people one by one')
  }
  const people = { helped: planned.get(armKey) ?? 0, control: planned.get(control.key) ?? 0 }
  const sizes = { treated: people.helped, control: people.control }
  const options = { designEffect: plannedDesignEffect(protocol), ...plannedDf(protocol, armKey) }
  const stories = people.helped < FEWEST_FOR_EFFECTS || people.control < FEWEST_FOR_EFFECTS
  if (outcome.kind === 'share') {
    if (outcome.expected === null) return notComputable('invalid-input', 'expected share is missing')
    const answer = detectableShares(sizes, outcome.expected / 100, protocol.power, options)
    if (!answer.computable) return answer
    if (typeof answer.up !== 'number') return answer.up
    const up = upwards(100 * answer.up - outcome.expected)
    const down = typeof answer.down === 'number' ? upwards(outcome.expected - 100 * answer.down) : null
    return { computable: true, up, down, per: 100, unit: '', people, stories }
  }
  if (outcome.spread === null) return notComputable('invalid-input', 'spread is missing')
  const answer = detectableDifference(sizes, outcome.spread, protocol.power, options)
  if (!answer.computable) return answer
  // Whole units of a large amount, as every other amount of its size is told.
  const parts = answer.difference >= 100 ? 1 : 10
  const up = Math.ceil(answer.difference * parts - 1e-9) / parts
  return { computable: true, up, down: up, per: 1, unit: outcome.unit, people, stories }
}

const upwards = (value: number) => Math.ceil(value - 1e-9)
