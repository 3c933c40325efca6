import { expect, test } from 'vitest'
import type { Block } from '@vliegwiel/configuration'
import { checkDocument, describeChanges, emptyDocument, structureProblems } from '@vliegwiel/configuration/kind'
import { changeBlock } from '@vliegwiel/configuration/merge'
import { paymentDates } from '../calendar/payment-calendar.ts'
import { benefitRulesKind, ordinanceOf } from './benefit-rules-kind.ts'
import { paymentCalendarKind, paymentCalendarOf } from './payment-calendar-kind.ts'

const decided = { from: '2026-01-01', until: null, legalBasis: 'Verordening art. 7', source: 'https://example.org' }
const months = (count: number): Block => ({
  id: 'maanden',
  type: 'months',
  fields: { term: 'n-months', months: count, ...decided },
})
const example = (monthsUsed: number, disregarded: number, benefit: number): Block => ({
  id: 'voorbeeld',
  type: 'example',
  fields: {
    title: '400 verdiend',
    source: 'Team Inkomen',
    household: 'single',
    age: 35,
    childAge: null,
    granted: true,
    monthsUsed,
    start: '2026-01-01',
    netCents: 40_000,
    asked: '2026-01-10',
    month: '2026-01-01',
    disregarded,
    benefit,
  },
})
const rules = (...children: Block[]): Block => ({ id: 'root', type: 'root', fields: { title: 'Regels' }, children })
const results = (content: Block) =>
  checkDocument(benefitRulesKind, content).map(({ blockId, rule, problem }) => [blockId, rule, problem.nl])

test('rules with an example that passes are in order', () => {
  const content = rules(months(6), example(0, 10_000, 110_150))
  expect(structureProblems(benefitRulesKind, content)).toEqual([])
  expect(results(content)).toEqual([])
  expect(ordinanceOf(content).terms).toMatchObject([{ term: 'n-months', value: 6, legalBasis: 'Verordening art. 7' }])
})

test('an example that fails says the amount, what was expected and what comes out', () => {
  expect(results(rules(months(6), example(0, 10_000, 110_151)))).toEqual([
    ['voorbeeld', 'example-passes', expect.stringMatching(/€\s1\.101,51.*€\s1\.101,50/) as string],
  ])
})

test('fewer months make the example of month five fail, and the impact counts it', () => {
  const fifth = example(4, 10_000, 110_150)
  expect(results(rules(months(6), fifth))).toEqual([])
  expect(results(rules(months(4), fifth))[0]?.slice(0, 2)).toEqual(['voorbeeld', 'example-passes'])
  const below = { tenants: 3, overriding: 0 }
  const question = {
    key: 'regels',
    before: rules(months(6), fifth),
    after: rules(months(4), fifth),
    inForce: [],
    below,
  }
  const [examples, pages] = benefitRulesKind.impact?.(question) ?? []
  expect(examples?.count).toBeGreaterThan(0)
  expect(pages?.count).toBe(0)
})

test('a change is told in the words of the choice, not in those of the code', () => {
  const [change] = describeChanges(benefitRulesKind, rules(months(6)), rules(months(4)))
  expect(change?.sentence).toEqual({
    nl: 'Aantal maanden “Vrijlating, eerste regel (n)”: Maanden gewijzigd.',
    en: 'Number of months “Disregard, first rule (n)”: Months changed.',
  })
})

test('rules without an example, or beyond the law, or twice for one day are not in order', () => {
  expect(results(rules(months(6)))).toEqual([['root', 'an-example', 'Er staat nog geen voorbeeld bij.']])
  expect(results(rules(months(30), example(0, 10_000, 110_150)))[0]?.slice(0, 2)).toEqual([
    'maanden',
    'rules-term-value',
  ])
  const twice = rules(months(6), { ...months(4), id: 'nog-eens' }, example(0, 10_000, 110_150))
  expect(results(twice)[0]?.slice(0, 2)).toEqual(['nog-eens', 'rules-dates-overlap'])
})

test('a decision without its article or source is not finished', () => {
  const bare = changeBlock(rules(months(6), example(0, 10_000, 110_150)), 'maanden', (block) => ({
    ...block,
    fields: { ...block.fields, legalBasis: '', source: null },
  }))
  expect(checkDocument(benefitRulesKind, bare).map(({ field }) => field)).toContain('legalBasis')
})

test('a new payment calendar gives days, and an exception its reason', () => {
  const content = emptyDocument(paymentCalendarKind, 'Betaalkalender')
  expect(checkDocument(paymentCalendarKind, content)).toEqual([])
  const [december] = paymentDates(paymentCalendarOf(content), '2026-12-01', 1)
  expect(december).toMatchObject({ date: '2026-12-18', why: 'weekend' })
  const exception = {
    id: 'kerst',
    type: 'exception',
    fields: { period: '2026-12', date: '2026-12-17', reason: 'Kerst' },
  }
  const withException = { ...content, children: [...(content.children ?? []), exception] }
  expect(checkDocument(paymentCalendarKind, withException)).toEqual([])
  expect(paymentDates(paymentCalendarOf(withException), '2026-12-01', 1)[0]).toMatchObject({
    date: '2026-12-17',
    reason: 'Kerst',
  })
  const wrong = { ...exception, fields: { ...exception.fields, period: '2026-13' } }
  expect(
    checkDocument(paymentCalendarKind, { ...content, children: [...(content.children ?? []), wrong] }),
  ).toMatchObject([{ blockId: 'kerst', field: 'period' }])
})
