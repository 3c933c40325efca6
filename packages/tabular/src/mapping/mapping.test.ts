import { expect, test } from 'vitest'
import type { TableDescription } from '../description/column.ts'
import {
  columnLetter,
  distinctHeadings,
  fittingMapping,
  headingFingerprint,
  mappingProblems,
  suggestMapping,
} from './mapping.ts'

const description: TableDescription = {
  naturalKey: ['person'],
  columns: [
    { key: 'person', type: 'key', words: { nl: 'Sleutel', en: 'Key' }, alsoCalled: ['klantnummer'] },
    { key: 'start', type: 'date', words: { nl: 'Begindatum', en: 'Start date' }, required: true },
    { key: 'hours', type: 'decimal', words: { nl: 'Uren', en: 'Hours' } },
  ],
}

test('headings find their column by word, other name and language, whatever their spelling', () => {
  expect(suggestMapping(description, ['KLANTNUMMER', 'start_date', 'Opmerking'])).toEqual({
    person: 'KLANTNUMMER',
    start: 'start_date',
  })
})

test('a mapping that cannot be used says why', () => {
  const headings = ['Sleutel', 'Uren']
  expect(mappingProblems(description, headings, { person: 'Sleutel', hours: 'Uren' })).toEqual([
    { code: 'column-missing', column: 'start' },
  ])
  expect(
    mappingProblems(description, headings, { start: 'Sleutel', hours: 'Sleutel', elders: 'Uren' }).map(
      ({ code }) => code,
    ),
  ).toEqual(['heading-twice', 'column-unknown', 'column-missing'])
  expect(mappingProblems(description, headings, { person: 'Weg', start: 'Uren' })).toEqual([
    { code: 'heading-unknown', column: 'person', heading: 'Weg' },
  ])
})

test('of a remembered mapping stays what the file still has', () => {
  expect(fittingMapping(description, ['Sleutel'], { person: 'Sleutel', start: 'Begin', gone: 'Sleutel' })).toEqual({
    person: 'Sleutel',
  })
})

test('two files with the same headings have the same fingerprint', () => {
  expect(headingFingerprint(['Sleutel', 'Uren'])).toBe(headingFingerprint(['uren ', 'SLEUTEL']))
  expect(headingFingerprint(['Sleutel'])).not.toBe(headingFingerprint(['Uren']))
})

test('headings can be told apart', () => {
  expect(distinctHeadings(['Naam', '', 'Naam'])).toEqual(['Naam', 'B', 'Naam (2)'])
  expect([0, 25, 26, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
})
