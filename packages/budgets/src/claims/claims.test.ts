import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { simulate } from '../case/index.ts'
import { evaluate, inDecimals } from '../formula/index.ts'
import { asKnownAt, openLedger, receive } from '../ledger/index.ts'
import { cents, euros } from '../money/index.ts'
import { codesOf, refusalsOf, valueOf } from '../testing/answers.ts'
import { emmenClasses, emmenDelivery, emmenPeriod } from '../testing/emmen.ts'
import { netCase } from '../testing/example-case.ts'
import {
  besideOthers,
  checkClaim,
  type Claim,
  type ClaimEvidence,
  type SavingDefinition,
  unitSavingOf,
} from './index.ts'

const article = { source: 'Article on the investment plan of Emmen', date: '2017-08-15' }
const evidence: ClaimEvidence = {
  known: asKnownAt(valueOf(receive(valueOf(openLedger(emmenClasses)), emmenDelivery())), '2018-01-01'),
  savingPerPersonYear: { value: euros(14_000), certainty: 'secondary', ...article },
  tolerance: {
    value: 50,
    certainty: 'assumed',
    source: 'rounded to half a million in the article',
    date: '2026-11-30',
  },
}
const claim = (others: Partial<Claim> = {}): Claim => ({
  id: 'emmen-8m',
  who: 'Emmen',
  amount: euros(8_000_000),
  unit: 'euro-in-all',
  period: emmenPeriod,
  population: 'people on social assistance',
  persons: null,
  basis: null,
  reckoning: 'not-said',
  counterfactual: { kind: 'none' },
  ...article,
  ...others,
})
const offered = (others: Partial<Claim> = {}, given = evidence) => valueOf(checkClaim(claim(others), given)).offered

describe('"8 million saved"', () => {
  test('by work exits, brought to a year, is 7,998,667: reconciles, -0.02 %, gross', () => {
    const chosen = valueOf(checkClaim(claim({ basis: 'work-per-year' }), evidence)).chosen
    expect(chosen).toMatchObject({
      verdict: 'reconciles',
      reckoning: 'gross',
      because: 'no-comparison-group',
      persons: 857,
      sameUnit: false,
      recomputed: { value: 799_866_667 },
      difference: { value: -133_333 },
      percent: { value: -0.02 },
    })
  })

  test.each([
    ['work', 857, 11_998_000],
    ['influenceable', 1_241, 17_374_000],
    ['everybody', 2_217, 31_038_000],
  ])('by %s it is %d × 14,000 = %d, and does not reconcile', (id, persons, whole) => {
    expect(offered().find(({ basis }) => basis.id === id)).toMatchObject({
      verdict: 'does-not-reconcile',
      persons,
      recomputed: { value: whole * 100 },
    })
  })

  test('a basis per year has the unit of a claim per year, and not of one in all', () => {
    const units = (unit: Claim['unit']) =>
      offered({ unit }).map((check) => [check.basis.id, check.verdict !== 'cannot-be-checked' && check.sameUnit])
    expect(units('euro-per-year').slice(0, 2)).toEqual([
      ['work-per-year', true],
      ['work', false],
    ])
    expect(units('euro-in-all').slice(0, 2)).toEqual([
      ['work-per-year', false],
      ['work', true],
    ])
  })

  test('the basis is chosen by a person: although one reconciles, none is taken', () => {
    const { chosen, offered: all } = valueOf(checkClaim(claim(), evidence))
    expect(all.filter(({ verdict }) => verdict === 'reconciles')).toHaveLength(1)
    expect(chosen).toBe('choose-a-basis')
    expect(refusalsOf(checkClaim(claim({ basis: 'other' }), evidence))).toMatchObject([
      { code: 'name-missing', field: 'basis' },
    ])
  })

  test('needs 571.43 person-years to be true, and names what it rests on', () => {
    const found = valueOf(checkClaim(claim(), evidence))
    expect(found.needed.value).toBe(571.43)
    expect(found.assumptions.map(({ name }) => name)).toEqual(['saving-per-person-year', 'tolerance', 'delivery'])
  })
})

describe('what cannot be checked says why', () => {
  test.each<[string, Partial<Claim>, object]>([
    ['no period', { period: null }, { why: 'no-period' }],
    ['months of which nothing is known', { period: { from: '2020-01', to: '2020-02' } }, { why: 'nothing-known' }],
    [
      'a month too many',
      { period: { from: '2016-01', to: '2017-07' } },
      { why: 'months-missing', months: ['2017-07'] },
    ],
    ['net, compared with nobody', { reckoning: 'net' }, { why: 'net-without-comparison-group' }],
  ])('%s', (_what, others, because) => {
    for (const check of offered(others)) expect(check).toMatchObject({ verdict: 'cannot-be-checked', because })
  })

  test('one reason out of a combined class', () => {
    const bases = [{ id: 'school', reasons: ['school'], perYear: false }]
    expect(offered({}, { ...evidence, bases })).toMatchObject([
      { because: { why: 'reason-within-combined-class', reason: 'school', within: ['school-or-ended'] } },
    ])
  })

  test('a reason that no class has; and one written twice counts once', () => {
    const bases = [
      { id: 'typo', reasons: ['wrok'], perYear: false },
      { id: 'twice', reasons: ['work', 'work'], perYear: false },
    ]
    expect(offered({}, { ...evidence, bases })).toMatchObject([
      { because: { why: 'reason-unknown', reason: 'wrok' } },
      { persons: 857 },
    ])
  })

  test('a figure known later is not there yet', () => {
    const early = { ...evidence, known: { ...evidence.known, figures: [] } }
    expect(offered({}, early)[0]).toMatchObject({ because: { why: 'nothing-known' } })
  })
})

