import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const source = import.meta.dirname
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !/^(?:testing|server)\b/.test(file),
)

test('no pure source reads a clock, a time zone, an environment or chance', () => {
  const reads = /\bDate\.|new Date|\bIntl\b|process\.|Math\.random|toLocale|Temporal|from 'node:/
  expect(files.length).toBeGreaterThan(40)
  expect(files.filter((file) => reads.test(readFileSync(join(source, file), 'utf8')))).toEqual([])
})
