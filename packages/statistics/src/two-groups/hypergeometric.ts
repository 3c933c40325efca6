import gammaln from '@stdlib/math-base-special-gammaln'
import { firstFrom, weightOfNoLikelier } from '../distributions/no-likelier.ts'

/** People of both arms and how many of all had the event; what varies is how many of them were treated. */
export interface Margins {
  treated: number
  control: number
  events: number
}

/** Chances of `from`, `from + 1`, … events among the treated; the tables left out change no digit of a sum. */
export interface LikelyTables {
  from: number
  chances: number[]
}

/** Fewest and most events that can be of the treated. */
export const rangeOf = ({ treated, control, events }: Margins): [number, number] => [
  Math.max(0, events - control),
  Math.min(events, treated),
]

/** Less than this beside the likeliest table is nothing. */
const NOTHING = 1e-25

/**
 * The non-central hypergeometric distribution around its top. Its weights rise to one top and fall from there (the ratio
 * of neighbours falls), so a million people need some thousands of tables and no more.
 * Source: Liao and Rosen, The American Statistician 55 (2001) 366-369.
 */
export function likelyTables(margins: Margins, logOdds: number): LikelyTables {
  const { top, down, up, whole } = weightsAround(margins, Math.exp(logOdds))
  return { from: top - down.length, chances: [...down.toReversed(), 1, ...up].map((weight) => weight / whole) }
}

/** Without an effect: the chance of all tables that are no likelier than this one. */
export function chanceOfNoLikelier(margins: Margins, seen: number): number {
  const { top, whole } = weightsAround(margins, 1)
  const [least, most] = rangeOf(margins)
  const weight = weightOfNoLikelier({ least, most, top, logWeight: (k) => logWeight(margins, k) }, seen)
  return weight === 'all' ? 1 : weight / whole
}

function weightsAround(margins: Margins, odds: number) {
  const [least, most] = rangeOf(margins)
  const top = firstFrom(least, most, (k) => nextOver(margins, k) * odds <= 1)
  const down: number[] = []
  const up: number[] = []
  for (let k = top - 1, weight = 1; k >= least; k--) {
    weight /= nextOver(margins, k) * odds
    if (!(weight > NOTHING)) break
    down.push(weight)
  }
  for (let k = top, weight = 1; k < most; k++) {
    weight *= nextOver(margins, k) * odds
    if (!(weight > NOTHING)) break
    up.push(weight)
  }
  return { top, down, up, whole: [...down, ...up].reduce((sum, weight) => sum + weight, 1) }
}

/** Weight of k + 1 over that of k. */
const nextOver = ({ treated, control, events }: Margins, k: number) =>
  ((treated - k) / (k + 1)) * ((events - k) / (control - events + k + 1))

const logChoose = (n: number, k: number) => gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1)

const logWeight = ({ treated, control, events }: Margins, k: number) =>
  logChoose(treated, k) + logChoose(control, events - k)
