import { minus, plus, type Cents } from './cents.ts'

/**
 * `gross`: everybody who left counts, also who would have left anyway. `net`: only what came on top, measured against a
 * comparison group.
 */
export type Reckoning = 'gross' | 'net'

/**
 * An amount that says how it was reckoned. It is an object and not a number, so that gross and net cannot be added with
 * a plus sign; the functions below take two of one reckoning, or do not compile.
 */
export interface Saving<R extends Reckoning> {
  readonly reckoning: R
  readonly cents: Cents
}

export const grossSaving = (amount: Cents): Saving<'gross'> => ({ reckoning: 'gross', cents: amount })
export const netSaving = (amount: Cents): Saving<'net'> => ({ reckoning: 'net', cents: amount })

/** @throws RangeError when a caller without types mixes them all the same */
function same(one: Reckoning, other: Reckoning): void {
  if (one !== other) throw new RangeError(`gross and net are never mixed: ${one} with ${other}`)
}

export function addSavings<R extends Reckoning>(one: Saving<R>, other: Saving<NoInfer<R>>): Saving<R> {
  same(one.reckoning, other.reckoning)
  return { reckoning: one.reckoning, cents: plus(one.cents, other.cents) }
}

export function subtractSavings<R extends Reckoning>(one: Saving<R>, other: Saving<NoInfer<R>>): Saving<R> {
  same(one.reckoning, other.reckoning)
  return { reckoning: one.reckoning, cents: minus(one.cents, other.cents) }
}
