import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../dates/iso-date.ts'
import { checkParameters, lookUp, nationalParameters, parametersWith, type SubjectVersion } from './index.ts'

const version = (validFrom: string, staleAfter: string | null, single: number): SubjectVersion => ({
  subject: 'norms',
  validFrom,
  staleAfter,
  status: 'verified',
  mark: '',
  source: 'Staatscourant',
  values: { single },
})
const asked = (day: string) => ({ askedOn: day, unknown: 'refuse', future: 'refuse' }) as const
const single = (given: readonly SubjectVersion[], day: string) => {
  const { value, origin, validFrom } = lookUp(parametersWith(given), 'norms', 'single', day, asked(day))
  return [value, origin, validFrom]
}

describe('amounts of a document beside those of the package', () => {
  test('a new version holds from its day; before it the package answers as ever', () => {
    const given = [version('2027-01-01', '2027-06-30', 145_000)]
    expect(single(given, '2026-12-31')).toEqual([141_946, 'package', '2026-07-01'])
    expect(single(given, '2027-01-02')).toEqual([145_000, 'document', '2027-01-01'])
    expect(() => single([], '2027-01-02')).toThrow('parameter-stale')
    expect(() => single(given, '2027-07-02')).toThrow('parameter-stale')
  })

  test('a correction takes the place of the version of that day, and one in between cuts it off', () => {
    expect(single([version('2026-07-01', '2026-12-31', 142_000)], '2026-08-01')).toEqual([
      142_000,
      'document',
      '2026-07-01',
    ])
    const between = [version('2026-10-01', '2026-11-30', 143_000)]
    expect(single(between, '2026-09-30')).toEqual([141_946, 'package', '2026-07-01'])
    expect(single(between, '2026-10-01')).toEqual([143_000, 'document', '2026-10-01'])
    // The document said until when it knows: the older figure does not come back after it.
    expect(() => single(between, '2026-12-01')).toThrow('parameter-stale')
  })

  test('other subjects stay those of the package', () => {
    const set = parametersWith([version('2027-01-01', '2027-06-30', 145_000)])
    expect(set.wageTax).toBe(nationalParameters.wageTax)
  })

  test('whatever versions that do not overlap a document holds, the whole set is one that can be reckoned with', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 2_500 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(
        days,
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 8, maxLength: 8 }),
        (starts, lengths) => {
          const sorted = starts.toSorted((a, b) => a - b)
          const given = sorted.map((start, place) => {
            const next = sorted[place + 1] ?? start + 500
            const end = Math.min(next - 1, start + (lengths[place] ?? 1))
            return version(addDays('2021-06-15', start), addDays('2021-06-15', Math.max(start, end)), 100_000 + place)
          })
          const set = parametersWith(given)
          expect(() => checkParameters(set)).not.toThrow()
          for (const one of given)
            expect(single(given, one.validFrom)).toEqual([one.values.single, 'document', one.validFrom])
        },
      ),
    )
  })
})
