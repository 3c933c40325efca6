import { expect, test } from 'vitest'
import { sourceName } from './source-name.ts'

test.each([
  ['Uitdraai 2026-11 (2).xlsx', 'uitdraai'],
  ['uitdraai-2026-12.csv', 'uitdraai'],
  ['Klanten_Suite_v2.CSV', 'klanten suite v'],
  ['20261123.csv', 'bestand'],
  ['Zoë.xlsx', 'zoë'],
])('%s comes from %s', (file, source) => {
  expect(sourceName(file)).toBe(source)
})
