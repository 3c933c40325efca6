import { wilsonBounds } from '../two-groups/proportion.ts'
import type { MainEstimate } from './main-estimate.ts'

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
