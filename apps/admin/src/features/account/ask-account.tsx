import { useMutation } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { Banner, Button, FormActions, LinkButton } from '@vliegwiel/ui'
import { apiOf } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'

/** Asks for the letter with which to make an account. What it says is between its reader and the mailbox. */
export function AskAccount({ token, email }: { token: string; email: string }) {
  const ask = useMutation(apiOf(null).invitations.askAccount.mutationOptions())
  if (ask.data !== undefined) {
    const { demoLink } = ask.data
    return (
      <>
        <Banner tone="info">{m.account_invitation_asked({ email })}</Banner>
        {demoLink !== null && <LinkButton href={demoLink}>{m.account_invitation_demo_link()}</LinkButton>}
      </>
    )
  }
  return (
    <>
      {ask.error !== null && <Banner tone="bad">{problemOf(ask.error).text}</Banner>}
      <FormActions>
        <Button variant="primary" busy={ask.isPending} onClick={() => ask.mutate({ token })}>
          {m.account_invitation_choose_new()}
        </Button>
      </FormActions>
    </>
  )
}
