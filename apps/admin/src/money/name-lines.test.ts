import { expect, test } from 'vitest'
import { linksOf, sharesOf, typedShare } from './name-lines.ts'

test.each([
  ['', null],
  ['100', 10_000],
  ['12,5 %', 1_250],
  ['12.5', 1_250],
  ['0', undefined],
  ['100,01', undefined],
  ['half', undefined],
])('a share typed as “%s”', (typed, share) => expect(typedShare(typed)).toBe(share))

test('naming the lines of one arm leaves those of the others as they are', () => {
  const other = { arm: 'more', planId: 'p', line: 'fonds', share: 2_000 }
  const shown = {
    arm: 'help',
    links: [other, { arm: 'help', planId: 'p', line: 'buddys', share: 10_000 }],
    choices: ['buddys', 'fonds'].map((line) => ({ planId: 'p', line, name: line, year: '2026', spent: 0 })),
  }
  expect(linksOf(shown, sharesOf(shown))).toEqual([...shown.links])
  expect(linksOf(shown, { 'p fonds': '30' })).toEqual([
    other,
    { arm: 'help', planId: 'p', line: 'fonds', share: 3_000 },
  ])
  expect(linksOf(shown, { 'p fonds': 'x' })).toBeNull()
})
