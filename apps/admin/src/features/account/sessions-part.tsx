import { m } from '@vliegwiel/i18n'
import { Button, Section, StatusChip } from '@vliegwiel/ui'
import { useState } from 'react'
import { apiOf } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { FormProblem } from '../../app/errors/form-problem.tsx'
import { formatDate, formatTime } from '../../app/shown-clock.ts'
import type { Account } from './account-view.tsx'
import { ProofForm, type Proof } from './proof-form.tsx'

type OwnSession = Account['sessions'][number]

const methods = {
  password: m.account_method_password,
  oidc: m.account_method_oidc,
  demo: m.account_method_demo,
  passkey: m.account_method_passkey,
}
const moment = (iso: string) => `${formatDate(new Date(iso))}, ${formatTime(new Date(iso))}`

/** Where one is signed in, by device and network, and the end of one other place or of all. */
export function SessionsPart({ account }: { account: Account }) {
  const [asking, setAsking] = useState<OwnSession | 'all' | null>(null)
  const api = apiOf(null).account
  const rest = () => setAsking(null)
  const all = useSave(api.signOutElsewhere.mutationOptions(), { say: m.account_sessions_ended(), onSaved: rest })
  const one = useSave(api.endSession.mutationOptions(), { say: m.account_session_ended(), onSaved: rest })
  const save = asking === 'all' ? all : one
  const end = (what: OwnSession | 'all', proof: Proof | null) =>
    what === 'all' ? all.send({ proof }) : one.send({ sessionId: what.sessionId, proof })
  // Who has nothing to prove it by (a provider, the demo) is not asked.
  const begin = (what: OwnSession | 'all') =>
    account.hasPassword || account.hasSecondFactor ? setAsking(what) : end(what, null)
  const others = account.sessions.filter(({ isThisOne }) => !isThisOne)
  return (
    <Section title={m.account_sessions_title()}>
      <div className="admin-gap">
        <ul className="admin-passkeys">
          {account.sessions.map((session) => (
            <li key={session.sessionId}>
              <span>
                {nameOf(session)} {session.isThisOne && <StatusChip tone="ok">{m.account_session_here()}</StatusChip>}
                <span className="vw-menu-detail">{factsOf(session)}</span>
              </span>
              {!session.isThisOne && (
                <Button
                  aria-label={m.account_session_end_label({
                    device: nameOf(session),
                    time: moment(session.signedInAt),
                  })}
                  onClick={() => begin(session)}
                >
                  {m.account_session_end()}
                </Button>
              )}
            </li>
          ))}
        </ul>
        {asking === null ? (
          <>
            <FormProblem problem={all.problem ?? one.problem} />
            <p className="vw-secondary">
              {others.length === 0 ? m.account_sessions_none() : m.account_sessions_hint()}
            </p>
            {others.length > 0 && (
              <Button busy={all.busy} onClick={() => begin('all')}>
                {m.account_sessions_end()}
              </Button>
            )}
          </>
        ) : (
          <ProofForm
            save={save}
            {...(account.hasPassword ? {} : { account })}
            onProof={(proof) => end(asking, proof)}
            onCancel={rest}
          />
        )}
      </div>
    </Section>
  )
}

function nameOf({ browser, system }: OwnSession): string {
  if (browser !== null && system !== null) return m.account_session_on({ browser, system })
  return browser ?? system ?? m.account_session_unknown()
}

/** "192.0.2.0/24" as people read it: the part that is known. */
const shownNetwork = (prefix: string) => prefix.replace(/\.0\/24$/, '.…').replace(/::\/48$/, ':…')

function factsOf({ signedInAt, lastSeenAt, expiresAt, method, networkPrefix, isThisOne }: OwnSession): string {
  return [
    m.account_session_began({ time: moment(signedInAt), method: methods[method]() }),
    isThisOne
      ? m.account_session_until({ time: moment(expiresAt) })
      : m.account_session_seen({ time: moment(lastSeenAt) }),
    ...(networkPrefix === null ? [] : [m.account_session_network({ network: shownNetwork(networkPrefix) })]),
  ].join(' · ')
}
