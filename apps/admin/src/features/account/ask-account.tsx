import { useMutation } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { Banner, Button, FormActions, LinkButton } from '@vliegwiel/ui'
import { apiOf } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'

/** Asks for the letter with which to make an account. What it says is between its reader and the mailbox. */
export function AskAccount({ token, email }: { token: string; email: string }) {
  const ask = useMutation(apiOf(null).invitations.askAccount.mutationOptions())
  return (
    <AskAccountView
      email={email}
      asked={ask.data ?? null}
      busy={ask.isPending}
      problem={ask.error === null ? null : problemOf(ask.error).text}
      onAsk={() => ask.mutate({ token })}
    />
  )
}

interface AskAccountViewProps {
  email: string
  /** null: not asked yet. `demoLink`: the letter itself, for a person of the demo. */
  asked: { readonly demoLink: string | null } | null
  busy: boolean
  problem: string | null
  onAsk: () => void
}

export function AskAccountView({ email, asked, busy, problem, onAsk }: AskAccountViewProps) {
  if (asked !== null)
    return (
      <>
        <Banner tone="info">{m.account_invitation_asked({ email })}</Banner>
        {asked.demoLink !== null && <LinkButton href={asked.demoLink}>{m.account_invitation_demo_link()}</LinkButton>}
      </>
    )
  return (
    <>
      {problem !== null && <Banner tone="bad">{problem}</Banner>}
      <FormActions>
        <Button variant="primary" busy={busy} onClick={onAsk}>
          {m.account_invitation_choose_new()}
        </Button>
      </FormActions>
    </>
  )
}
