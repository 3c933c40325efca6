import { isFilled } from '../answer.ts'
import {
  type Bound,
  exampleInSpan,
  intersectSpans,
  isEmptySpan,
  isInSpan,
  type NumberRange,
  type Span,
  spanOf,
  spanWithout,
} from './range.ts'

/** A class of a number: "from 30 to 80", with for each end whether it belongs to the band. */
export interface Band extends NumberRange {
  readonly key: string
  readonly name: string
}

/** The number that bands divide, with its ends. */
export interface BandScale {
  readonly least: number
  readonly most: number
  readonly whole: boolean
}

export type BandProblem =
  | 'no-name'
  | 'band-twice'
  | 'bound-without-side'
  | 'bound-off-scale'
  | 'band-empty'
  | 'bands-overlap'
  | 'gap'

/** What is wrong, between which bands, and at which value. */
export interface BandFinding {
  readonly problem: BandProblem
  readonly band: string
  readonly other: string | null
  readonly at: number | null
}

/**
 * Looks whether bands divide a scale: every value in exactly one. A bound says on which side it lies: without it nobody
 * knows where 80 belongs, and it is refused. Nothing is rounded: 79.9 lies below 80.
 */
export function checkBands(bands: readonly Band[], scale: BandScale): BandFinding[] {
  const own = bands.flatMap((band, place) => ownProblems(band, place, bands, scale))
  if (own.length > 0 || bands.length === 0) return own
  const spans = bands.map((band) => ({ band, span: spanOf(band, scale.least, scale.most, scale.whole) }))
  const overlaps = spans.flatMap(({ band, span }, place) =>
    spans.slice(0, place).flatMap((one): BandFinding[] => {
      const both = intersectSpans(span, one.span)
      if (isEmptySpan(both)) return []
      return [{ problem: 'bands-overlap', band: band.key, other: one.band.key, at: exampleInSpan(both, scale.whole) }]
    }),
  )
  return [...overlaps, ...gaps(spans, scale)]
}

function ownProblems(band: Band, place: number, bands: readonly Band[], scale: BandScale): BandFinding[] {
  const about = { band: band.key, other: null } as const
  const ends = [band.from, band.to].filter((bound): bound is Bound => bound !== null)
  const found: BandFinding[] = [
    ...(isFilled(band.key) && isFilled(band.name) ? [] : [{ ...about, problem: 'no-name', at: null } as const]),
    ...(bands.findIndex(({ key }) => key === band.key) < place
      ? [{ ...about, problem: 'band-twice', at: null } as const]
      : []),
    ...ends
      .filter(({ included }) => included === null)
      .map(({ at }) => ({ ...about, problem: 'bound-without-side', at }) as const),
    ...ends
      .filter(({ at }) => !(at >= scale.least && at <= scale.most))
      .map(({ at }) => ({ ...about, problem: 'bound-off-scale', at }) as const),
  ]
  if (found.length > 0) return found
  return isEmptySpan(spanOf(band, scale.least, scale.most, scale.whole))
    ? [{ ...about, problem: 'band-empty', at: null }]
    : []
}

/** Every stretch of the scale in no band, after the band that it follows. */
function gaps(spans: readonly { readonly band: Band; readonly span: Span }[], scale: BandScale): BandFinding[] {
  let left: Span[] = [spanOf({ from: null, to: null }, scale.least, scale.most, scale.whole)]
  for (const { span } of spans)
    left = left
      .flatMap((piece) => spanWithout(piece, span))
      .flatMap((piece) => (scale.whole ? wholeOf(piece) : [piece]))
  return left.map((piece) => {
    const before = spans
      .filter(({ span }) => span.to <= piece.from)
      .toSorted((one, other) => other.span.to - one.span.to)[0]
    const after = spans
      .filter(({ span }) => span.from >= piece.to)
      .toSorted((one, other) => one.span.from - other.span.from)[0]
    const band = before ?? after
    const other = before !== undefined && after !== undefined ? after.band.key : null
    return { problem: 'gap', band: band?.band.key ?? '', other, at: exampleInSpan(piece, scale.whole) }
  })
}

function wholeOf({ from, fromIn, to, toIn }: Span): Span[] {
  const closed = {
    from: fromIn ? Math.ceil(from) : Math.floor(from) + 1,
    fromIn: true,
    to: toIn ? Math.floor(to) : Math.ceil(to) - 1,
    toIn: true,
  }
  return isEmptySpan(closed) ? [] : [closed]
}

/** The band of a value: null when it is unknown, off the scale, or in no band. Takes bands that were checked. */
export function bandOf(bands: readonly Band[], scale: BandScale, value: number | null): Band | null {
  if (value === null || !(value >= scale.least && value <= scale.most)) return null
  return bands.find((band) => isInSpan(value, spanOf(band, scale.least, scale.most, scale.whole))) ?? null
}
