import type { Characteristic } from './characteristic.ts'
import { exampleInSpan, intersectSpans, isEmptySpan, type Span, spanOf, spanWithout } from './range.ts'

/** Values of one characteristic, and whether "unknown" is among them. */
export type Region =
  | { readonly kind: 'span'; readonly span: Span; readonly unknown: boolean }
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly unknown: boolean }

/** People by their characteristics, each within its region. A characteristic that is absent may be anything. */
export type Box = ReadonlyMap<string, Region>

const NOTHING: Span = { from: 1, fromIn: false, to: 0, toIn: false }

/** Everything that a characteristic can be. */
export function wholeRegion(characteristic: Characteristic, unknown: boolean): Region {
  if (characteristic.kind === 'choice') return { kind: 'words', words: characteristic.options, unknown }
  const { least, most, whole } = characteristic
  return { kind: 'span', span: spanOf({ from: null, to: null }, least, most, whole), unknown }
}

export const isEmptyRegion = (region: Region): boolean =>
  !region.unknown && (region.kind === 'span' ? isEmptySpan(region.span) : region.words.length === 0)

export function intersectRegions(one: Region, other: Region): Region {
  const unknown = one.unknown && other.unknown
  if (one.kind === 'span' && other.kind === 'span')
    return { kind: 'span', span: intersectSpans(one.span, other.span), unknown }
  if (one.kind === 'words' && other.kind === 'words')
    return { kind: 'words', words: one.words.filter((word) => other.words.includes(word)), unknown }
  // A number is never a word: only what nobody knows is both.
  return { kind: 'words', words: [], unknown }
}

/** What is left of a region without another, in pieces that do not touch each other. */
function regionWithout(one: Region, other: Region, whole: boolean): Region[] {
  const unknown = one.unknown && !other.unknown
  if (one.kind === 'span') {
    const without = other.kind === 'span' ? spanWithout(one.span, other.span) : [one.span]
    const pieces = (whole ? without.map(closed) : without).filter((piece) => !isEmptySpan(piece))
    return [
      ...pieces.map((span): Region => ({ kind: 'span', span, unknown: false })),
      ...(unknown ? [{ kind: 'span', span: NOTHING, unknown } as const] : []),
    ]
  }
  const words = other.kind === 'words' ? one.words.filter((word) => !other.words.includes(word)) : one.words
  return words.length > 0 || unknown ? [{ kind: 'words', words, unknown }] : []
}

/** Of whole numbers: 2 < x ≤ 4 is 3 to 4. */
const closed = ({ from, fromIn, to, toIn }: Span): Span => ({
  from: fromIn ? Math.ceil(from) : Math.floor(from) + 1,
  fromIn: true,
  to: toIn ? Math.floor(to) : Math.ceil(to) - 1,
  toIn: true,
})

/** Boxes over the same characteristics. */
export class BoxSpace {
  readonly #characteristics: ReadonlyMap<string, Characteristic>
  constructor(characteristics: readonly Characteristic[]) {
    this.#characteristics = new Map(characteristics.map((one) => [one.key, one]))
  }

  #region(box: Box, key: string): Region {
    const characteristic = this.#characteristics.get(key)
    const whole: Region =
      characteristic === undefined ? { kind: 'words', words: [], unknown: true } : wholeRegion(characteristic, true)
    return box.get(key) ?? whole
  }

  /** The people of both; null when there is nobody. */
  intersect(one: Box, other: Box): Box | null {
    const found = new Map<string, Region>()
    for (const key of new Set([...one.keys(), ...other.keys()])) {
      const region = intersectRegions(this.#region(one, key), this.#region(other, key))
      if (isEmptyRegion(region)) return null
      found.set(key, region)
    }
    return found
  }

  isEmpty(box: Box): boolean {
    return [...box.values()].some(isEmptyRegion)
  }

  /** One box without another, in boxes that do not touch each other. */
  #without(one: Box, other: Box): Box[] {
    const pieces: Box[] = []
    let rest: Box = one
    for (const [key, cut] of other) {
      const region = this.#region(rest, key)
      const characteristic = this.#characteristics.get(key)
      const whole = characteristic?.kind === 'number' && characteristic.whole
      for (const piece of regionWithout(region, cut, whole)) pieces.push(new Map([...rest, [key, piece]]))
      const inside = intersectRegions(region, cut)
      if (isEmptyRegion(inside)) return [one]
      rest = new Map([...rest, [key, inside]])
    }
    return pieces
  }

  /**
   * People of a box who are in none of the others: some of them as a box, `null` when there is nobody, and
   * `too-many` when looking would take more than `budget` steps (the question is as hard as satisfiability).
   */
  outside(box: Box, others: readonly Box[], budget = 20_000): Box | null | 'too-many' {
    let steps = 0
    const visit = (rest: Box, place: number): Box | null | 'too-many' => {
      steps += 1
      if (steps > budget) return 'too-many'
      const other = others[place]
      if (other === undefined) return rest
      if (this.intersect(rest, other) === null) return visit(rest, place + 1)
      for (const piece of this.#without(rest, other)) {
        const found = visit(piece, place + 1)
        if (found !== null) return found
      }
      return null
    }
    return this.isEmpty(box) ? null : visit(box, 0)
  }

  /** Somebody in a box, with only what the box is about. Unknown where nothing else is left. */
  example(box: Box): Record<string, number | string | null> {
    const found: [string, number | string | null][] = [...box].map(([key, region]) => {
      if (region.kind === 'words') return [key, region.words[0] ?? null]
      const characteristic = this.#characteristics.get(key)
      const whole = characteristic?.kind === 'number' && characteristic.whole
      return [key, isEmptySpan(region.span) ? null : exampleInSpan(region.span, whole)]
    })
    return Object.fromEntries(found)
  }

  /** Everybody of whom all is known. */
  everybodyKnown(): Box {
    return new Map([...this.#characteristics].map(([key, one]) => [key, wholeRegion(one, false)]))
  }
}
