import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const source = import.meta.dirname
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('testing'),
)

test('no source reads a clock, a time zone, an environment or chance', () => {
  expect(files.length).toBeGreaterThan(20)
  const found = files.filter((file) =>
    /\bDate\.|new Date|\bIntl\b|process\.|Math\.random|toLocale|Temporal|from 'node:/.test(
      readFileSync(join(source, file), 'utf8'),
    ),
  )
  expect(found).toEqual([])
})

test('no source reads or writes money as a fraction', () => {
  const found = files.filter((file) => /parseFloat|toFixed/.test(readFileSync(join(source, file), 'utf8')))
  expect(found).toEqual([])
})
