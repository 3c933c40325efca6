import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  agingParameters,
  checkParameters,
  lookUp,
  nationalParameters,
  type LookupPolicy,
  staleParameters,
} from './index.ts'

const policy: LookupPolicy = { askedOn: '2026-11-25', unknown: 'refuse', future: 'refuse' }
const trusting: LookupPolicy = { ...policy, unknown: 'last-known', future: 'last-known' }

describe('the norms of articles 20 to 23, to the cent', () => {
  test.each([
    ['2025-01-01', 33217, 66434, 129321, 33217, 104875, 167762, 134545, 192207, 150107, 205348, 42603, 66269],
    ['2025-07-01', 33798, 67596, 131588, 33798, 106712, 170704, 136906, 195580, 153021, 209498, 43349, 67429],
    ['2026-01-01', 34599, 69198, 134706, 34599, 109241, 174749, 140150, 200213, 156469, 214416, 44376, 69027],
    ['2026-07-01', 35042, 70084, 136432, 35042, 110640, 176988, 141946, 202779, 158734, 217610, 44944, 69911],
  ])('%s', (day, ...cents) => {
    const keys = [
      'single-18-20',
      'couple-18-20',
      'couple-one-18-20',
      'single-parent-18-20',
      'couple-18-20-children',
      'couple-one-18-20-children',
      'single',
      'couple',
      'single-pensioner',
      'couple-pensioner',
      'institution-single',
      'institution-couple',
    ]
    expect(keys.map((key) => lookUp(nationalParameters, 'norms', key, day, policy).value)).toEqual(cents)
  })
})

describe('a value is never used in silence', () => {
  test('the caps of July 2026 are unknown: refused, or the last known one with its date', () => {
    expect(() => lookUp(nationalParameters, 'disregards', 'n-most', '2026-08-01', policy)).toThrow(
      'value-unknown: disregards.n-most',
    )
    expect(lookUp(nationalParameters, 'disregards', 'n-most', '2026-08-01', trusting)).toMatchObject({
      value: 28_500,
      validFrom: '2026-01-01',
      use: 'last-known',
    })
  })

  test('before the first version there is no answer', () => {
    expect(() => lookUp(nationalParameters, 'norms', 'single', '2021-12-31', trusting)).toThrow(
      'no-parameters-for-date',
    )
  })

  test('a month ahead uses the last known value, as an expectation', () => {
    expect(lookUp(nationalParameters, 'norms', 'single', '2027-02-01', trusting)).toMatchObject({ use: 'expected' })
    expect(() => lookUp(nationalParameters, 'norms', 'single', '2027-02-01', policy)).toThrow('value-unknown')
  })

  test('asked after the stale date it is refused, whatever the tenant allows; the past stays as it was', () => {
    const late = { ...trusting, askedOn: '2027-01-01' }
    expect(() => lookUp(nationalParameters, 'norms', 'single', '2027-02-01', late)).toThrow(
      'parameter-stale: norms.single',
    )
    expect(lookUp(nationalParameters, 'norms', 'single', '2026-12-01', late).use).toBe('in-force')
  })

  test('a gap between two versions is not known', () => {
    expect(() => lookUp(nationalParameters, 'assets', 'single', '2021-03-01', policy)).toThrow('value-unknown')
    expect(lookUp(nationalParameters, 'assets', 'single', '2021-03-01', trusting).use).toBe('last-known')
  })
})

describe('a parameter set is checked', () => {
  const [first] = nationalParameters.gifts
  if (first === undefined) throw new Error('no gifts')
  const refused = (version: typeof first) => () => checkParameters({ ...nationalParameters, gifts: [version] })

  test('ours passes', () => {
    expect(() => checkParameters(nationalParameters)).not.toThrow()
  })

  test('no source, no whole number, a reversed date, two versions on one day', () => {
    expect(refused({ ...first, source: ' ' })).toThrow('source-missing: gifts[0].source')
    expect(refused({ ...first, values: { year: 0.5 } })).toThrow('amount-impossible: gifts[0].values.year')
    expect(refused({ ...first, values: { year: Number.NaN } })).toThrow('amount-impossible')
    expect(refused({ ...first, staleAfter: '2025-01-01' })).toThrow('dates-reversed')
    expect(() => checkParameters({ ...nationalParameters, gifts: [first, first] })).toThrow('dates-overlap: gifts[1]')
  })

  test('what is stale on a day is listed', () => {
    expect(staleParameters(nationalParameters, '2026-12-31')).toEqual([])
    expect(staleParameters(nationalParameters, '2027-01-01').map((found) => found.subject)).toEqual([
      'norms',
      'holidayAllowance',
      'premium',
      'assets',
      'gifts',
      'privatePension',
      'minimumWage',
      'wageTax',
    ])
  })

  test('sixty days before, the alarm names what will run out, and not what has run out already', () => {
    expect(agingParameters(nationalParameters, '2026-11-01', 60)).toEqual([])
    expect(agingParameters(nationalParameters, '2026-11-02', 60).map(({ staleAfter }) => staleAfter)).toContain(
      '2026-12-31',
    )
    expect(agingParameters(nationalParameters, '2027-01-01', 60)).toEqual([])
  })

  // No test knows what day it is: that amounts have run out is said on the first page, by `doctor` and to residents.
  test('on every day either all is current, or what ran out is listed with its last day', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2022-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }), (at) => {
        const day = at.toISOString().slice(0, 10)
        const stale = staleParameters(nationalParameters, day)
        expect(stale.every(({ staleAfter }) => staleAfter < day)).toBe(true)
        expect(stale.length === 0).toBe(day <= '2026-12-31')
      }),
    )
  })
})
