import { refusal, type Refusal } from '../answer.ts'
import { type Assumed, sourceProblems } from '../assumption.ts'

/** A value that may turn out otherwise: between `low` and `high`, most likely `value`. Without a range it is fixed. */
export interface Parameter extends Assumed<number> {
  readonly range?: { readonly low: number; readonly high: number }
}

/** What a parameter may be. `whole`: only whole numbers make sense. */
export interface Bounds {
  readonly least: number
  readonly most: number
  readonly whole: boolean
}

/** Shares are in hundredths of a percent: 25 % is 2500. */
export const SHARE: Bounds = { least: 0, most: 10_000, whole: true }

/** What is wrong with a parameter: no number, out of bounds, a range that leaves its value out, no source. */
export function parameterProblems(parameter: Parameter, bounds: Bounds, field: string): Refusal[] {
  const { value, range } = parameter
  const within = (one: number) =>
    Number.isFinite(one) && one >= bounds.least && one <= bounds.most && (!bounds.whole || Number.isInteger(one))
  const code = bounds === SHARE ? 'share-impossible' : 'number-impossible'
  const values = { least: bounds.least, most: bounds.most }
  return [
    ...(within(value) ? [] : [refusal(code, `${field}.value`, { value: String(value), ...values })]),
    ...(range === undefined || (within(range.low) && within(range.high) && range.low <= value && value <= range.high)
      ? []
      : [
          refusal('range-impossible', `${field}.range`, {
            low: String(range.low),
            high: String(range.high),
            ...values,
          }),
        ]),
    ...sourceProblems(parameter, field),
  ]
}

/**
 * A draw from the triangle between low and high with its top at the value; `uniform` lies between 0 and 1. By the
 * inverse of its distribution, which needs only a root: the same bits in every engine.
 */
export function drawTriangular({ value, range }: Pick<Parameter, 'value' | 'range'>, uniform: number): number {
  if (range === undefined || range.low === range.high) return value
  const { low, high } = range
  const width = high - low
  return uniform * width < value - low
    ? low + Math.sqrt(uniform * width * (value - low))
    : high - Math.sqrt((1 - uniform) * width * (high - value))
}