describe('a net claim', () => {
  const group = { kind: 'comparison-group', what: 'drawn at random', source: 'pilot' } as const
  const net = valueOf(simulate(netCase(), { seed: 3 })).saving
  const chosen = (amount: number, given: ClaimEvidence = { ...evidence, net }) =>
    valueOf(checkClaim(claim({ basis: 'work', reckoning: 'net', counterfactual: group, amount: euros(amount) }), given))
      .chosen

  test("is held against a pilot's interval, and never against gross", () => {
    expect(chosen(500_000)).toMatchObject({ verdict: 'reconciles', reckoning: 'net', outsideBy: 0 })
    expect(chosen(8_000_000)).toMatchObject({ verdict: 'does-not-reconcile' })
    expect(chosen(500_000, evidence)).toMatchObject({ because: { why: 'net-without-a-pilot' } })
  })
})

describe('bad input', () => {
  test.each<[string, Partial<Claim>, string, string]>([
    ['without a unit', { unit: null }, 'unit-missing', 'unit'],
    ['of nothing', { amount: cents(0) }, 'amount-impossible', 'amount'],
    ['by nobody', { who: '' }, 'name-missing', 'who'],
    ['about nobody', { population: ' ' }, 'name-missing', 'population'],
    ['with a period that runs back', { period: { from: '2017-06', to: '2016-01' } }, 'period-reversed', 'period'],
    ['of half a person', { persons: 0.5 }, 'not-whole', 'persons'],
    ['from nowhere', { source: '' }, 'source-missing', 'claim.source'],
  ])('a claim %s is refused', (_what, others, code, field) => {
    expect(refusalsOf(checkClaim(claim(others), evidence))).toMatchObject([{ code, field }])
  })

  test('so is evidence without a price or a tolerance from nowhere', () => {
    const saving = { ...evidence.savingPerPersonYear, value: cents(0) }
    expect(codesOf(checkClaim(claim(), { ...evidence, savingPerPersonYear: saving }))).toEqual(['amount-impossible'])
    const tolerance = { ...evidence.tolerance, source: '' }
    expect(codesOf(checkClaim(claim(), { ...evidence, tolerance }))).toEqual(['source-missing'])
  })
})

describe('per person', () => {
  const unknown: SavingDefinition = { counts: null, time: null, person: null, reckoning: null }
  const emmen = {
    who: 'Emmen',
    cents: euros(14_000),
    definition: { counts: 'benefit', time: 'a year off the benefit', person: 'an exit', reckoning: 'gross' as const },
    ...article,
  }
  const denHaag = claim({
    id: 'dh-30m',
    who: 'Den Haag',
    amount: euros(30_000_000),
    unit: 'euro-per-year',
    persons: 500,
    period: null,
  })

  test("30 million for 500 people is 60,000 each: 4.3 × Emmen's; definitions needed", () => {
    const unit = valueOf(unitSavingOf(denHaag, unknown))
    expect(unit.cents).toBe(euros(60_000))
    const [beside] = valueOf(besideOthers(unit, [emmen]))
    expect(beside).toMatchObject({
      other: 'Emmen',
      times: { value: 4.3 },
      verdict: 'definitions-needed',
      differing: [],
    })
    expect(beside?.missing).toHaveLength(4)
    expect(beside?.missing[0]).toEqual({ who: 'Den Haag', what: 'counts' })
  })

  test('alike only when the definitions are there and the same', () => {
    const other = { ...emmen, who: 'Other', cents: euros(15_000) }
    expect(valueOf(besideOthers(emmen, [other]))[0]?.verdict).toBe('alike')
    const net = { ...other, definition: { ...other.definition, reckoning: 'net' as const } }
    expect(valueOf(besideOthers(emmen, [net]))[0]).toMatchObject({
      verdict: 'definitions-needed',
      differing: ['reckoning'],
    })
  })

  test('a claim that names nobody has no amount per person', () => {
    expect(codesOf(unitSavingOf(claim(), unknown))).toEqual(['not-whole'])
    expect(codesOf(besideOthers({ ...emmen, cents: cents(0) }, []))).toEqual(['amount-impossible'])
  })
})

test('every figure is what its formula gives, and a difference is what is recomputed less what is claimed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000_000_000 }),
      fc.integer({ min: 0, max: 10_000 }),
      (amount, tolerance) => {
        const given = { ...evidence, tolerance: { ...evidence.tolerance, value: tolerance } }
        for (const check of offered({ amount: cents(amount) }, given)) {
          if (check.verdict === 'cannot-be-checked') throw new Error('all of it is known')
          for (const { value, formula, decimals } of [check.recomputed, check.difference, check.percent])
            expect(inDecimals(evaluate(formula), decimals)).toBe(value)
          expect(Math.abs(check.difference.value - (check.recomputed.value - amount))).toBeLessThanOrEqual(1)
          const off = Math.abs(check.difference.value) / amount
          if (off > tolerance / 10_000 + 1 / amount) expect(check.verdict).toBe('does-not-reconcile')
          if (off < tolerance / 10_000 - 1 / amount) expect(check.verdict).toBe('reconciles')
        }
      },
    ),
  )
})
