import { normalQuantile, normalQuantileWith } from '../distributions/normal.ts'
import { exactLog } from './exact-log.ts'

/** Random numbers that are the same at every run. */
export interface SeededRandom {
  /** Above 0 and below 1. */
  uniform: () => number
  normal: (mean?: number, sd?: number) => number
  binomial: (n: number, share: number) => number
}

/** Marsaglia's xorshift32 with a golden-ratio step: short, and good enough to draw 100,000 samples. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0 || 1
  let counter = 0
  const uniform = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    counter = (counter + 0x9e3779b9) >>> 0
    return (((state + counter) >>> 0) + 0.5) / 2 ** 32
  }
  return {
    uniform,
    normal: (mean = 0, sd = 1) => mean + sd * normalQuantile(uniform()),
    binomial: (n, share) => {
      let events = 0
      for (let index = 0; index < n; index++) if (uniform() < share) events += 1
      return events
    },
  }
}

/**
 * The z with P(Z <= z) = p to the last bit the same in every engine: `Math.log` may differ in its last digit from one
 * browser to another, the four operations and the root may not.
 */
export const portableNormalQuantile = (p: number): number => normalQuantileWith(p, exactLog)
