import { m } from '@vliegwiel/i18n'
import { Banner } from '@vliegwiel/ui'
import type { Problem } from '../../app/api/problem.ts'
import { FormProblem } from '../../app/errors/form-problem.tsx'

/** As FormProblem, with words of its own for a wrong password or code of somebody who is signed in. */
export function ProofProblem({ problem }: { problem: Problem | null }) {
  if (problem?.reason === 'auth:sign-in-failed') return <Banner tone="bad">{m.account_proof_failed()}</Banner>
  if (problem?.reason === 'auth:second-factor-failed') return <Banner tone="bad">{m.account_code_failed()}</Banner>
  return <FormProblem problem={problem} />
}
