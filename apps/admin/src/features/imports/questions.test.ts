import { expect, test } from 'vitest'
import { firstAnswers, questionsOf } from './questions.ts'

const words = { nl: 'x', en: 'x' }
const column = (key: string, type: 'date' | 'decimal' | 'text') => ({
  key,
  type,
  words,
  hint: null,
  otherwise: null,
  needed: false,
  options: [],
})
const columns = [column('day', 'date'), column('hours', 'decimal'), column('note', 'text')]
const open = {
  state: 'open',
  offered: ['day-first', 'month-first'],
  examples: [{ row: 2, value: '3-4-2026' }],
} as const
const mixed = { state: 'mixed', offered: ['decimal-comma', 'decimal-point'], examples: [] } as const
const writing = [
  { heading: 'Datum', numbers: null, days: open },
  { heading: 'Uren', numbers: mixed, days: null },
]
const mapping = { day: 'Datum', hours: 'Uren', note: 'Datum' }

test('only columns that are chosen, and that their cells leave open, are asked about', () => {
  expect(questionsOf(columns, mapping, writing).map((one) => [one.column, one.about, one.mixed])).toEqual([
    ['day', 'days', false],
    ['hours', 'numbers', true],
  ])
  expect(questionsOf(columns, { note: 'Datum' }, writing)).toEqual([])
  const decided = [{ heading: 'Datum', numbers: null, days: { state: 'decided', notation: 'day-first' } as const }]
  expect(questionsOf(columns, mapping, decided)).toEqual([])
})

test('the answer of last time is offered, but never for a mixed column that nobody looked at', () => {
  const questions = questionsOf(columns, mapping, writing)
  const known = { day: 'day-first', hours: 'decimal-comma' } as const
  expect(firstAnswers(questions, known, false)).toEqual({ day: 'day-first' })
  expect(firstAnswers(questions, known, true)).toEqual(known)
  expect(firstAnswers(questions, { day: 'decimal-comma' }, false)).toEqual({})
})
