import { skipToken, useQuery } from '@tanstack/react-query'
import { profileSetKey, profileSetOf, readyTable } from '@vliegwiel/clients/kinds'
import { suggest } from '@vliegwiel/clients/suggestion'
import { m } from '@vliegwiel/i18n'
import { Button, Disclosure, LoadingRows, RadioGroup, Section, TextArea } from '@vliegwiel/ui'
import { CancelButton, Dialog } from '@vliegwiel/ui/dialog'
import { useState, type ReactNode } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { useSave } from '../../app/api/use-save.ts'
import { FormProblem } from '../../app/errors/form-problem.tsx'
import { useMay } from '../../app/session/me.ts'
import { formatDate } from '../../app/shown-clock.ts'
import { SuggestionPart } from '../profiles/suggestion-part.tsx'
import '../profiles/profiles.css'
import type { Client } from './client.ts'

/** What the set of the municipality suggests for this client, and the person who decides. */
export function ProfilePart({ client, mayChange }: { client: Pick<Client, 'clientId'>; mayChange: boolean }) {
  const { clientId } = client
  const api = useTenantApi()
  const may = useMay()
  const [departs, setDeparts] = useState(false)
  const profile = useQuery(api.clients.showProfile.queryOptions({ clientId }))
  const document = useQuery(
    api.documents.showDocument.queryOptions(
      may('document:read') ? { kind: 'profile-set', key: profileSetKey } : skipToken,
    ),
  )
  const decide = useSave(api.clients.decideProfile.mutationOptions(), {
    reads: [api.clients.pathKey()],
    say: m.clients_profile_decided(),
    onSaved: () => setDeparts(false),
  })
  const failed = profile.error ?? document.error
  if (failed !== null) return <p className="vw-secondary">{problemOf(failed).text}</p>
  if (profile.data === undefined || document.data === undefined) return <LoadingRows rows={4} />
  const content = document.data.inForce?.content ?? null
  const set = content === null ? null : profileSetOf(content)
  const table = set === null ? null : readyTable(set)
  if (set === null || table === null)
    return (
      <Section title={m.profiles_profile()}>
        <p className="vw-secondary">{set === null ? m.profiles_no_set() : m.profiles_unreadable()}</p>
      </Section>
    )
  const { known, decisions } = profile.data
  const person = Object.fromEntries(known.map(({ characteristic, value }) => [characteristic, value]))
  const suggestion = suggest(table, person)
  const name = (key: string) => set.profiles.find((one) => one.key === key)?.name ?? key
  const [now] = decisions
  return (
    <div className="clients-profile">
      <SuggestionPart set={set} suggestion={suggestion} />
      {now !== undefined && (
        <p>
          {m.clients_profile_now({
            name: name(now.profile),
            day: formatDate(now.on, 'long'),
            by: now.by ?? m.clients_nobody(),
          })}
          {now.departure !== null && ` ${m.clients_profile_departed({ reason: now.departure })}`}
        </p>
      )}
      {!departs && <FormProblem problem={decide.problem} />}
      {mayChange && (
        <div className="clients-actions">
          {suggestion.profile !== null && (
            <Button
              busy={decide.busy}
              onClick={() => decide.send({ clientId, suggested: suggestion.profile, choice: { kind: 'confirm' } })}
            >
              {m.clients_profile_confirm()}
            </Button>
          )}
          <Button onClick={() => setDeparts(true)}>
            {suggestion.profile === null ? m.clients_profile_choose() : m.clients_profile_depart()}
          </Button>
        </div>
      )}
      {decisions.length > 1 && (
        <Disclosure title={m.clients_profile_before()}>
          <ul className="clients-rows">
            {decisions.slice(1).map((one) => (
              <li key={`${one.on} ${one.profile}`}>
                <strong>{name(one.profile)}</strong>
                <span className="vw-secondary">
                  {formatDate(one.on)} · {one.by ?? m.clients_nobody()}
                  {one.departure !== null && ` · ${one.departure}`}
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {departs && (
        <DepartDialog
          profiles={set.profiles.filter(({ key }) => key !== suggestion.profile)}
          busy={decide.busy}
          problem={<FormProblem problem={decide.problem} />}
          onClose={() => setDeparts(false)}
          onDepart={(choice) =>
            decide.send({ clientId, suggested: suggestion.profile, choice: { kind: 'depart', ...choice } })
          }
        />
      )}
    </div>
  )
}

interface DepartDialogProps {
  readonly profiles: readonly { readonly key: string; readonly name: string; readonly description: string }[]
  readonly busy: boolean
  readonly problem: ReactNode
  readonly onClose: () => void
  readonly onDepart: (choice: { profile: string; reason: string }) => void
}

/** Another profile than the rules suggest: with a reason, from which the set can learn. */
function DepartDialog({ profiles, busy, problem, onClose, onDepart }: DepartDialogProps) {
  const [profile, setProfile] = useState<string>()
  const [reason, setReason] = useState('')
  const missing = profile === undefined || reason.trim().length < 3
  return (
    <Dialog
      isOpen
      title={m.clients_depart_title()}
      onClose={onClose}
      actions={
        <>
          <CancelButton />
          <Button
            variant="primary"
            busy={busy}
            disabledReason={missing ? m.clients_depart_missing() : undefined}
            onClick={() => profile !== undefined && onDepart({ profile, reason: reason.trim() })}
          >
            {m.clients_depart_save()}
          </Button>
        </>
      }
    >
      <div className="clients-form">
        <RadioGroup
          label={m.profiles_profile()}
          name="profile"
          value={profile}
          options={profiles.map(({ key, name, description }) => ({ value: key, label: name, hint: description }))}
          onChange={setProfile}
        />
        <TextArea
          label={m.clients_depart_reason()}
          hint={m.clients_depart_reason_hint()}
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.target.value)}
        />
        {problem}
      </div>
    </Dialog>
  )
}
