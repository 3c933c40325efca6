import type { CaseInput } from '@vliegwiel/budgets/case'
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
  // What was sent as JSON is what the core was given: the server checked it with the same core.
  if (scenario.kind === 'case') {
    const computed = computeCase(scenario.input as CaseInput)
    return computed && { kind: 'case', case: computed, seed: scenario.seed }
  }
  const question = scenario.input as CaseloadQuestion
  const answer = whatIfCaseload(question)
  return answer.ok ? { kind: 'caseload', question, answer: answer.value } : null
}

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
