import { isPermission } from '@vliegwiel/auth'
import { m } from '@vliegwiel/i18n'
import { Button, ErrorState, LinkButton, PageHeader } from '@vliegwiel/ui'
import { useParams } from '@tanstack/react-router'
import { address } from '../address/address.ts'
import { problemOf, type Problem } from '../api/problem.ts'
import { PlainPage } from './plain-page.tsx'

/** A page that could not be drawn: what happened, what is kept, what to do. */
export function ScreenError({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <PlainPage>
      <ProblemState problem={problemOf(error)} onRetry={onRetry} />
    </PlainPage>
  )
}

/** The same inside a page: where its list or form would stand. */
export function ProblemState({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  const { slug } = useParams({ strict: false })
  if (problem.kind === 'not-found') {
    return <PageHeader title={m.shell_page_unknown_title()} sentence={m.shell_page_unknown_text()} />
  }
  if (problem.kind === 'not-allowed') {
    return (
      <PageHeader
        title={m.shell_not_allowed_title()}
        sentence={problem.text}
        actions={slug !== undefined && <WhyLink slug={slug} problem={problem} />}
      />
    )
  }
  return (
    <ErrorState
      title={m.errors_title()}
      next={problem.text}
      action={<Button onClick={onRetry}>{m.action_retry()}</Button>}
      code={problem.requestId ?? problem.code}
    />
  )
}

/** Leads to the explanation of the missing right, for this person. */
export function WhyLink({ slug, problem }: { slug: string; problem: Problem }) {
  const permission = problem.params['permission']
  const recht = typeof permission === 'string' && isPermission(permission) ? permission : undefined
  return <LinkButton href={address('/$slug/rollen', { slug }, { recht })}>{m.shell_why()}</LinkButton>
}
