import { deviceName } from '@vliegwiel/auth'
import { m } from '@vliegwiel/i18n'
import { Banner, Button, Form, FormActions, TextField } from '@vliegwiel/ui'
import { useState, type SubmitEvent } from 'react'
import { apiOf } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { formatDate } from '../../app/shown-clock.ts'
import type { Account } from './account-view.tsx'
import { browserHasPasskeys, makePasskey, passkeyText } from './passkey-browser.ts'
import { ProofForm, type Proof } from './proof-form.tsx'
import { ProofProblem } from './proof-problem.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

type Passkey = Account['passkeys'][number]
type Options = Parameters<typeof makePasskey>[0]
type Step =
  | { kind: 'rest' }
  | { kind: 'prove' }
  | { kind: 'make'; options: Options }
  | { kind: 'remove'; passkey: Passkey }
  | { kind: 'codes'; codes: readonly string[] }

/** Passkeys: which there are, a new one, and the end of one. */
export function PasskeysPart({ account, onSetUp }: { account: Account; onSetUp?: () => void }) {
  const [step, setStep] = useState<Step>({ kind: 'rest' })
  const api = apiOf(null).account
  const rest = () => setStep({ kind: 'rest' })
  const start = useSave(api.startPasskey.mutationOptions(), {
    reads: [],
    onSaved: ({ options }) => setStep({ kind: 'make', options }),
  })
  const add = useSave(api.addPasskey.mutationOptions(), {
    say: m.account_passkey_added(),
    onSaved: ({ recoveryCodes }) => {
      if (recoveryCodes !== null) setStep({ kind: 'codes', codes: recoveryCodes })
      else if (onSetUp === undefined) rest()
      else onSetUp()
    },
  })
  const remove = useSave(api.removePasskey.mutationOptions(), { say: m.account_passkey_removed(), onSaved: rest })

  if (!account.hasPassword) return <p className="vw-secondary">{m.account_passkeys_need_password()}</p>
  if (step.kind === 'codes') return <RecoveryCodes codes={step.codes} onDone={onSetUp ?? rest} />
  if (step.kind === 'prove')
    return <ProofForm save={start} account={account} onProof={(proof) => start.send({ proof })} onCancel={rest} />
  if (step.kind === 'make')
    return <NameStep options={step.options} save={add} onMade={(made) => add.send(made)} onCancel={rest} />
  if (step.kind === 'remove') {
    const { passkeyId, name } = step.passkey
    const danger = { title: m.account_passkey_remove_title({ name }), action: m.account_passkey_remove() }
    const send = (proof: Proof) => remove.send({ passkeyId, proof })
    return <ProofForm save={remove} account={account} danger={danger} onProof={send} onCancel={rest} />
  }
  const canMake = account.passkeysWork && browserHasPasskeys()
  return (
    <div className="admin-gap">
      <p>{m.account_passkeys_why()}</p>
      {account.passkeys.length > 0 && (
        <ul className="admin-passkeys">
          {account.passkeys.map((passkey) => (
            <li key={passkey.passkeyId}>
              <span>
                {passkey.name}
                <span className="vw-menu-detail">{factsOf(passkey)}</span>
              </span>
              <Button
                aria-label={m.account_passkey_remove_label({ name: passkey.name })}
                onClick={() => setStep({ kind: 'remove', passkey })}
              >
                {m.account_passkey_remove()}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {canMake ? (
        <div className="admin-actions">
          <Button onClick={() => setStep({ kind: 'prove' })}>{m.account_passkey_add()}</Button>
        </div>
      ) : (
        <p className="vw-secondary">
          {account.passkeysWork ? m.account_passkeys_no_browser() : m.account_passkeys_not_here()}
        </p>
      )}
    </div>
  )
}

const dayOf = (iso: string) => formatDate(new Date(iso))

function factsOf({ createdAt, lastUsedAt, synced, worksHere }: Passkey): string {
  return [
    m.account_passkey_created({ date: dayOf(createdAt) }),
    lastUsedAt === null ? m.account_passkey_unused() : m.account_passkey_used({ date: dayOf(lastUsedAt) }),
    ...(synced ? [m.account_passkey_synced()] : []),
    ...(worksHere ? [] : [m.account_passkey_elsewhere()]),
  ].join(' · ')
}

interface NameStepProps {
  options: Options
  save: { readonly busy: boolean; readonly problem: Parameters<typeof ProofProblem>[0]['problem'] }
  onMade: (made: { name: string; response: Awaited<ReturnType<typeof makePasskey>> }) => void
  onCancel: () => void
}

/** A name to know it by; the press of the button is what lets the browser ask for a finger, a face or a PIN. */
function NameStep({ options, save, onMade, onCancel }: NameStepProps) {
  const [name, setName] = useState(deviceName(navigator.userAgent) ?? '')
  const [trouble, setTrouble] = useState<string | null>(null)
  const [making, setMaking] = useState(false)
  const make = async () => {
    setMaking(true)
    setTrouble(null)
    try {
      onMade({ name: name.trim(), response: await makePasskey(options) })
    } catch (error) {
      setTrouble(passkeyText(error) ?? m.account_passkey_stopped())
    } finally {
      setMaking(false)
    }
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (name.trim() === '') setTrouble(m.account_passkey_name_missing())
    else void make()
  }
  return (
    <Form transient onSubmit={submit} aria-label={m.account_passkey_add()}>
      {trouble === null ? <ProofProblem problem={save.problem} /> : <Banner tone="bad">{trouble}</Banner>}
      <TextField
        label={m.account_passkey_name()}
        hint={m.account_passkey_name_hint()}
        maxLength={60}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <FormActions>
        <Button type="submit" variant="primary" busy={making || save.busy}>
          {m.account_passkey_make()}
        </Button>
        <Button onClick={onCancel}>{m.action_cancel()}</Button>
      </FormActions>
    </Form>
  )
}
