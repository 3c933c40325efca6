import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'docs/security/asvs-5-level-2.md'), 'utf8')

interface Row {
  readonly id: string
  readonly chapter: string
  readonly level: string
  readonly state: string
  readonly where: string
}

const rows: readonly Row[] = page
  .split('\n')
  .filter((line) => /^\| V\d/.test(line))
  .map((line) => {
    const [, id = '', level = '', state = '', ...rest] = line.split('|').map((cell) => cell.trim())
    return { id, chapter: id.split('.')[0] ?? '', level, state, where: rest.join('|').replace(/\|$/, '').trim() }
  })

const pathsOf = ({ where }: Row) => [...where.matchAll(/`([\w./-]+\.(?:ts|tsx|md))`/g)].map(([, path]) => path ?? '')

/** Requirements of level 1 and of level 2 in each chapter of the standard (5.0.0, May 2025). */
const chapters: Readonly<Record<string, readonly [number, number]>> = {
  V1: [8, 19],
  V2: [4, 7],
  V3: [8, 11],
  V4: [2, 8],
  V5: [4, 5],
  V6: [13, 22],
  V7: [6, 12],
  V8: [4, 3],
  V9: [4, 3],
  V10: [5, 24],
  V11: [3, 11],
  V12: [3, 6],
  V13: [1, 12],
  V14: [2, 7],
  V15: [3, 10],
  V16: [0, 16],
  V17: [0, 7],
}

describe('the table of ASVS', () => {
  test.each(Object.entries(chapters))('%s is whole: so many of level 1 and of level 2', (chapter, [first, second]) => {
    const own = rows.filter((row) => row.chapter === chapter)
    expect([own.filter(({ level }) => level === '1').length, own.filter(({ level }) => level === '2').length]).toEqual([
      first,
      second,
    ])
  })

  test('each requirement stands there once, and no other', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    expect(rows).toHaveLength(253)
  })

  test('what is met names what would notice, and it is there', () => {
    for (const row of rows.filter(({ state }) => state === 'met')) {
      expect(pathsOf(row), row.id).not.toEqual([])
      for (const path of pathsOf(row)) expect(existsSync(join(root, path)), `${row.id}: ${path}`).toBe(true)
    }
  })

  test('what is not says why', () => {
    for (const row of rows.filter(({ state }) => state !== 'met')) {
      expect(['n/a', 'open'], row.id).toContain(row.state)
      expect(row.where.length, row.id).toBeGreaterThan(5)
    }
  })

  test('the sum at the top is that of the table', () => {
    const of = (word: string) => rows.filter(({ state }) => state === word).length
    expect(page).toContain(`${of('met')} met, ${of('n/a')} not applicable, ${of('open')} open.`)
  })
})

describe('the table of BIO2', () => {
  const lines = readFileSync(join(root, 'docs/security/bio2.md'), 'utf8')
    .split('\n')
    .filter((line) => /^\| \d\.\d\d\.\d\d /.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))

  test('each measure stands there once, with one of three states', () => {
    expect(lines.length).toBeGreaterThan(20)
    expect(new Set(lines.map(([, id]) => id)).size).toBe(lines.length)
    for (const [, id, , state] of lines) expect(['does', 'helps', 'open'], id).toContain(state)
  })

  test('what the software does names a test or a page, and what is named is there', () => {
    for (const [, id, , state, what = ''] of lines) {
      const named = [...what.matchAll(/`([\w./-]+\.(?:ts|tsx|md))`/g)].map(([, path]) => join(root, path ?? ''))
      const linked = [...what.matchAll(/\]\(([\w./-]+\.md)\)/g)].map(([, path]) =>
        join(root, 'docs/security', path ?? ''),
      )
      if (state === 'does')
        expect(named.length + linked.length + (what.includes('docs/') ? 1 : 0), id).toBeGreaterThan(0)
      for (const path of [...named, ...linked]) expect(existsSync(path), `${id}: ${path}`).toBe(true)
    }
  })
})
