import { wilsonBounds } from '../two-groups/proportion.ts'
import type { MainEstimate } from './main-estimate.ts'
import type { ReportData } from './report-input.ts'

/** Of the control how many people, how many of them with the event, and how much their clusters cost. */
export interface ShareBase {
  events: number
  n: number
  designEffect: number
}

/** So sure of the base that cutting the interval there costs it next to nothing. */
const SURE_OF_BASE = 0.99

/**
 * Cuts the interval of a difference between shares at what can be: from -100 to +100 per 100 people, and where the
 * share of the control is known no further down than that share can be high, no further up than it can leave room.
 * The base is an estimate too, so the outer ends of its own interval are used. Never cuts into the estimate.
 */
export function withinShares(main: MainEstimate, base: ShareBase | undefined): MainEstimate {
  let [least, most] = [-1, 1]
  if (base !== undefined && base.n > 0 && base.events >= 0 && base.events <= base.n) {
    const cost = Math.max(1, base.designEffect)
    const [low, high] = wilsonBounds({ events: base.events / cost, n: base.n / cost }, SURE_OF_BASE)
    least = -high
    most = 1 - low
  }
  const { interval, estimate } = main
  const low = Math.min(estimate, Math.max(interval.low, least))
  const high = Math.max(estimate, Math.min(interval.high, most))
  return { ...main, interval: { ...interval, low, high } }
}

/**
 * The control of a cluster trial, with what its clusters cost: the variance of its share between whole control clusters
 * over the binomial one. Undefined when no cluster is wholly of the control.
 */
export function clusterBase({ clusters, arm }: Extract<ReportData, { kind: 'clusters' }>): ShareBase | undefined {
  const place = (clusters[0]?.terms.indexOf(arm) ?? -1) + 1
  const control = clusters.filter(({ n, xx }) => n > 0 && (xx[place]?.[0] ?? 0) === 0)
  const n = control.reduce((sum, one) => sum + one.n, 0)
  const events = control.reduce((sum, { xy }) => sum + (xy[0] ?? 0), 0)
  const share = events / n
  if (n === 0 || share < 0 || share > 1) return undefined
  const gaps = control.reduce((sum, one) => sum + ((one.xy[0] ?? 0) - share * one.n) ** 2, 0)
  const between = control.length > 1 ? (gaps * control.length) / (control.length - 1) / n : 0
  const binomial = share * (1 - share)
  return { events, n, designEffect: binomial > 0 ? Math.max(1, between / binomial) : 1 }
}
