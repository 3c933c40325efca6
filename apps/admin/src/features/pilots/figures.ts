import { formatChange, formatCount, formatRange, getLanguage, m } from '@vliegwiel/i18n'
import { roundedInterval } from '@vliegwiel/statistics'

/** How figures of one outcome are told: per 100 people for a share, in the unit otherwise. */
export interface Telling {
  readonly per: 1 | 100
  readonly unit: string
}

export const tellingOf = (outcome: { readonly kind: string; readonly unit: string }): Telling =>
  outcome.kind === 'share' ? { per: 100, unit: '' } : { per: 1, unit: outcome.unit }

/** One figure without an interval, such as a margin: whole people, whole large amounts, one decimal of small ones. */
export function displayed(value: number, { per }: Telling): number {
  const scaled = value * per
  return per === 100 || Math.abs(scaled) >= 100 ? Math.round(scaled) + 0 : Math.round(scaled * 10) / 10 + 0
}

/** The unit of a figure in words: per 100 people, or what the outcome is counted in. */
export const unitText = ({ per, unit }: Telling): string => (per === 100 ? m.pilots_report_per_100() : unit)

interface Ends {
  readonly low: number
  readonly high: number
}

/** No more than 100 of 100 people can be more or fewer: an interval that is wider says no more than that. */
export const possible = ({ low, high }: Ends, { per }: Telling): Ends =>
  per === 100 ? { low: share(low), high: share(high) } : { low, high }

const share = (value: number) => Math.min(1, Math.max(-1, value))

/** Rounded by the one rule of the sentences: outwards, so that no table shows another number than the sentence. */
function rounded(ends: Ends, telling: Telling, estimate = (ends.low + ends.high) / 2) {
  return roundedInterval({ ...possible(ends, telling), estimate }, telling.per)
}

/** The estimate, to as many decimals as its interval. */
export function changeText(value: number, telling: Telling, ends?: Ends): string {
  if (ends === undefined) return formatChange(displayed(value, telling))
  const { estimate, decimals } = rounded(ends, telling, value)
  return formatChange(estimate, getLanguage(), decimals)
}

/** 95 % around one pilot, by the normal limit: what its square shows. */
export function effectEnds({ estimate, variance }: { readonly estimate: number; readonly variance: number }): Ends {
  const reach = 1.959_963_984_540_054 * Math.sqrt(variance)
  return { low: estimate - reach, high: estimate + reach }
}

/** The effect of one pilot: the same figure beside its square, in the funnel, and wherever else it stands. */
export const effectText = (
  effect: { readonly estimate: number; readonly variance: number },
  telling: Telling,
): string => changeText(effect.estimate, telling, effectEnds(effect))

export function rangeText(ends: Ends, telling: Telling): string {
  const { low, high, decimals } = rounded(ends, telling)
  return formatRange(low, high, getLanguage(), decimals)
}

export const amountText = (value: number, telling: Telling): string =>
  `${formatCount(displayed(value, telling))}${telling.unit === '' ? '' : `\u00A0${telling.unit}`}`

/** The smallest difference that can be seen: rounded up, as the plan rounds it, so that both show one number. */
export function smallestText(value: number, telling: Telling): string {
  const scaled = value * telling.per
  const parts = telling.per === 100 || scaled >= 100 ? 1 : 10
  return amountText(Math.ceil(scaled * parts - 1e-9) / parts / telling.per, telling)
}

/** An interval as a sentence says it: "tussen 29 minder en 49 meer". */
export function betweenText(ends: Ends, telling: Telling): string {
  const { low, high, decimals } = rounded(ends, telling)
  const side = (value: number) => {
    const written = formatCount(Math.abs(value), getLanguage(), decimals)
    const count = telling.unit === '' ? written : `${written}\u00A0${telling.unit}`
    return value < 0 ? m.pilots_less_of({ count }) : m.pilots_more_of({ count })
  }
  return m.pilots_between({ low: side(low), high: side(high) })
}
