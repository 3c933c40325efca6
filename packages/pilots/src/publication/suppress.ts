import type { PublishedFigure } from './publication.ts'
import { setsOf, tooClose, type Disclosed } from './disclosed.ts'

/** One arm on one outcome, before suppression. `cumulative`: once yes, always yes (outflow). */
export interface RawFigure {
  readonly outcome: string
  readonly arm: string
  readonly metric: string
  readonly cumulative: boolean
  readonly kind: 'share' | 'mean' | 'days'
  readonly n: number
  readonly sum: number
  readonly sumsq: number
  /** The sum of the amounts without their signs. */
  readonly magnitude: number
  /** Persons whose value was added or changed since the last published version. */
  readonly changed: number
}

/** What an earlier version showed, withdrawn or not: what was once public stays known. */
export interface EarlierVersion {
  readonly arms: readonly { readonly key: string; readonly assigned: number | null }[]
  readonly figures: readonly PublishedFigure[]
}

export interface SuppressionQuestion {
  readonly threshold: number
  /** Number of the version that is about to be published, from 1. */
  readonly version: number
  readonly arms: readonly { readonly arm: string; readonly assigned: number }[]
  readonly figures: readonly RawFigure[]
  /** All versions before, oldest first. */
  readonly earlier: readonly EarlierVersion[]
}

export interface Suppressed {
  /** Per arm; null: not disclosed. */
  readonly assigned: ReadonlyMap<string, number | null>
  readonly figures: readonly PublishedFigure[]
}

/**
 * Hides what would tell about fewer people than the threshold, also to somebody who subtracts: one count from another,
 * or one version from an earlier one. A figure that may not be renewed keeps what was disclosed before. Totals over arms are
 * never disclosed, and yes and no of a small cell go together, so that no hidden cell follows from a margin.
 */
export function suppress({ threshold, version, arms, figures, earlier }: SuppressionQuestion): Suppressed {
  const last = earlier.at(-1)
  const shown: PublishedFigure[] = []
  const assigned = new Map<string, number | null>()
  for (const { arm, assigned: people } of arms) {
    const mine = figures.filter((one) => one.arm === arm)
    const disclosed: Disclosed[] = earlier.flatMap((one, index) => disclosedBefore(one, index + 1, arm, mine))
    for (const raw of mine) {
      const before = last?.figures.find((one) => one.arm === arm && one.outcome === raw.outcome && one.hidden === null)
      const fresh = setsOf({ ...raw, version })
      const why = refusal(raw, fresh, disclosed, { threshold, known: before !== undefined })
      if (before !== undefined && (why !== null || same(before, raw))) shown.push(before)
      else if (why !== null) shown.push(hiddenFigure(raw, why, version))
      else {
        disclosed.push(...fresh)
        shown.push(openFigure(raw, version))
      }
    }
    const all = everyone(people, version)
    const lost = disclosed
      .filter(({ role }) => role === 'n')
      .map((one): Disclosed => ({ ...one, role: 'lost', value: people - one.value }))
    const safe = people >= threshold && !tooClose([all, ...lost], disclosed, threshold)
    assigned.set(arm, safe ? people : (last?.arms.find(({ key }) => key === arm)?.assigned ?? null))
  }
  return { assigned, figures: shown }
}

function refusal(
  raw: RawFigure,
  fresh: readonly Disclosed[],
  disclosed: readonly Disclosed[],
  { threshold, known }: { readonly threshold: number; readonly known: boolean },
): NonNullable<PublishedFigure['hidden']> | null {
  if (raw.kind === 'days') return 'days'
  if (fresh.some(({ value }) => value < threshold)) return 'small-cell'
  if (raw.kind === 'mean' && traceable(raw, threshold)) return 'traceable'
  const whole = disclosed.filter(({ role }) => role === 'assigned')
  const lost = fresh
    .filter(({ role }) => role === 'n')
    .flatMap((one) => whole.map((all): Disclosed => ({ ...one, role: 'lost', value: all.value - one.value })))
  if (known && raw.changed < threshold) return 'difference-too-small'
  return tooClose([...fresh, ...lost.filter(({ value }) => value > 0)], disclosed, threshold)
    ? 'difference-too-small'
    : null
}

/**
 * Do sums give away what a few people have, or what everybody has? (Σ|y|)² / Σy², the inverse of Herfindahl's index, is
 * the number of people who would carry the amount if each carried as much; at 1 it is one person's. When all have the
 * same, the mean is the amount of each.
 */
function traceable({ n, sum, sumsq, magnitude }: RawFigure, threshold: number): boolean {
  const spread = n * sumsq - sum * sum
  return magnitude * magnitude < threshold * sumsq || spread <= 1e-9 * n * sumsq
}

/** Counts of an earlier version about one arm, with the lost that follow from them. */
function disclosedBefore(
  { arms, figures }: EarlierVersion,
  version: number,
  arm: string,
  about: readonly RawFigure[],
): Disclosed[] {
  const people = arms.find(({ key }) => key === arm)?.assigned ?? null
  const sets = figures
    .filter((one) => one.arm === arm && one.hidden === null)
    .flatMap(({ outcome, counts, moments, since }) => {
      const raw = about.find((one) => one.outcome === outcome)
      const [n, sum] = counts ? [counts.n, counts.events] : [moments?.n ?? 0, 0]
      const { metric = outcome, cumulative = false } = raw ?? {}
      return setsOf({ outcome, metric, cumulative, kind: counts ? 'share' : 'mean', n, sum, version: since })
    })
  if (people === null) return sets
  const lost = sets
    .filter(({ role }) => role === 'n')
    .map((one): Disclosed => ({ ...one, role: 'lost', value: people - one.value }))
  return [...sets, ...lost, everyone(people, version)]
}

const everyone = (value: number, version: number): Disclosed => ({
  role: 'assigned',
  value,
  outcome: null,
  metric: null,
  cumulative: false,
  version,
})

const same = ({ counts, moments }: PublishedFigure, { n, sum, sumsq }: RawFigure) =>
  counts ? counts.n === n && counts.events === sum : moments?.n === n && moments.sum === sum && moments.sumsq === sumsq

const openFigure = ({ outcome, arm, kind, n, sum, sumsq }: RawFigure, since: number): PublishedFigure => ({
  outcome,
  arm,
  counts: kind === 'share' ? { events: sum, n } : null,
  moments: kind === 'mean' ? { n, sum, sumsq } : null,
  hidden: null,
  since,
})

const hiddenFigure = (
  { outcome, arm }: RawFigure,
  why: NonNullable<PublishedFigure['hidden']>,
  since: number,
): PublishedFigure => ({ outcome, arm, counts: null, moments: null, hidden: why, since })
