/** An end of a range. Whether the value itself belongs to it is said, or not: then it is refused (`null`). */
export interface Bound {
  readonly at: number
  readonly included: boolean | null
}

/** A range of numbers; an end that is null is that of the characteristic. */
export interface NumberRange {
  readonly from: Bound | null
  readonly to: Bound | null
}

/** Numbers between two ends, each taken in or not. Empty when nothing lies in it. */
export interface Span {
  readonly from: number
  readonly fromIn: boolean
  readonly to: number
  readonly toIn: boolean
}

export const isEmptySpan = ({ from, fromIn, to, toIn }: Span): boolean =>
  from > to || (from === to && !(fromIn && toIn))

/** A range within the ends of a scale. Of whole numbers every span is closed, so that 2 < x < 3 is seen to be empty. */
export function spanOf({ from, to }: NumberRange, least: number, most: number, whole: boolean): Span {
  const span = intersectSpans(
    { from: from?.at ?? least, fromIn: from?.included ?? true, to: to?.at ?? most, toIn: to?.included ?? true },
    { from: least, fromIn: true, to: most, toIn: true },
  )
  if (!whole) return span
  const low = Math.ceil(span.from)
  const high = Math.floor(span.to)
  return {
    from: low === span.from && !span.fromIn ? low + 1 : low,
    fromIn: true,
    to: high === span.to && !span.toIn ? high - 1 : high,
    toIn: true,
  }
}

export function intersectSpans(one: Span, other: Span): Span {
  const lower = one.from > other.from || (one.from === other.from && !one.fromIn) ? one : other
  const upper = one.to < other.to || (one.to === other.to && !one.toIn) ? one : other
  return { from: lower.from, fromIn: lower.fromIn, to: upper.to, toIn: upper.toIn }
}

/** What is left of a span without another: at most a piece below it and a piece above it. */
export function spanWithout(one: Span, other: Span): Span[] {
  const below: Span = { ...one, to: other.from, toIn: !other.fromIn }
  const above: Span = { ...one, from: other.to, fromIn: !other.toIn }
  return [intersectSpans(one, below), intersectSpans(one, above)].filter((piece) => !isEmptySpan(piece))
}

export const isInSpan = (value: number, { from, fromIn, to, toIn }: Span): boolean =>
  (value > from || (fromIn && value === from)) && (value < to || (toIn && value === to))

/** A value in a span to show to people: an end that belongs to it, else the middle, as round as fits. */
export function exampleInSpan({ from, fromIn, to, toIn }: Span, whole: boolean): number {
  if (fromIn) return from
  if (toIn) return to
  if (whole) return Math.floor(from) + 1
  const middle = (from + to) / 2
  const rounded = Math.round(middle)
  return rounded > from && rounded < to ? rounded : middle
}
