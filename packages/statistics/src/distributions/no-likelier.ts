/** A distribution over whole numbers with one top; `logWeight` up to a constant that is the same for all. */
export interface OneTop {
  least: number
  most: number
  top: number
  logWeight: (k: number) => number
}

/** Less than this beside what is summed already changes no digit. */
const NOTHING = 1e-25

/**
 * Weight, beside that of the top, of all outcomes no likelier than the one seen: the two-sided p of an exact test, once
 * divided by the weight of all. Each tail is summed from its likeliest outcome outwards, so that a million people take
 * some thousands of steps.
 */
export function weightOfNoLikelier({ least, most, top, logWeight }: OneTop, seen: number): number | 'all' {
  const peak = logWeight(top)
  // Rounding alone may not tell two equally likely outcomes apart.
  const limit = logWeight(seen) + Math.log1p(1e-7)
  const unlikely = (k: number) => logWeight(k) <= limit
  if (unlikely(top)) return 'all'
  const tail = (from: number, side: -1 | 1) => {
    let sum = 0
    for (let k = from; k >= least && k <= most; k += side) {
      const weight = Math.exp(logWeight(k) - peak)
      sum += weight
      if (!(weight > sum * NOTHING)) break
    }
    return sum
  }
  const left = top - firstFrom(1, top - least + 1, (step) => unlikely(top - step))
  return tail(left, -1) + tail(firstFrom(top + 1, most + 1, unlikely), 1)
}

/** The first whole number of a range for which something holds that goes on holding; `end` where it never does. */
export function firstFrom(start: number, end: number, holds: (k: number) => boolean): number {
  let [low, high] = [start, end]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
