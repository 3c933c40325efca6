import { expect, it } from 'vitest'
import { figures } from '../testing/agreement.ts'
import { mannWhitney } from '../two-groups/index.ts'
import { betaBinomialBenefit, exactSampleRatio, sampleRatio } from './index.ts'

// A thousand million steps would take a minute; the time limit of a test is what would tell.
it('seen: exact sums over a thousand million people did not end; they go as far as there is something to sum', () => {
  expect(figures(exactSampleRatio(500_000_000, 500_000_000)).p).toBeCloseTo(1, 8)
  // 40,000 more in one arm: z = 40,000 / √1,000,040,000 = 1.265, two-sided p 0.206.
  expect(figures(exactSampleRatio(500_000_000, 500_040_000)).p).toBeCloseTo(0.206, 3)
  expect(figures(sampleRatio([5, 1_000_000_000], [1, 100_000_000])).p).toBeCloseTo(0.1505, 3)
})

it('the exact ratio of few is the sum over every split', () => {
  for (const n of [1, 7, 30])
    for (const share of [0.5, 0.3, 0.9])
      for (let first = 0; first <= n; first++) {
        const chances = [1]
        for (let k = 1; k <= n; k++) chances.push(((chances[k - 1] ?? 0) * (n - k + 1) * share) / (k * (1 - share)))
        const whole = chances.reduce((sum, chance) => sum + chance, 0)
        const seen = (chances[first] ?? 0) * (1 + 1e-7)
        const p = chances.filter((chance) => chance <= seen).reduce((sum, chance) => sum + chance, 0) / whole
        expect(figures(exactSampleRatio(first, n - first, share)).p).toBeCloseTo(p, 9)
      }
})

it('the chance of benefit sums over the smallest cell, whichever that is, and refuses where that one is large', () => {
  const [few, many] = [
    { events: 3, n: 10 },
    { events: 400_000, n: 1_000_000 },
  ]
  const one = figures(betaBinomialBenefit({ treated: few, control: many })).probability
  const other = figures(betaBinomialBenefit({ treated: many, control: few })).probability
  // Uniform prior and 3 of 10: Beta(4, 8), of which 0.2963 lies above 0.4 (the sum of 11 binomial chances).
  expect(one).toBeCloseTo(0.2963, 3)
  expect(one + other).toBeCloseTo(1, 9)
  const turned = ({ events, n }: typeof few) => ({ events: n - events, n })
  expect(figures(betaBinomialBenefit({ treated: turned(many), control: turned(few) })).probability).toBeCloseTo(one, 9)
  expect(betaBinomialBenefit({ treated: many, control: many })).toMatchObject({ code: 'invalid-input' })
})

it('an exact rank test of many people is refused, also when it is asked for', () => {
  const counts = Array.from({ length: 300 }, (_, value) => ({ value, treated: 1, control: 1 }))
  expect(mannWhitney(counts, { exact: true })).toMatchObject({ code: 'invalid-input' })
  expect(mannWhitney(counts)).toMatchObject({ computable: true, method: 'normal' })
})
