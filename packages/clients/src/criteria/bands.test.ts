import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { range } from '../testing/example-table.ts'
import { type Band, bandOf, checkBands } from './bands.ts'

const scale = { least: 0, most: 100, whole: false }
const band = (key: string, from: number | null, to: number | null, sides = '[]'): Band => ({
  key,
  name: key,
  ...range(from, to, sides),
})

/** The two readings of "80–100, 30–80, less than 30": where 80 belongs. 30 itself is not less than 30. */
const eightyAbove = [band('onder-30', null, 30, '[)'), band('30-80', 30, 80, '[)'), band('vanaf-80', 80, null)]
const eightyBelow = [band('onder-30', null, 30, '[)'), band('30-80', 30, 80, '[]'), band('boven-80', 80, null, '(]')]

describe('bands of work capacity: 30 and 80 have a side', () => {
  test.each([
    ['80 above', eightyAbove, 'vanaf-80'],
    ['80 below', eightyBelow, '30-80'],
  ] as const)('%s divides the whole scale', (_name, bands, of80) => {
    expect(checkBands(bands, scale)).toEqual([])
    const of = (value: number | null) => bandOf(bands, scale, value)?.key ?? null
    expect([of(0), of(29.999), of(30), of(79.9), of(80), of(100)]).toEqual([
      'onder-30',
      'onder-30',
      '30-80',
      '30-80',
      of80,
      of80 === '30-80' ? 'boven-80' : of80,
    ])
    expect([of(null), of(-1), of(101), of(Number.NaN)]).toEqual([null, null, null, null])
  })

  test('a bound without a side is refused, by name and value', () => {
    const unsaid = [
      band('onder-30', null, 30, '[)'),
      { ...band('30-80', 30, 80), to: { at: 80, included: null } },
      band('vanaf-80', 80, null),
    ]
    expect(checkBands(unsaid, scale)).toEqual([{ problem: 'bound-without-side', band: '30-80', other: null, at: 80 }])
  })

  test('80 on both sides overlaps at 80; on neither side it is a gap of one value', () => {
    const both = [band('a', null, 80), band('b', 80, null)]
    const neither = [band('a', null, 80, '[)'), band('b', 80, null, '(]')]
    expect(checkBands(both, scale)).toEqual([{ problem: 'bands-overlap', band: 'b', other: 'a', at: 80 }])
    expect(checkBands(neither, scale)).toEqual([{ problem: 'gap', band: 'a', other: 'b', at: 80 }])
  })

  test('a gap, a gap at an end, a band upside down, one off the scale, one twice: each is named', () => {
    expect(checkBands([band('a', null, 30, '[)'), band('b', 40, null)], scale)).toMatchObject([
      { problem: 'gap', band: 'a', other: 'b', at: 30 },
    ])
    expect(checkBands([band('a', 10, null)], scale)).toMatchObject([{ problem: 'gap', band: 'a', other: null, at: 0 }])
    expect(checkBands([band('a', 50, 20)], scale)).toMatchObject([{ problem: 'band-empty' }])
    expect(checkBands([band('a', null, 120)], scale)).toMatchObject([{ problem: 'bound-off-scale', at: 120 }])
    expect(checkBands([band('a', null, Number.NaN)], scale)).toMatchObject([{ problem: 'bound-off-scale' }])
    expect(checkBands([band('a', null, 30), band('a', 30, null, '(]')], scale)).toMatchObject([
      { problem: 'band-twice' },
    ])
  })

  test('of whole numbers 1 to 2 and 3 to 5 leave nothing between', () => {
    const steps = { least: 1, most: 5, whole: true }
    expect(checkBands([band('low', null, 2), band('high', 3, null)], steps)).toEqual([])
    expect(checkBands([band('low', null, 2), band('high', 4, null)], steps)).toMatchObject([{ problem: 'gap', at: 3 }])
    expect(checkBands([band('low', null, 2), band('high', 2, null, '(]')], steps)).toEqual([])
  })

  test('whatever the bands: without a finding every value lies in exactly one; with one, the named value does not', () => {
    const value = fc.integer({ min: 0, max: 10 }).map((tenth) => tenth * 10)
    const drawn = fc.record({
      from: fc.option(value),
      to: fc.option(value),
      sides: fc.constantFrom('[]', '[)', '(]', '()'),
    })
    const probes = Array.from({ length: 41 }, (_, place) => place * 2.5)
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 4 }), fc.boolean(), (some, whole) => {
        const bands = some.map(({ from, to, sides }, place) => band(`b${place}`, from, to, sides))
        const findings = checkBands(bands, { ...scale, whole })
        const holding = (at: number) => bands.filter((one) => bandOf([one], { ...scale, whole }, at) !== null).length
        if (findings.length === 0)
          for (const at of probes.filter((one) => !whole || Number.isInteger(one))) expect(holding(at)).toBe(1)
        for (const { problem, at } of findings) {
          if (problem === 'gap') expect(holding(at ?? -1)).toBe(0)
          if (problem === 'bands-overlap') expect(holding(at ?? -1)).toBeGreaterThan(1)
        }
      }),
    )
  })
})
