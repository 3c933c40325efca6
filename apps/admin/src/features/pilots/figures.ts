import { formatChange, formatCount, formatRange, m } from '@vliegwiel/i18n'

/** How figures of one outcome are told: per 100 people for a share, in the unit otherwise. */
export interface Telling {
  readonly per: 1 | 100
  readonly unit: string
}

export const tellingOf = (outcome: { readonly kind: string; readonly unit: string }): Telling =>
  outcome.kind === 'share' ? { per: 100, unit: '' } : { per: 1, unit: outcome.unit }

/** Rounded as a reader counts: whole people, whole large amounts, one decimal of small ones. */
export function displayed(value: number, { per }: Telling): number {
  const scaled = value * per
  return per === 100 || Math.abs(scaled) >= 100 ? Math.round(scaled) + 0 : Math.round(scaled * 10) / 10 + 0
}

export const changeText = (value: number, telling: Telling): string => formatChange(displayed(value, telling))

export const rangeText = ({ low, high }: { readonly low: number; readonly high: number }, telling: Telling): string =>
  formatRange(displayed(low, telling), displayed(high, telling))

export const amountText = (value: number, telling: Telling): string =>
  `${formatCount(displayed(value, telling))}${telling.unit === '' ? '' : `\u00A0${telling.unit}`}`

/** An interval as a sentence says it: "tussen 29 minder en 49 meer". */
export function betweenText({ low, high }: { readonly low: number; readonly high: number }, telling: Telling): string {
  const side = (value: number) => {
    const count = amountText(Math.abs(value), telling)
    return displayed(value, telling) < 0 ? m.pilots_less_of({ count }) : m.pilots_more_of({ count })
  }
  return m.pilots_between({ low: side(low), high: side(high) })
}
