import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codesOf, valueOf } from '../testing/answers.ts'
import { among, capacity, daytime, fourProfiles, range, rule, treated, within } from '../testing/example-table.ts'
import type { Band } from '../criteria/bands.ts'
import {
  type ClassSet,
  type Crosswalk,
  gatePairs,
  joinCrosswalks,
  readCrosswalk,
  translateCounts,
} from './crosswalk.ts'
import { proposeForBands, proposeForProfiles } from './propose.ts'

const set = (id: string, ...keys: readonly string[]): ClassSet => ({
  id,
  classes: keys.map((key) => ({ key, name: key })),
})
const row = (from: string, to: string | null, why: string | null = to === null ? 'kijkt naar iets anders' : null) => ({
  from,
  to,
  why,
})
const levels = set('utrecht', 'licht', 'gewoon', 'intensief')
const four = set('landelijk', 'inkomen', 'zorg', 'meedoen', 'werk')
const walk: Crosswalk = {
  from: four,
  to: levels,
  rows: [row('inkomen', 'licht'), row('werk', 'licht'), row('meedoen', 'intensief'), row('zorg', null)],
}

describe('one set of classes in the words of another', () => {
  test('says how each class goes, and what is lost', () => {
    const { rows, loss } = valueOf(readCrosswalk(walk))
    expect(rows.map(({ relation }) => relation)).toEqual(['many-to-one', 'many-to-one', 'one-to-one', 'not-comparable'])
    expect(loss).toEqual({
      notComparable: [{ from: 'zorg', why: 'kijkt naar iets anders' }],
      merged: [{ to: 'licht', from: ['inkomen', 'werk'] }],
      unreached: ['gewoon'],
    })
  })

  test('a class that would be divided, one without a row, one that is not there, one without a reason', () => {
    const rows = (...given: Crosswalk['rows']) => codesOf(readCrosswalk({ ...walk, rows: given }))
    expect(rows(...walk.rows, row('inkomen', 'gewoon'))).toEqual(['class-split'])
    expect(rows(...walk.rows.slice(1))).toEqual(['class-missing'])
    expect(rows(...walk.rows.slice(0, 3), row('zorg', 'toString'))).toEqual(['class-unknown'])
    expect(rows(...walk.rows.slice(0, 3), row('zorg', null, ' '))).toEqual(['reason-missing'])
  })

  test('the gate of pilots gets the pairs that can be compared, and no others', () => {
    expect(gatePairs(walk).map(({ from }) => from)).toEqual(['inkomen', 'werk', 'meedoen'])
  })

  test('two translations join when the middle is the same set; what was lost once stays lost', () => {
    const next: Crosswalk = {
      from: levels,
      to: set('c', 'x'),
      rows: [row('licht', 'x'), row('gewoon', null), row('intensief', null)],
    }
    expect(valueOf(joinCrosswalks(walk, next)).rows.map(({ to }) => to)).toEqual(['x', 'x', null, null])
    expect(codesOf(joinCrosswalks(walk, { ...next, from: { ...levels, id: 'other' } }))).toEqual(['sets-do-not-join'])
  })

  test('whatever is translated, nobody is lost or counted twice', () => {
    const target = fc.option(fc.constantFrom('licht', 'gewoon', 'intensief'))
    fc.assert(
      fc.property(
        fc.tuple(target, target, target, target),
        fc.tuple(fc.nat(9_999), fc.nat(9_999), fc.nat(9_999), fc.nat(9_999)),
        (to, counts) => {
          const drawn: Crosswalk = { ...walk, rows: four.classes.map(({ key }, place) => row(key, to[place] ?? null)) }
          const given = new Map(four.classes.map(({ key }, place) => [key, counts[place] ?? 0]))
          const found = valueOf(translateCounts(drawn, given))
          const all = counts.reduce((sum, count) => sum + count, 0)
          expect([...found.counts.values()].reduce((sum, count) => sum + count, found.notComparable)).toBe(all)
          const identity: Crosswalk = { from: levels, to: levels, rows: levels.classes.map(({ key }) => row(key, key)) }
          expect(valueOf(joinCrosswalks(drawn, identity)).rows).toEqual(drawn.rows)
        },
      ),
    )
  })
})

describe('a proposal from overlapping criteria', () => {
  const scale = { key: 'arbeidsvermogen', name: 'arbeidsvermogen', least: 0, most: 100, whole: false }
  const bands = (...ends: readonly (readonly [string, number | null, number | null, string])[]): Band[] =>
    ends.map(([key, from, to, sides]) => ({ key, name: key, ...range(from, to, sides) }))
  const three = bands(['<30', null, 30, '[)'], ['30-80', 30, 80, '[)'], ['>=80', 80, null, '[]'])

  test('finer bands fall together; a band that straddles is divided, with somebody on each side', () => {
    const fine = bands(
      ['<20', null, 20, '[)'],
      ['20-30', 20, 30, '[)'],
      ['30-90', 30, 90, '[)'],
      ['>=90', 90, null, '[]'],
    )
    expect(proposeForBands(fine, three, scale)).toMatchObject([
      { from: '<20', ground: 'within', to: '<30' },
      { from: '20-30', ground: 'within', to: '<30' },
      {
        from: '30-90',
        ground: 'divided',
        to: null,
        shared: [
          { to: '30-80', example: { arbeidsvermogen: 30 } },
          { to: '>=80', example: { arbeidsvermogen: 80 } },
        ],
      },
      { from: '>=90', ground: 'within', to: '>=80' },
    ])
  })

  test('the two readings of 80 differ in one value, and that is enough to divide', () => {
    const other = bands(['<30', null, 30, '[)'], ['30-80', 30, 80, '[]'], ['>80', 80, null, '(]'])
    expect(proposeForBands(other, three, scale).map(({ ground, to }) => [ground, to])).toEqual([
      ['within', '<30'],
      ['divided', null],
      ['within', '>=80'],
    ])
    expect(
      proposeForBands(three, three, scale).every(({ ground, from, to }) => ground === 'within' && from === to),
    ).toBe(true)
  })

  test('sets that look at other things are not compared by a computer', () => {
    const other = {
      characteristics: [daytime],
      profiles: [{ key: 'p', name: 'p' }],
      rules: [rule('r', 'p', within('dagbesteding', range(1, 3)))],
    }
    const mine = { ...other, characteristics: [treated], rules: [rule('r', 'p', among('behandeling', ['yes']))] }
    expect(proposeForProfiles(mine, other)).toMatchObject([{ ground: 'unknown', to: null }])
    const scaled = { ...other, characteristics: [{ ...daytime, most: 10 }] }
    expect(proposeForProfiles(other, scaled)).toMatchObject([{ ground: 'unknown', to: null }])
  })

  test('part of a class: proposed, with somebody who does not fit', () => {
    const half = {
      characteristics: [capacity],
      profiles: [{ key: 'hoog', name: 'hoog' }],
      rules: [rule('r', 'hoog', within('arbeidsvermogen', range(90, null)))],
    }
    expect(proposeForProfiles(fourProfiles, half)).toMatchObject([
      { from: 'inkomen', ground: 'apart' },
      { from: 'zorg', ground: 'apart' },
      { from: 'meedoen', ground: 'apart' },
      { from: 'werk', ground: 'partly', to: 'hoog', outside: { arbeidsvermogen: 80 } },
    ])
  })
})
