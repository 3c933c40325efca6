import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cents, NOTHING } from '../money/index.ts'
import { examplePlan } from '../testing/example-plan.ts'
import { amend, type Change, linesOn, type PlanHistory, sumOfLines, totalsOf } from './index.ts'

const lines = fc.constantFrom(...examplePlan.years.flatMap((year) => year.lines.map(({ id }) => id)), 'unknown')
const amounts = fc.integer({ min: -1, max: 30_000_000 }).map(cents)
const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('transfer' as const), from: lines, to: lines, cents: amounts }),
  fc.record({
    kind: fc.constant('raise' as const),
    line: lines,
    cents: amounts,
    funding: fc.constantFrom('reserve', ''),
  }),
  fc.record({ kind: fc.constant('lower' as const), line: lines, cents: amounts }),
)

const councilSum = totalsOf(examplePlan).total

test('money is conserved by every amendment: transfers move, and only raising and lowering change the sum', () => {
  fc.assert(
    fc.property(fc.array(fc.array(changes, { maxLength: 4 }), { maxLength: 8 }), (all) => {
      let history: PlanHistory = {
        council: examplePlan,
        adoptedOn: '2026-01-01',
        decision: { by: 'council', reference: 'R-1' },
        amendments: [],
      }
      let expected: number = councilSum
      all.forEach((some, place) => {
        const day = `2026-02-${String(place + 1).padStart(2, '0')}`
        const decision = { by: 'college', reference: 'B-1' }
        const answer = amend(history, { id: `a${place}`, day, reason: 'r', decision, changes: some }, () => NOTHING)
        if (!answer.ok) return
        history = answer.value
        for (const change of some) {
          if (change.kind === 'raise') expected += change.cents
          if (change.kind === 'lower') expected -= change.cents
        }
      })
      const now = linesOn(history, '2026-12-31')
      expect(sumOfLines(now)).toBe(expected)
      expect(now.every(({ now: amount }) => amount >= 0)).toBe(true)
      // Within each purse too: no cent changed purse, since nobody decided so.
      expect(sumOfLines(linesOn(history, '2026-01-31'))).toBe(councilSum)
      const transfersOnly = history.amendments.flatMap((one) => one.changes).every(({ kind }) => kind === 'transfer')
      if (transfersOnly)
        expect(sumOfLines(now.filter(({ purse }) => purse === 'benefit-budget'))).toBe(cents(5_000_000))
    }),
  )
})
