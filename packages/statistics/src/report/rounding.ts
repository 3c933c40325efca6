/** An interval as people read it: `low` and `high` rounded outwards, the estimate to the same number of decimals. */
export interface RoundedInterval {
  low: number
  estimate: number
  high: number
  decimals: number
}

/** More decimals than this are noise to a reader. */
const MOST_DECIMALS = 4
/** Rounding may make an interval wider, but not by more than this. */
const WIDEST = 4

/**
 * One way of rounding for the sentence, the table and the figure, so that they never show two numbers for one. Whole
 * people and whole large amounts, one decimal of small ones; more where an end that is not 0 would be shown as 0, or
 * where the interval would look much wider than it is. Outwards, so that rounding never makes an interval narrower. An
 * estimate within its interval stays there; one that is not is shown as it is, and never moved.
 */
export function roundedInterval(
  { low, estimate, high }: { low: number; estimate: number; high: number },
  per: number,
): RoundedInterval {
  const [from, to] = [low * per, high * per]
  const largest = Math.max(Math.abs(from), Math.abs(to))
  for (let decimals = per === 1 && largest < 100 ? 1 : 0; ; decimals++) {
    const [below, above] = [outwards(from, -1, decimals), outwards(to, 1, decimals)]
    const hides = (below === 0 && !isNothing(from, largest)) || (above === 0 && !isNothing(to, largest))
    const swells = to > from && above - below > WIDEST * (to - from)
    if ((!hides && !swells) || decimals === MOST_DECIMALS) {
      const nearest = Number((estimate * per).toFixed(decimals)) + 0
      // Within the last digits of a double it may round past its own end.
      const slack = 1e-9 * Math.max(1, largest)
      const within = from - slack <= estimate * per && estimate * per <= to + slack
      return {
        low: below,
        estimate: within ? Math.min(above, Math.max(below, nearest)) : nearest,
        high: above,
        decimals,
      }
    }
  }
}

const isNothing = (value: number, largest: number) => Math.abs(value) <= 1e-9 * Math.max(1, largest)

function outwards(value: number, side: -1 | 1, decimals: number): number {
  const scale = 10 ** decimals
  // What is a whole number but for the last digits of a double is that number.
  const tolerance = 1e-9 * Math.max(1, Math.abs(value * scale))
  const whole = side < 0 ? Math.floor(value * scale + tolerance) : Math.ceil(value * scale - tolerance)
  return whole / scale + 0
}
