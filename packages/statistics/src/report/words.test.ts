import { describe, expect, it } from 'vitest'
import { momentsOf } from '../sufficient/index.ts'
import { exampleInput, overZero } from '../testing/example-report.ts'
import { effectReport, inPlainWords } from './index.ts'
import type { EffectReportInput, ReportData, WordsLanguage } from './index.ts'

const NAMES = {
  nl: { arm: 'extra hulp', control: 'gewone hulp', outcome: 'aan het werk', horizon: '12 maanden' },
  en: { arm: 'extra help', control: 'usual help', outcome: 'at work', horizon: '12 months' },
}
const said = (data: ReportData, language: WordsLanguage, others: Partial<EffectReportInput> = {}) =>
  inPlainWords(effectReport(exampleInput(data, others)).sentences, NAMES[language], language)
const shares = (treated: number, control: number): ReportData => ({
  kind: 'shares',
  counts: { treated: { events: treated, n: 200 }, control: { events: control, n: 200 } },
})
const money = { id: 'pay', kind: 'mean', horizon: 'year', direction: 'more-is-better', unit: 'euro' } as const
const grown: ReportData = { kind: 'before-after', changes: momentsOf([100, 120, 90, 80, 130]) }
const notRandom: EffectReportInput['design'] = { kind: 'not-random', unit: 'person', strata: [], clusters: 0 }

describe('inPlainWords', () => {
  it('an interval over 0 ends in "we cannot tell"', () => {
    expect(said(overZero, 'en')).toBe(
      'Of every 100 people with extra help, between 5 fewer and 12 more were at work after 12 months; we cannot tell. This is compared with usual help, over everybody who was drawn.',
    )
    expect(said(overZero, 'nl')).toBe(
      'Van elke 100 mensen met extra hulp waren er na 12 maanden tussen 5 minder en 12 meer aan het werk; we kunnen het niet zeggen. Dat is vergeleken met gewone hulp, over iedereen die is ingeloot.',
    )
  })

  it('more and fewer are told as ranges', () => {
    expect(said(shares(80, 40), 'en')).toContain('between 11 and 29 more were at work')
    expect(said(shares(40, 80), 'nl')).toContain('tussen 11 en 29 minder aan het werk.')
  })

  it('before and after is a difference, a comparison warns, and refusal says what is missing', () => {
    expect(said(grown, 'en', { outcome: money })).toContain(
      'between 78 euro and 130 euro more than before. This is a difference',
    )
    expect(said(overZero, 'nl', { design: notRandom })).toContain('niet door loting')
    expect(said({ kind: 'means', treated: momentsOf([]), control: momentsOf([]) }, 'nl')).toContain(
      'er is een groep zonder mensen',
    )
  })

  it('never uses the forbidden words', () => {
    const every = (['nl', 'en'] as const).flatMap((language) => [
      ...[overZero, shares(80, 40), shares(40, 80), grown].map((data) => said(data, language)),
      said(overZero, language, { design: notRandom }),
      said(grown, language, { outcome: money }),
    ])
    for (const sentence of every)
      expect(sentence).not.toMatch(/signific|proven|bewezen|no effect|geen effect|winner|winnaar/i)
  })
})
