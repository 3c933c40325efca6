import { lawAmountsKind, benefitRulesKind, parametersOf } from '@vliegwiel/benefits/kinds'
import { agingParameters, nationalParameters, staleParameters } from '@vliegwiel/benefits/parameters'
import { checkDocument } from '@vliegwiel/configuration/kind'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { demoAmounts } from './demo-amounts.ts'
import { demoRules } from './demo-rules.ts'

const errors = (results: ReturnType<typeof checkDocument>) => results.filter(({ severity }) => severity === 'error')

test('on whatever day the demo begins, it has amounts of that day, in order, and rules that pass with them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5_000 }), (days) => {
      const day = new Date(Date.UTC(2026, 6, 1 + days)).toISOString().slice(0, 10)
      const amounts = demoAmounts(day)
      expect(errors(checkDocument(lawAmountsKind, amounts))).toEqual([])
      expect(staleParameters(parametersOf(amounts), day)).toEqual([])
      const rules = checkDocument(benefitRulesKind, demoRules(amounts), [], {
        at: new Date(0),
        document: () => amounts,
        setting: () => undefined,
      })
      expect(errors(rules)).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('what is made up says so, and what is real stays as the law has it', () => {
  const real = demoAmounts('2026-11-29').children ?? []
  const later = demoAmounts('2031-06-01').children ?? []
  expect(later.slice(0, real.length)).toEqual(real)
  for (const { fields } of later.slice(real.length)) {
    expect(fields['source']).toBe('Verzonnen voor de demo: geen bedrag van de wet')
    expect(fields['status']).not.toBe('verified')
  }
  expect(JSON.stringify(real)).not.toContain('Verzonnen')
  expect(staleParameters(nationalParameters, '2031-06-01').length).toBeGreaterThan(0)
})

test('the demo too says that amounts run out', () => {
  expect(agingParameters(parametersOf(demoAmounts('2031-06-01')), '2031-06-01', 60).length).toBeGreaterThan(0)
})
