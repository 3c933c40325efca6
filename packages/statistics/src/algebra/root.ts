/** The smallest step between doubles near 1. */
const EPSILON = Number.EPSILON

/**
 * Where a continuous function crosses zero between `low` and `high`, by Brent's method: never outside the bracket and
 * never slower than halving for long. Stops when the bracket is narrower than `tolerance` (0: to the last digit).
 * The signs at the two ends must differ, else undefined. Source: R. P. Brent, Algorithms for Minimization without
 * Derivatives (1973), chapter 4.
 */
export function rootBetween(f: (x: number) => number, low: number, high: number, tolerance = 0): number | undefined {
  let [previous, best] = [low, high]
  let [atPrevious, atBest] = [f(low), f(high)]
  if (atPrevious === 0) return low
  if (atBest === 0) return high
  if (Number.isNaN(atPrevious) || Number.isNaN(atBest) || atPrevious > 0 === atBest > 0) return undefined
  let [opposite, atOpposite] = [previous, atPrevious]
  for (let round = 0; round < 1000; round++) {
    const lastStep = best - previous
    if (Math.abs(atOpposite) < Math.abs(atBest)) {
      ;[previous, best, opposite] = [best, opposite, best]
      ;[atPrevious, atBest, atOpposite] = [atBest, atOpposite, atBest]
    }
    const least = 2 * EPSILON * Math.abs(best) + tolerance / 2
    const half = (opposite - best) / 2
    if (Math.abs(half) <= least || atBest === 0) return best
    let step = half
    if (Math.abs(lastStep) >= least && Math.abs(atPrevious) > Math.abs(atBest))
      step = interpolated({ previous, best, opposite, atPrevious, atBest, atOpposite, lastStep, least }) ?? half
    if (Math.abs(step) < least) step = step > 0 ? least : -least
    previous = best
    atPrevious = atBest
    best += step
    atBest = f(best)
    if (atBest > 0 === atOpposite > 0) {
      opposite = previous
      atOpposite = atPrevious
    }
  }
  return best
}

interface Bracket {
  previous: number
  best: number
  opposite: number
  atPrevious: number
  atBest: number
  atOpposite: number
  lastStep: number
  least: number
}

/** The step of a line or an inverse parabola, unless it leaves the bracket or is no gain over halving. */
function interpolated(at: Bracket): number | undefined {
  const width = at.opposite - at.best
  const ratio = at.atBest / at.atPrevious
  let top: number
  let bottom: number
  if (at.previous === at.opposite) {
    top = width * ratio
    bottom = 1 - ratio
  } else {
    const outer = at.atPrevious / at.atOpposite
    const inner = at.atBest / at.atOpposite
    top = ratio * (width * outer * (outer - inner) - (at.best - at.previous) * (inner - 1))
    bottom = (outer - 1) * (inner - 1) * (ratio - 1)
  }
  if (top > 0) bottom = -bottom
  else top = -top
  const inside = top < 0.75 * width * bottom - Math.abs(at.least * bottom) / 2
  return inside && top < Math.abs((at.lastStep * bottom) / 2) ? top / bottom : undefined
}
