import { describe, expect, test } from 'vitest'
import { moneyCalendar } from '../calendar/index.ts'
import { calculateJobImpact, type Job, openTerms, type Situation } from '../index.ts'
import { refusalCodes, benefitRefusal } from '../refusal.ts'
import { contact, rulesWith } from '../testing/some-situation.ts'
import { en } from './en.ts'
import {
  answerOf,
  answerText,
  laterText,
  dipText,
  disregardText,
  formulaOf,
  housemateText,
  moneyText,
  monthText,
  normPartText,
  noticeText,
  refusalText,
  sentenceOf,
  shareText,
  termText,
  termValueText,
  warningText,
} from './index.ts'
import { nl } from './nl.ts'

const single: Situation = { household: 'single', person: { age: 35 } }
const job: Job = { start: '2026-03-15', pay: { kind: 'hourly', hourlyCents: 1471, weeklyCentihours: 1600 } }
const rules = rulesWith()
const impact = calculateJobImpact(single, job, rules, '2026-03-01')
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const lineOf = (month: number, id: string) => {
  const found = impact.months[month]?.lines.find((line) => line.id === id)
  if (!found) throw new Error(id)
  return found
}

test('the whole answer in one sentence', () => {
  const told = (net: number, more: Partial<Situation> = {}) => {
    const answer = answerOf(
      calculateJobImpact(
        { ...single, ...more },
        { start: '2026-01-01', pay: { kind: 'net', cents: net } },
        rules,
        '2026-01-10',
      ),
    )
    return answer === null ? '' : plain(answerText(answer, 'nl'))
  }
  expect(told(40_000)).toBe('U houdt misschien € 100,00 per maand over.')
  expect(told(40_000, { decision: 'granted' })).toBe('U houdt € 100,00 per maand over.')
  expect(told(40_000, { decision: 'refused' })).toBe('U krijgt evenveel als nu.')
  expect(told(0)).toBe('U krijgt evenveel als nu.')
})

test('seen: a headline of 100 a month that holds for six of the twelve months says that it does not last', () => {
  const of = (more: Partial<Job>, granted: Partial<Situation> = { decision: 'granted' }) => {
    const pay = { kind: 'net', cents: 40_000 } as const
    const found = calculateJobImpact(
      { ...single, ...granted },
      { start: '2026-01-01', pay, ...more },
      rules,
      '2026-01-10',
    )
    const answer = answerOf(found)
    return answer === null ? '' : plain(laterText(found, answer, 'nl') ?? 'blijft')
  }
  expect(of({})).toBe('Dit blijft niet zo. Vanaf juli 2026 krijgt u evenveel als zonder dit werk.')
  expect(of({ end: '2026-05-31' })).not.toContain('meer dan')
  expect(of({}, { decision: 'refused' })).toBe('blijft')
})

test('every open term and what was decided about it', () => {
  for (const [term, { value }] of Object.entries(openTerms))
    for (const language of ['nl', 'en'] as const) {
      expect(termText(term, language)).not.toBe(term)
      expect(termValueText(term as keyof typeof openTerms, value, language)).not.toMatch(/[{}]|undefined|object/)
    }
  expect(termValueText('n-months', 1, 'nl')).toBe('1 maand')
  expect(termValueText('regime-2027-from', '2026-07-01', 'nl')).toBe('1 juli 2026')
  expect(plain(termValueText('work-premium', { cents: 50_000, afterMonths: 6 }, 'nl'))).toBe('€ 500,00 na 6 maanden')
  const schemes = [{ id: 'a', name: 'Kindpakket', monthlyCents: 2_500, for: 'benefit' }]
  expect(plain(termValueText('local-schemes', schemes, 'nl'))).toBe('Kindpakket: € 25,00 per maand')
  const reductions = [{ category: 'licht', share: 500, months: 1 }]
  expect(plain(termValueText('reductions', reductions, 'en'))).toBe('licht: 5%, 1 month')
})

test('amounts, shares and months', () => {
  expect(plain(moneyText(140_150, 'nl'))).toBe('€ 1.401,50')
  expect(moneyText(-123_456_705, 'en')).toBe('-€1,234,567.05')
  expect(plain(shareText(1250, 'nl'))).toBe('12,5 %')
  expect(monthText('2026-03', 'nl')).toBe('maart 2026')
})

