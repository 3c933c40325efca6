import { canonical } from '@vliegwiel/statistics/report'
import type { Protocol } from './protocol.ts'

/** One thing that a new protocol says otherwise than the locked one. */
export interface PlanChange {
  readonly part: 'plan' | 'arm' | 'outcome' | 'covariate' | 'criterion'
  /** Short word of the arm, outcome or characteristic; the field of the plan itself. */
  readonly key: string
  readonly change: 'added' | 'removed' | 'changed'
  /** The main outcome was exchanged: readers must see that first. */
  readonly weight: 'primary-outcome' | 'other'
}

const parts = [
  ['arm', 'arms'],
  ['outcome', 'outcomes'],
  ['covariate', 'covariates'],
] as const

/** What changed after the lock, by key. An amendment is shown with every figure; it never replaces the plan. */
export function planChanges(locked: Protocol, now: Protocol): PlanChange[] {
  const found: PlanChange[] = []
  for (const [part, field] of parts) {
    const before = new Map(locked[field].map((one) => [one.key, one]))
    const after = new Map(now[field].map((one) => [one.key, one]))
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      const [was, is] = [before.get(key), after.get(key)]
      if (canonical(was) === canonical(is)) continue
      const rank = (one: object | undefined) => (one && 'rank' in one ? one.rank : undefined)
      const primary = part === 'outcome' && (rank(was) === 'primary' || rank(is) === 'primary')
      const change = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed'
      found.push({ part, key, change, weight: primary ? 'primary-outcome' : 'other' })
    }
  }
  if (canonical(locked.criteria) !== canonical(now.criteria))
    found.push({ part: 'criterion', key: 'criteria', change: 'changed', weight: 'other' })
  // Of both: a plan that is silent on a field lacks it.
  for (const key of new Set([...Object.keys(locked), ...Object.keys(now)])) {
    const [was, is] = [locked, now].map((plan): unknown => plan[key as keyof Protocol])
    if ([was, is].some((value) => typeof value === 'object' && value !== null)) continue
    const change = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed'
    if (was !== is) found.push({ part: 'plan', key, change, weight: 'other' })
  }
  return found
}
