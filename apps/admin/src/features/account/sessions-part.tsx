import { m } from '@vliegwiel/i18n'
import { formatDate, formatTime } from '../../app/shown-clock.ts'
import { Button, Section } from '@vliegwiel/ui'
import { apiOf } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { FormProblem } from '../../app/errors/form-problem.tsx'
import type { Account } from './account-view.tsx'

const methods = {
  password: m.account_method_password,
  oidc: m.account_method_oidc,
  demo: m.account_method_demo,
  passkey: m.account_method_passkey,
}
const moment = (iso: string) => `${formatDate(new Date(iso))}, ${formatTime(new Date(iso))}`

/** Since when one is signed in here, in how many other places, and the end of those. */
export function SessionsPart({ account }: { account: Account }) {
  const end = useSave(apiOf(null).account.signOutElsewhere.mutationOptions(), { say: m.account_sessions_ended() })
  const { otherSessions, signedInAt, expiresAt, method } = account
  return (
    <Section title={m.account_sessions_title()}>
      <div className="admin-gap">
        <p className="vw-secondary">
          {m.account_session_since({ time: moment(signedInAt), method: methods[method](), until: moment(expiresAt) })}
        </p>
        <p>{otherSessions === 0 ? m.account_sessions_none() : m.account_sessions_others({ count: otherSessions })}</p>
        <FormProblem problem={end.problem} />
        {otherSessions > 0 && (
          <Button busy={end.busy} onClick={() => end.send({})}>
            {m.account_sessions_end()}
          </Button>
        )}
      </div>
    </Section>
  )
}
