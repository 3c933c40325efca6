import type { Block } from '@vliegwiel/configuration'
import { checkDocument } from '@vliegwiel/configuration/kind'
import { expect, test } from 'vitest'
import { totalsOf } from '../plan/index.ts'
import { someAmendment, someChange, someLine, someLines, somePlan, someYear } from '../testing/plan-document.ts'
import { investmentPlanKind, planOf } from './index.ts'

const at = new Date('2026-11-26T10:00:00Z')
const around = { at, document: () => null, setting: () => undefined }
const found = (content: Block) =>
  (investmentPlanKind.checks?.(content, around) ?? []).map(({ blockId, field, rule }) => [blockId, field, rule])

test('a plan that holds adds up: 4 FTE at 84,000 is 336,000 of 657,000 in the year', () => {
  expect(checkDocument(investmentPlanKind, somePlan())).toEqual([])
  const totals = totalsOf(planOf(somePlan()).plan)
  expect(totals.total).toBe(65_700_000)
  expect(totals.byKind.find(({ kind }) => kind === 'staff')?.cents).toBe(33_600_000)
  expect(totals.byPurse.map(({ purse, cents }) => [purse, cents])).toEqual([
    ['guidance-money', 55_700_000],
    ['benefit-budget', 10_000_000],
  ])
})

test('FTE without a price is refused at its field: there is no usual price', () => {
  const line = someLine('staf', { kind: 'staff', fte: 25_000, amount: null })
  expect(found(somePlan(someYear('2026', [line])))).toEqual([['staf', 'pricePerFte', 'fte-without-price']])
})

test('years that share a month are refused at the later one, with both names', () => {
  const plan = somePlan(
    someYear('2026', [someLine('a')]),
    someYear('2027', [someLine('b')], { firstDay: '2026-12-01' }),
  )
  const [one] = investmentPlanKind.checks?.(plan, around) ?? []
  expect([one?.blockId, one?.rule, one?.problem.nl]).toEqual([
    'jaar-2027',
    'years-overlap',
    'De jaren 2027 en 2026 lopen door elkaar.',
  ])
})

test('what else is wrong is named at its block and field', () => {
  expect(found(somePlan(someYear('2026', [someLine('a', { amount: null })])))).toEqual([
    ['a', 'amount', 'amount-impossible'],
  ])
  expect(found(somePlan(someYear('2026', [someLine('a', { purse: null })])))).toEqual([['a', 'purse', 'purse-missing']])
  expect(found(somePlan(someYear('2026', [someLine('a', { key: 'A b' })])))).toEqual([['a', 'key', 'word-unfit']])
  expect(found(somePlan())).toEqual([])
  expect(found({ ...somePlan(), children: [] })).toEqual([['root', null, 'plan-empty']])
  const twice = [someLine('a'), { ...someLine('a'), id: 'tweede' }]
  expect(found(somePlan(someYear('2026', twice)))).toEqual([['tweede', 'key', 'name-twice']])
})

test('an amendment across purses needs a decision of its own, and money for what is more', () => {
  const move = { kind: 'transfer', line: 'subsidie', to: 'cursussen', amount: 50_000 }
  const plan = (fields: object) =>
    somePlan(someYear('2026', someLines), someAmendment('w1', '2026-03-01', [someChange('c1', { ...move, ...fields })]))
  expect(found(plan({}))).toEqual([['c1', null, 'purse-crossed']])
  expect(found(plan({ purseDecidedBy: 'raad', purseReference: 'R-7' }))).toEqual([])
  expect(found(plan({ kind: 'raise' }))).toEqual([['c1', 'funding', 'source-missing']])
  expect(found(plan({ line: 'bestaat-niet', kind: 'lower' }))).toEqual([['c1', null, 'line-unknown']])
})
