import { breakEven } from '../decisions/break-even.ts'
import type { FiellerRatio } from '../decisions/break-even.ts'
import { computed, notComputable } from '../result.ts'
import type { Result } from '../result.ts'
import type { MainEstimate } from './main-estimate.ts'
import type { MoneyFacts, OutcomeFacts } from './report-input.ts'

/** Money of a contrast, in euro cents; `net` is per person offered the help. */
export interface MoneyReport {
  valuePerOutflow: number
  years: number
  costPerPerson: number
  net: { low: number; estimate: number; high: number; level: number }
  neededPer100: number
  costPerOutflow: Result<FiellerRatio>
}

/** Cost and saving; only for outcomes that are a share leaving benefit, since a value per outflow is asked. */
export function moneyOf(
  money: MoneyFacts | undefined,
  outcome: OutcomeFacts,
  main: Result<MainEstimate>,
  level: number,
): Result<MoneyReport> {
  if (money === undefined) return notComputable('invalid-input', 'no costs were given')
  if (outcome.kind !== 'share') return notComputable('invalid-input', 'a value per outflow needs an outcome in shares')
  if (!main.computable) return main
  const { estimate, standardError, df, interval } = main
  if (typeof standardError !== 'number') return standardError
  const { costPerPerson, valuePerOutflow, years } = money
  const answer = breakEven({ costPerPerson, valuePerOutflow, effect: { value: estimate, standardError, df }, level })
  if (!answer.computable) return answer
  const at = (outflow: number) => outflow * valuePerOutflow - costPerPerson
  return computed({
    valuePerOutflow,
    years,
    costPerPerson,
    // The ends follow the interval that the report shows, so that no two intervals stand side by side.
    net: { low: at(interval.low), estimate: at(estimate), high: at(interval.high), level },
    neededPer100: answer.neededPer100,
    costPerOutflow: answer.costPerOutflow,
  })
}
