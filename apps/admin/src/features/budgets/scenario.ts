import type { CaseInput } from '@vliegwiel/budgets/case'
import { cents } from '@vliegwiel/budgets/money'
import { type CaseloadAnswer, type CaseloadQuestion, numbersOf, whatIfCaseload } from '@vliegwiel/budgets/what-if'
import type { Explained } from '@vliegwiel/budgets/formula'
import type { KeptScenario } from './budget.ts'
import { computeCase, type ComputedCase, numbersOfCase } from './compute-case.ts'

/** A kept scenario, computed anew from its input: an answer is never kept. */
export type Computed =
  | { readonly kind: 'case'; readonly case: ComputedCase; readonly seed: number }
  | { readonly kind: 'caseload'; readonly question: CaseloadQuestion; readonly answer: CaseloadAnswer }

/** null for what cannot be computed; the server keeps nothing of the kind. */
export function computeScenario(scenario: KeptScenario['scenario']): Computed | null {
  if (scenario.kind === 'case') {
    const computed = computeCase(caseInputOf(scenario.input))
    return computed && { kind: 'case', case: computed, seed: scenario.seed }
  }
  const question = questionOf(scenario.input)
  const answer = whatIfCaseload(question)
  return answer.ok ? { kind: 'caseload', question, answer: answer.value } : null
}

type Sent<K extends 'case' | 'caseload'> = Extract<KeptScenario['scenario'], { kind: K }>['input']

/** A case that came as JSON, as the core takes it: its amounts are whole cents. @throws RangeError when one is not */
export const caseInputOf = (sent: Sent<'case'>): CaseInput => ({
  ...sent,
  costs: sent.costs.map((one) => ({ ...one, cents: cents(one.cents) })),
})

/** @throws RangeError for an amount that is no whole number of cents */
export const questionOf = ({
  pricePerFte: price,
  savingPerExitYear: saving,
  ...rest
}: Sent<'caseload'>): CaseloadQuestion => ({
  ...rest,
  pricePerFte: price && { ...price, value: cents(price.value) },
  savingPerExitYear: { ...saving, value: cents(saving.value) },
})

/** The numbers by which it is compared with another of its sort. */
export const numbersOfScenario = (computed: Computed): Explained[] =>
  computed.kind === 'case' ? numbersOfCase(computed.case) : numbersOf(computed.answer)

/** Gross and net are never set beside each other. */
export const comparable = (one: Computed, other: Computed): 'yes' | 'other-kind' | 'other-reckoning' => {
  if (one.kind !== other.kind) return 'other-kind'
  if (one.kind === 'case' && other.kind === 'case' && one.case.result.reckoning !== other.case.result.reckoning)
    return 'other-reckoning'
  return 'yes'
}
