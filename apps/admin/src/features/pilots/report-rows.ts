import { m } from '@vliegwiel/i18n'
import { amountText, changeText, rangeText, tellingOf, type Telling } from './figures.ts'
import type { Outcome, Report } from './pilot.ts'
import { whyNot } from './pilot-words.ts'

/** One outcome as a row of the figure: the interval in the unit that is told, and how to read it. */
export interface ReportRow {
  readonly key: string
  readonly outcome: Outcome
  readonly interval: { readonly low: number; readonly estimate: number; readonly high: number } | undefined
  readonly difference: string
  readonly range: string
  readonly reading: 'more' | 'fewer' | 'cannot-tell' | 'not-computable'
  readonly readingText: string
  readonly harmText: string
  readonly telling: Telling
}

/** The row of one outcome. */
export function reportRow(outcome: Outcome, { main, sentences, noHarm }: Report): ReportRow {
  const telling = tellingOf(outcome)
  const about = { key: outcome.key, outcome, telling }
  if (!main.computable || sentences.kind === 'not-computable') {
    const why = whyNot(main.computable ? 'invalid-input' : main.code)
    return {
      ...about,
      interval: undefined,
      difference: '–',
      range: '',
      reading: 'not-computable',
      readingText: m.pilots_reading_not_computable({ why }),
      harmText: '',
    }
  }
  const { low, high } = main.interval
  const scaled = (value: number) => value * telling.per
  return {
    ...about,
    interval: { low: scaled(low), estimate: scaled(main.estimate), high: scaled(high) },
    difference: changeText(main.estimate, telling, { low, high }),
    range: rangeText({ low, high }, telling),
    reading: sentences.kind,
    readingText: readings[sentences.kind](),
    harmText: harmText(outcome, noHarm, telling),
  }
}

const readings = {
  more: m.pilots_reading_more,
  fewer: m.pilots_reading_fewer,
  'cannot-tell': m.pilots_reading_cannot_tell,
}

function harmText({ margin, kind }: Outcome, noHarm: Report['noHarm'], telling: Telling): string {
  if (margin === null) return m.pilots_harm_no_margin()
  const text = amountText(kind === 'share' ? margin / 100 : margin, telling)
  // Where the figures cannot be held against the margin, harm is not ruled out; the plan does name one.
  if (!noHarm.computable) return m.pilots_harm_cannot_tell({ margin: text })
  if (noHarm.verdict === 'no-harm') return m.pilots_harm_no_harm({ margin: text })
  return noHarm.verdict === 'harm' ? m.pilots_harm_harm({ margin: text }) : m.pilots_harm_cannot_tell({ margin: text })
}
