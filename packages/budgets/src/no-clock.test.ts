import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const source = import.meta.dirname
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('testing'),
)
const holding = (pattern: RegExp) => files.filter((file) => pattern.test(readFileSync(join(source, file), 'utf8')))

test('no source reads a clock, a time zone, an environment or chance', () => {
  expect(files.length).toBeGreaterThan(40)
  expect(holding(/\bDate\.|new Date|\bIntl\b|process\.|Math\.random|toLocale|Temporal|from 'node:/)).toEqual([])
})

test('no source reads or writes money as a fraction', () => {
  expect(holding(/parseFloat|toFixed/)).toEqual([])
})

test('no price is a constant in code: a figure of a municipality comes in with its source', () => {
  // 14,000 a year, 60,000 an FTE and the like stand in tests and in what people give.
  expect(holding(/\b(?:14_?000|1_?400_?000|60_?000|80_?000|16_?818|18_?975)\b/)).toEqual([])
})
