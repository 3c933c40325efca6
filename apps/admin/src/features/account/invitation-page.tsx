import { m } from '@vliegwiel/i18n'
import { LoadingRows, PageHeader } from '@vliegwiel/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { apiOf } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { PlainPage } from '../../app/errors/plain-page.tsx'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { meQuery } from '../../app/session/me.ts'
import { InvitationView } from './invitation-view.tsx'

const route = getRouteApi('/uitnodiging/$token')

/** What the link of an invitation opens. */
export function InvitationPage() {
  const { token } = route.useParams()
  const invitation = useQuery(apiOf(null).invitations.showInvitation.queryOptions({ token }))
  const me = useQuery(meQuery(null))
  const problem = invitation.error === null ? null : problemOf(invitation.error)
  return (
    <PlainPage>
      {problem !== null && problem.kind !== 'not-found' && problem.kind !== 'invalid' ? (
        <ProblemState problem={problem} onRetry={() => void invitation.refetch()} />
      ) : problem !== null ? (
        <PageHeader title={m.account_invitation_title()} sentence={m.account_invitation_unknown()} />
      ) : invitation.data === undefined || me.data === undefined ? (
        <LoadingRows rows={4} />
      ) : (
        <InvitationView
          token={token}
          invitation={invitation.data}
          me={me.data === null ? null : me.data.person}
          onSignedIn={() => void me.refetch()}
        />
      )}
    </PlainPage>
  )
}
