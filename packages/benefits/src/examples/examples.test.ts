import { describe, expect, test } from 'vitest'
import { prepareRules } from '../rules/rules.ts'
import { contact, decided, rulesWith } from '../testing/some-situation.ts'
import { changedExamples, nationalExamples, runExamples, type WorkedExample } from './index.ts'

const national = prepareRules({ ordinance: { terms: [] }, contact })

describe('the national examples', () => {
  test.each(runExamples(national, nationalExamples).map((result) => [result.id, result] as const))(
    '%s',
    (_id, result) => {
      expect(result.differences).toEqual([])
      expect(result.passed).toBe(true)
    },
  )
})

describe('the runner', () => {
  const [first] = nationalExamples
  if (first === undefined) throw new Error('no examples')
  const one = (example: Partial<WorkedExample>) => runExamples(national, [{ ...first, ...example }])[0]

  test('names each difference in cents', () => {
    expect(one({ expected: { '2026-01': { benefit: 140_149, norm: 140_150 } } })).toMatchObject({
      passed: false,
      differences: [{ month: '2026-01', amount: 'benefit', expected: 140_149, actual: 140_150 }],
    })
  })

  test('an example that expects nothing does not pass', () => {
    expect(one({ expected: {} })?.passed).toBe(false)
    expect(one({ expected: { '2026-01': {} } })?.passed).toBe(false)
  })

  test('a refusal is a failure, unless it is the one that was expected', () => {
    expect(one({ expected: { '2019-01': { norm: 1 } } })).toMatchObject({
      passed: false,
      refusal: { refusal: 'no-parameters-for-date' },
    })
    expect(one({ expected: { '2019-01': {} }, refused: 'no-parameters-for-date' })?.passed).toBe(true)
    expect(one({ refused: 'value-unknown' })?.passed).toBe(false)
  })

  test('says which examples an edit changes', () => {
    const shorter = prepareRules({ ordinance: { terms: [decided('n-months', 5)] }, contact })
    expect(changedExamples(national, shorter, nationalExamples).map((example) => example.id)).toEqual([
      'national-month-seven',
    ])
    expect(changedExamples(national, rulesWith(), nationalExamples).map((example) => example.id)).toEqual([
      'national-cap-unknown',
    ])
  })
})
