import { formatCount } from '@vliegwiel/i18n'
import { roundedInterval } from '@vliegwiel/statistics'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { betweenText, changeText, effectEnds, effectText, possible, rangeText, smallestText } from './figures.ts'
import { allAssignedName, assignedName, enrolmentName } from './pilot-words.ts'

const people = { per: 100, unit: '' } as const
const euros = { per: 1, unit: 'euro' } as const

test('seen: the sentence said 1.968 and the table 1.967; one interval is one pair of numbers', () => {
  const ends = { low: 1967.3, high: 2400.2 }
  expect(rangeText(ends, euros)).toBe('+1.967 tot +2.401')
  expect(betweenText(ends, euros)).toBe('tussen 1.967\u00A0euro meer en 2.401\u00A0euro meer')
  const size = fc.double({ min: -5000, max: 5000, noNaN: true })
  fc.assert(
    fc.property(size, size, fc.constantFrom(people, euros), (a, b, telling) => {
      const own = { low: Math.min(a, b), high: Math.max(a, b) }
      const { low, high, decimals } = roundedInterval({ ...possible(own, telling), estimate: own.low }, telling.per)
      // The figures of the sentence are those of the table, whatever stands around them.
      const [one, other] = [low, high].map((value) => formatCount(Math.abs(value), 'nl', decimals))
      const figures = (text: string) => text.match(/\d[\d.,]*/g)
      expect(figures(rangeText(own, telling))).toEqual([one, other])
      expect(figures(betweenText(own, telling))).toEqual([one, other])
    }),
  )
})

test('a share is never more than 100 of 100, and a small effect is never "between zero and 1"', () => {
  expect(betweenText({ low: -1.4, high: 0.2 }, people)).toBe('tussen 100 minder en 20 meer')
  // Seen: a next municipality would land between −175 and +208 of 100 people.
  expect(rangeText({ low: -1.75, high: 2.08 }, people)).toBe('−100 tot +100')
  expect(rangeText({ low: 0.0026, high: 0.0034 }, people)).toBe('+0,2 tot +0,4')
  expect(changeText(0.003, people, { low: 0.0026, high: 0.0034 })).toBe('+0,3')
})

test('seen: a pilot at +41 stood at +32,1 in the funnel: an estimate outside an interval is shown as it is', () => {
  const effect = { estimate: 0.41, variance: 0.081 ** 2 }
  expect(effectText(effect, people)).toBe('+41')
  // Wherever it stands, and whatever stands around it.
  expect(changeText(effect.estimate, people, { low: 0.003, high: 0.321 })).toMatch(/^\+41(?:,0)?$/)
  fc.assert(
    fc.property(
      fc.double({ min: -0.9, max: 0.9, noNaN: true }),
      fc.double({ min: 1e-3, max: 0.2, noNaN: true }),
      (estimate, error) => {
        const [own, elsewhere] = [effectEnds({ estimate, variance: error ** 2 }), { low: -0.2, high: 0.2 }]
        for (const ends of [own, elsewhere]) {
          const { decimals, estimate: shown } = roundedInterval({ ...ends, estimate }, 100)
          expect(Math.abs(shown - 100 * estimate)).toBeLessThanOrEqual(0.5 / 10 ** decimals + 1e-9)
        }
      },
    ),
  )
})

test('seen: 1.358,9 dollar beside 1.599; large amounts have no decimals, and never less than the plan promises', () => {
  expect(smallestText(1358.83, euros)).toBe('1.359\u00A0euro')
  expect(smallestText(12.01, euros)).toBe('12,1\u00A0euro')
  expect(smallestText(0.1301, people)).toBe('14')
})

test('without randomisation nobody is called drawn', () => {
  for (const words of [
    assignedName('not-random'),
    allAssignedName('not-random'),
    enrolmentName('enrolled', 'not-random'),
  ])
    expect(words).not.toMatch(/loot/i)
  expect(enrolmentName('enrolled', 'random-block')).toBe('ingeloot')
})
