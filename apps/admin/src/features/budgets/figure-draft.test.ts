import { expect, test } from 'vitest'
import { type FigureDraft, figureOfDraft } from './figure-draft.ts'
import { newTarget, targetOfDraft, typedPeople } from './target-draft.ts'

const draft: FigureDraft = {
  year: '2025',
  figure: 'final',
  amount: '49.100.000',
  source: 'Brief',
  date: '2025-09-30',
  certainty: 'verified',
}
const wrongOf = (patch: Partial<FigureDraft>) => {
  const read = figureOfDraft({ ...draft, ...patch })
  return read.ok ? [] : Object.keys(read.wrong)
}

test('a figure is read to the cent, and says which field is wrong', () => {
  expect(figureOfDraft(draft)).toMatchObject({ ok: true, figure: { year: 2025, cents: 4_910_000_000 } })
  expect(wrongOf({ amount: 'ntb', year: '25', source: ' ', date: '2025-02-30' })).toEqual([
    'year',
    'amount',
    'source',
    'date',
  ])
  // A budget of 0 is a slip, costs of 0 may be so.
  expect(wrongOf({ amount: '0' })).toEqual(['amount'])
  expect(wrongOf({ amount: '0', figure: 'costs-realised' })).toEqual([])
})

test.each([
  ['4.000', 4_000],
  ['500', 500],
  ['0', null],
  ['4.00', null],
  ['4,5', null],
  ['', null],
])('people typed as %s', (typed, people) => expect(typedPeople(typed)).toBe(people))

test('a target asks for each field, and nothing is filled in', () => {
  const read = targetOfDraft(newTarget('2026-11-26'))
  expect(!read.ok && Object.keys(read.wrong)).toEqual([
    'name',
    'regular.people',
    'regular.source',
    'regular.reasons',
    'extra.people',
    'extra.source',
    'extra.reasons',
  ])
})
