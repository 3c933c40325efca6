import { computed, notComputable } from '../result.ts'
import type { NotComputable, Result } from '../result.ts'
import type { TwoByTwo } from '../sufficient/counts.ts'
import { combineMoments } from '../sufficient/moments.ts'
import type { Moments } from '../sufficient/moments.ts'
import { armsOfCells } from './arms-of-cells.ts'
import type { MainEstimate } from './main-estimate.ts'
import type { ReportData } from './report-input.ts'

/**
 * Fewer people than this with the outcome, or without it, in an arm: an interval from a spread is then too short on one
 * side (0 of 30 beside 6 of 120 held 79 %), and a share of units, of who took part or after weighting has no other.
 */
export const FEWEST_EVENTS = 3

/** Below this many the interval within groups or with characteristics is held against that of the plain table. */
const FEW_EVENTS = 5

const EMPTY: Moments = { n: 0, sum: 0, sumsq: 0 }

/** How many people of each arm have the outcome, by what the data hold; undefined where they hold no shares of arms. */
export function countsOf(data: ReportData): TwoByTwo | undefined {
  const of = (treated: Moments, control: Moments): TwoByTwo => ({
    treated: { events: treated.sum, n: treated.n },
    control: { events: control.sum, n: control.n },
  })
  const all = (moments: readonly Moments[]) => moments.reduce(combineMoments, EMPTY)
  switch (data.kind) {
    case 'blocks':
      return of(all(data.blocks.map(({ treated }) => treated)), all(data.blocks.map(({ control }) => control)))
    case 'adjusted':
    case 'weighted': {
      const { treated, control } = armsOfCells(data.cells, data.arm)
      return of(treated, control)
    }
    case 'uptake':
      return of(
        combineMoments(data.assigned.tookPart, data.assigned.didNot),
        combineMoments(data.control.tookPart, data.control.didNot),
      )
    case 'cluster-uptake': {
      const arm = (name: 'treated' | 'control') =>
        all(data.clusters.filter(({ arm: own }) => own === name).flatMap(({ tookPart, didNot }) => [tookPart, didNot]))
      return of(arm('treated'), arm('control'))
    }
    case 'clusters': {
      const place = (data.clusters[0]?.terms.indexOf(data.arm) ?? -1) + 1
      if (place === 0) return undefined
      const sums = data.clusters.map(({ n, xx, xy }) => ({
        all: { n, sum: xy[0] ?? 0, sumsq: 0 },
        treated: { n: xx[place]?.[0] ?? 0, sum: xy[place] ?? 0, sumsq: 0 },
      }))
      const [whole, treated] = [all(sums.map((one) => one.all)), all(sums.map((one) => one.treated))]
      return of(treated, { n: whole.n - treated.n, sum: whole.sum - treated.sum, sumsq: 0 })
    }
    case 'shares':
    case 'means':
    case 'times':
    case 'difference-in-differences':
    case 'before-after':
      return undefined
  }
}

/** The smallest of the four cells: with and without the outcome, in both arms. */
export const fewestOf = ({ treated, control }: TwoByTwo): number =>
  Math.min(treated.events, treated.n - treated.events, control.events, control.n - control.events)

/** Why a difference of these shares would look surer than it is, or undefined. */
export function fewEventsProblem(data: ReportData): NotComputable | undefined {
  if (data.kind === 'blocks' || data.kind === 'adjusted') return undefined
  const counts = countsOf(data)
  return counts !== undefined && fewestOf(counts) < FEWEST_EVENTS
    ? notComputable(
        'too-few-events',
        `${data.kind}: fewer than ${FEWEST_EVENTS} people with, or without, the outcome in an arm`,
      )
    : undefined
}

/**
 * Within groups, or with characteristics, few people with the outcome make an interval that is too short; then the
 * cautious one of it and that of the plain table speaks, interval and p both.
 */
export function widenedToPlain(
  main: MainEstimate,
  data: ReportData,
  plain: (counts: TwoByTwo) => Result<MainEstimate>,
): Result<MainEstimate> {
  const counts = data.kind === 'blocks' || data.kind === 'adjusted' ? countsOf(data) : undefined
  if (counts === undefined || fewestOf(counts) >= FEW_EVENTS) return computed(main)
  const beside = plain(counts)
  if (!beside.computable) return computed(main)
  const { interval } = main
  const [low, high] = [Math.min(interval.low, beside.interval.low), Math.max(interval.high, beside.interval.high)]
  if (low === interval.low && high === interval.high) return computed(main)
  const p = typeof main.p === 'number' && typeof beside.p === 'number' ? Math.max(main.p, beside.p) : beside.p
  // Its standard error is that of the short interval: what is made of it (a chance, a margin) would be too sure.
  const standardError = notComputable('too-few-events', 'few people with, or without, the outcome in an arm')
  const method = `${interval.method}-widened-to-newcombe`
  return computed({ ...main, p, standardError, interval: { ...interval, low, high, method } })
}
