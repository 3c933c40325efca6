import { describe, expect, test } from 'vitest'
import { nationalParameters } from '../parameters/index.ts'
import { decisionOn, type OrdinanceTerm } from './ordinance.ts'
import { prepareRules } from './rules.ts'

const contact = { name: 'Team Inkomen', phone: '0800 1234' }
const decided = (term: string, value: unknown, extra: Partial<OrdinanceTerm> = {}): OrdinanceTerm => ({
  term,
  value,
  from: '2026-01-01',
  legalBasis: 'Verordening art. 4',
  source: 'https://example.org/verordening',
  ...extra,
})
const prepare = (...terms: readonly OrdinanceTerm[]) => prepareRules({ ordinance: { terms }, contact })
const july = 2026 * 12 + 6

describe('an ordinance fills open terms', () => {
  test('until it does, the national default holds', () => {
    expect(prepare().inMonth(july, '2026-06-01').terms).toMatchObject({ 'n-months': 6, settlement: 'same-month' })
    expect(decisionOn({ terms: [] }, 'n-months', '2026-07-01')).toMatchObject({ value: 6, national: true })
  })

  test('a decision holds from its first to its last day', () => {
    const rules = prepare(
      decided('n-months', 4, { until: '2026-06-30' }),
      decided('n-months', 3, { from: '2026-07-01', legalBasis: 'Verordening 2026 art. 7' }),
    )
    expect(rules.inMonth(july - 1, '2026-06-01').terms['n-months']).toBe(4)
    expect(rules.inMonth(july, '2026-06-01').terms['n-months']).toBe(3)
    expect(decisionOn(rules.ordinance, 'n-months', '2026-07-01').legalBasis).toBe('Verordening 2026 art. 7')
  })

  test('the regime of 2027 may be chosen from a month of 2026 on', () => {
    const rules = prepare(decided('regime-2027-from', '2026-07-01'))
    expect(rules.inMonth(july - 1, '2026-06-01').is2027).toBe(false)
    expect(rules.inMonth(july, '2026-06-01').is2027).toBe(true)
    expect(prepare().inMonth(july + 6, '2026-06-01').is2027).toBe(true)
  })
})

describe('refused, with the field and the rule', () => {
  test.each<[string, OrdinanceTerm[], string]>([
    ['an unknown term', [decided('n-percentage', 30)], 'term-unknown: ordinance.terms[0].term (n-percentage)'],
    ['a name every object has', [decided('constructor', 1)], 'term-unknown'],
    ['more months than the law', [decided('n-months', 7)], 'term-value: ordinance.terms[0].value (n-months)'],
    ['a broken month', [decided('n-months', 1.5)], 'term-value'],
    ['a choice that does not exist', [decided('settlement', 'later')], 'term-value'],
    ['the regime of 2027 before 2026', [decided('regime-2027-from', '2025-12-01')], 'term-value'],
    [
      'a reduction above 100 %',
      [decided('reductions', [{ category: '1', share: 10_001, months: 1 }])],
      'reductions[0].share'.replace('reductions', 'ordinance.terms[0].value'),
    ],
    ['a premium below zero', [decided('work-premium', { cents: -1, afterMonths: 6 })], 'amount-impossible'],
    ['no legal basis', [decided('n-months', 3, { legalBasis: '' })], 'legal-basis-missing'],
    ['no source', [decided('n-months', 3, { source: ' ' })], 'source-missing'],
    ['a reversed period', [decided('n-months', 3, { until: '2025-12-31' })], 'dates-reversed'],
    [
      'overlapping dates',
      [decided('n-months', 3), decided('n-months', 4, { from: '2026-07-01' })],
      'dates-overlap: ordinance.terms[1].from (n-months)',
    ],
  ])('%s', (_name, terms, message) => {
    expect(() => prepare(...terms)).toThrow(message)
  })

  test('nobody to call, and a parameter without source', () => {
    expect(() => prepareRules({ ordinance: { terms: [] }, contact: { name: '', phone: '1' } })).toThrow('contact.name')
    const [gift] = nationalParameters.gifts
    const gifts = gift ? [{ ...gift, source: '' }] : []
    expect(() =>
      prepareRules({ ordinance: { terms: [] }, contact, parameters: { ...nationalParameters, gifts } }),
    ).toThrow('source-missing: gifts[0].source')
  })
})