describe('a formula for the professional', () => {
  test.each([
    ['gross', '€ 14,71 per uur × 16 uur per week × 52 / 12, plus 8 % vakantiegeld = € 1.101,48'],
    ['tax', 'een twaalfde van de heffing over twaalf keer € 1.101,48, min de heffingskortingen = € 18,82'],
    ['net', 'brutoloon € 1.101,48 - loonheffing € 18,82 = € 1.082,66'],
    ['disregarded', '25 % van € 1.082,66, hoogstens € 285,00 = € 270,67'],
    ['benefit', 'bijstandsnorm € 1.401,50 - inkomsten die meetellen € 811,99 = € 589,51'],
    ['reserved', '5 % van € 589,51 = € 29,48'],
  ])('%s', (id, text) => {
    expect(plain(formulaOf(lineOf(1, id), 'nl'))).toBe(text)
  })

  test('a part of a month says how many days', () => {
    expect(formulaOf(lineOf(0, 'gross'), 'en')).toContain('× 17 of 31 days')
  })
})

test('sentences, reasons, warnings and notices', () => {
  expect(plain(sentenceOf(lineOf(1, 'disregarded'), 'nl'))).toBe('Van uw loon telt € 270,67 niet mee.')
  const disregard = impact.months[1]?.disregard
  if (!disregard) throw new Error('no disregard')
  expect(disregardText(disregard, 'nl')).toContain('misschien')
  const warnings = impact.warnings.map((warning) => plain(warningText(warning, impact.contact, 'nl')))
  expect(warnings[1]).toBe(
    'De gemeente beslist of een deel van uw loon niet meetelt. Dat scheelt tot € 275,66 per maand. Bel Team Inkomen: 0800 1234.',
  )
  expect(impact.notices.map((notice) => noticeText(notice, 'nl'))).toContain(
    'Wij hebben geen nieuw bedrag voor de vrijlating. Wij rekenen met dat van 1 januari 2026.',
  )
})

test('the norm says how it came about, and who shares the costs', () => {
  const home: Situation = { ...single, housemates: [{ age: 30 }, { age: 26 }] }
  const shared = calculateJobImpact(home, job, rules, '2026-03-01')
  const [part] = shared.months[0]?.norm.parts ?? []
  if (!part) throw new Error('no norm')
  expect(plain(normPartText(part, 'nl'))).toBe('art. 22a(1): ((40 % + 2 × 30 %) / 2) × € 2.002,13 = € 1.001,07')
  expect(shared.housemates).toEqual(['counts', 'too-young'])
  expect(shared.housemates.map((reason) => housemateText(reason, 'nl'))).toEqual([
    'Deze huisgenoot deelt de kosten met u.',
    'Deze huisgenoot is jonger dan 27 jaar en telt niet mee.',
  ])
})

test('the dip month is named with its reason', () => {
  const late: Job = { ...job, payDay: { day: 5, month: 'next' } }
  const payments = { rule: { day: 25, month: 'same', onRestDay: 'before' }, exceptions: [] } as const
  const { dip } = moneyCalendar(single, late, rules, payments, '2026-03-01')
  if (!dip) throw new Error('no dip')
  expect(plain(dipText(dip, 'nl'))).toBe(
    'In maart 2026 krijgt u € 423,03 minder dan nu. Uw loon komt een maand later. De uitkering is wel al lager.',
  )
})

test.each(refusalCodes)('refusal %s has a text that names the field or the rule', (code) => {
  for (const language of ['nl', 'en'] as const) {
    const text = refusalText(benefitRefusal(code, 'job.start', 'n-months'), contact, language)
    expect(text).toMatch(/de eerste werkdag|the first day of work|Vrijlating, eerste|Disregard, first/)
    expect(text).toContain('0800 1234')
  }
})

test('a field is named as people call it: the longest name that fits, a value by its subject, else its path', () => {
  const told = (field: string) => refusalText(benefitRefusal('not-a-choice', field, 'x'), null, 'nl')
  expect(told('job.pay.weeklyCentihours')).toBe('De keuze bij de uren bestaat niet.')
  expect(told('job.pay.cents')).toBe('De keuze bij het loon bestaat niet.')
  expect(told('situation.housemates[2].age')).toBe('De keuze bij uw medebewoners bestaat niet.')
  expect(told('disregards.n-most')).toBe('De keuze bij de vrijlating bestaat niet.')
  expect(told('job.payment')).toBe('De keuze bij job.payment bestaat niet.')
})

describe('both languages', () => {
  const flat = (words: object): readonly (readonly [string, string])[] =>
    Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string'
        ? [[key, value] as const]
        : flat(value as object).map(([name, text]) => [`${key}.${name}`, text] as const),
    )
  const english = new Map(flat(en))

  test('have the same places', () => {
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort()
    for (const [key, text] of flat(nl)) expect([key, places(english.get(key) ?? '')]).toEqual([key, places(text)])
    expect(english.size).toBe(flat(nl).length)
  })

  test('Dutch sentences have at most 15 words', () => {
    for (const [key, text] of flat(nl)) {
      if (key.startsWith('formulas')) continue
      for (const sentence of text.split(/[.?!](?: |$)/)) {
        expect([key, sentence.split(' ').length <= 15]).toEqual([key, true])
      }
    }
  })
})
