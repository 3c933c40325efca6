import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '../../docs/standard-for-public-code')
const pages = readdirSync(folder)
  .filter((name) => /^\d\d-/.test(name))
  .toSorted()

/** Requirements of each criterion of version 0.8.0, in their order: https://standard.publiccode.net */
const asked = [5, 4, 10, 8, 5, 8, 9, 3, 9, 8, 7, 10, 6, 10, 4, 6]

interface Row {
  readonly id: string
  readonly level: string
  readonly state: string
  readonly where: string
}

const rowsOf = (page: string): Row[] =>
  readFileSync(join(folder, page), 'utf8')
    .split('\n')
    .filter((line) => /^\| \d+\.\d+ \|/.test(line))
    .map((line) => {
      const [, id = '', level = '', , state = '', where = ''] = line.split('|').map((cell) => cell.trim())
      return { id, level, state, where }
    })

test('every requirement of every criterion stands there once, with a state and a reason', () => {
  expect(pages).toHaveLength(asked.length)
  pages.forEach((page, at) => {
    const wanted = Array.from({ length: asked[at] ?? 0 }, (_, number) => `${at + 1}.${number + 1}`)
    expect(rowsOf(page).map(({ id }) => id)).toEqual(wanted)
  })
  const rows = pages.flatMap(rowsOf)
  expect(rows.filter(({ level }) => !/^(MUST|SHOULD)( NOT)?$|^OPTIONAL$/.test(level))).toEqual([])
  expect(rows.filter(({ state }) => !['met', 'partly', 'not'].includes(state))).toEqual([])
  expect(rows.filter(({ where }) => where === '')).toEqual([])
})

test('the figures of the first page are those of the pages', () => {
  const first = readFileSync(join(folder, 'README.md'), 'utf8')
  const musts = (rows: readonly Row[]) => rows.filter(({ level }) => level.startsWith('MUST'))
  const met = (rows: readonly Row[]) => rows.filter(({ state }) => state === 'met').length
  const all = musts(pages.flatMap(rowsOf))
  const whole = pages.filter((page) => met(musts(rowsOf(page))) === musts(rowsOf(page)).length).length
  expect(first).toContain(`**${met(all)} of ${all.length} MUSTs are met, and all of them at ${whole} of 16 criteria.**`)
  for (const page of pages) {
    const rows = rowsOf(page)
    const partly = rows.filter(({ state }) => state === 'partly').length
    const figures = `| ${met(musts(rows))} of ${musts(rows).length} | ${met(rows)} of ${rows.length} | ${partly} |`
    expect(first.split('\n').find((line) => line.includes(page))).toContain(figures)
  }
})
