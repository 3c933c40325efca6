import { useParams } from '@tanstack/react-router'
import { Banner } from '@vliegwiel/ui'
import type { Problem } from '../api/problem.ts'
import { WhyLink } from './screen-error.tsx'

/** Above a form: why it was refused, in one line. Says nothing about what stands beside a field. */
export function FormProblem({ problem }: { problem: Problem | null }) {
  const { slug } = useParams({ strict: false })
  if (problem === null || problem.kind === 'conflict') return null
  const why = problem.kind === 'not-allowed' && slug !== undefined
  return (
    <Banner tone="bad" action={why && <WhyLink slug={slug} problem={problem} />}>
      {problem.text}
    </Banner>
  )
}
