import { startSurvey, type TableDescription } from '@vliegwiel/tabular'
import { expect, test } from 'vitest'
import { notationsOf } from './notations-of.ts'

const description: TableDescription = {
  naturalKey: ['key'],
  columns: [
    { key: 'key', type: 'key', words: { nl: 'Sleutel', en: 'Key' } },
    { key: 'day', type: 'date', words: { nl: 'Dag', en: 'Day' } },
    { key: 'hours', type: 'decimal', words: { nl: 'Uren', en: 'Hours' } },
  ],
}
const mapping = { key: 'A', day: 'B', hours: 'C' }
const evidenceOf = (...rows: string[][]) => {
  const survey = startSurvey(['A', 'B', 'C'])
  survey.take(rows.map((cells, at) => ({ row: at + 2, cells })))
  return survey.evidence
}

test('what the cells decide needs no answer', () => {
  expect(notationsOf(description, mapping, evidenceOf(['1', '23-4-2026', '1,5']), {})).toEqual({
    day: 'day-first',
    hours: 'decimal-comma',
  })
  expect(notationsOf(description, mapping, evidenceOf(['1', '2026-04-03', '15']), {})).toEqual({})
})

test('seen: days and months swapped on twelve rows do not go in by default: the order is asked', () => {
  const rows = Array.from({ length: 11 }, (_, at) => [String(at), `${at + 1}/12/2026`, '1'])
  expect(() => notationsOf(description, mapping, evidenceOf(...rows), {})).toThrow(
    expect.objectContaining({
      code: 'imports:notation-needed',
      params: { column: { nl: 'Dag', en: 'Day' }, state: 'open' },
    }),
  )
  expect(notationsOf(description, mapping, evidenceOf(...rows), { day: 'month-first' })).toEqual({ day: 'month-first' })
})

test('a mixed column is never decided by itself, and an answer of another sort is none', () => {
  const evidence = evidenceOf(['1', '2026-04-03', '12,5'], ['2', '2026-04-03', '12.5'])
  for (const chosen of [{}, { hours: 'day-first' as const }]) {
    expect(() => notationsOf(description, mapping, evidence, chosen)).toThrow(
      expect.objectContaining({
        code: 'imports:notation-needed',
        params: { column: { nl: 'Uren', en: 'Hours' }, state: 'mixed' },
      }),
    )
  }
})

test('English thousands can be chosen', () => {
  const evidence = evidenceOf(['1', '2026-04-03', '1,234'])
  expect(notationsOf(description, mapping, evidence, { hours: 'decimal-point' })).toEqual({ hours: 'decimal-point' })
})

test('seen: a heading that every object answers to (constructor, __proto__) has no evidence of its own', () => {
  for (const heading of Object.getOwnPropertyNames(Object.prototype)) {
    const survey = startSurvey(['A', heading])
    const named = { key: 'A', day: heading }
    expect([heading, notationsOf(description, named, survey.evidence, {})]).toEqual([heading, {}])
    survey.take([{ row: 2, cells: ['1', '23-4-2026'] }])
    const kept = JSON.parse(JSON.stringify(survey.evidence)) as typeof survey.evidence
    expect([heading, notationsOf(description, named, kept, {})]).toEqual([heading, { day: 'day-first' }])
  }
})
