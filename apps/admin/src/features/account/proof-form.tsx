import { m } from '@vliegwiel/i18n'
import { Banner, Button, Form, FormActions, TextField } from '@vliegwiel/ui'
import { useState, type SubmitEvent } from 'react'
import type { RouterInputs } from '@vliegwiel/api'
import { apiOf } from '../../app/api/api.ts'
import type { Problem } from '../../app/api/problem.ts'
import { useSave } from '../../app/api/use-save.ts'
import type { Account } from './account-view.tsx'
import { browserHasPasskeys, passkeyText, signWithPasskey } from './passkey-browser.ts'
import { ProofProblem } from './proof-problem.tsx'

export type Proof = RouterInputs['account']['startSecondFactor']['proof']

export interface ProofFormProps {
  save: { readonly busy: boolean; readonly problem: Problem | null }
  /** Whose: who has a second factor gives that where it is itself changed, everybody else the password. */
  account?: Pick<Account, 'hasSecondFactor' | 'hasApp' | 'passkeys'>
  /** It takes something away: what is asked, and what the button says. */
  danger?: { readonly title: string; readonly action: string }
  onProof: (proof: Proof) => void
  onCancel: () => void
}

/** Asks the password, a code or a passkey once more before the account changes: a screen that was left open is not enough. */
export function ProofForm({ save, account, danger, onProof, onCancel }: ProofFormProps) {
  const [given, setGiven] = useState('')
  const by = account?.hasSecondFactor === true ? 'code' : 'password'
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const typed = by === 'code' ? given.trim() : given
    if (typed !== '') onProof(by === 'code' ? { code: typed } : { password: typed })
  }
  return (
    <Form transient onSubmit={submit} aria-label={m.account_proof_title()}>
      <h3>{danger?.title ?? m.account_proof_title()}</h3>
      <p className="vw-secondary">{sentenceOf(by, account)}</p>
      <ProofProblem problem={save.problem} />
      {account?.passkeys.some(({ worksHere }) => worksHere) === true && browserHasPasskeys() && (
        <PasskeyProof busy={save.busy} onProof={onProof} />
      )}
      <TextField
        label={by === 'code' ? m.account_proof_code() : m.account_password_now()}
        type={by === 'code' ? 'text' : 'password'}
        autoComplete={by === 'code' ? 'one-time-code' : 'current-password'}
        value={given}
        onChange={(event) => setGiven(event.target.value)}
      />
      <FormActions>
        <Button type="submit" variant={danger === undefined ? 'primary' : 'danger'} busy={save.busy}>
          {danger?.action ?? m.action_next()}
        </Button>
        <Button onClick={onCancel}>{m.action_cancel()}</Button>
      </FormActions>
    </Form>
  )
}

function sentenceOf(by: 'code' | 'password', account: ProofFormProps['account']): string {
  if (by === 'password') return m.account_proof_sentence()
  return account?.hasApp === true ? m.account_proof_code_sentence() : m.account_proof_passkey_sentence()
}

/** A passkey instead of what is typed. */
function PasskeyProof({ busy, onProof }: { busy: boolean; onProof: (proof: Proof) => void }) {
  const [trouble, setTrouble] = useState<string | null>(null)
  const ask = useSave(apiOf(null).account.askPasskeyProof.mutationOptions(), { reads: [] })
  const prove = async () => {
    setTrouble(null)
    const asked = await ask.sendAndWait({})
    if (asked === null) return
    try {
      onProof({ passkey: await signWithPasskey(asked.options) })
    } catch (error) {
      setTrouble(passkeyText(error) ?? m.account_passkey_stopped())
    }
  }
  return (
    <>
      {trouble === null ? <ProofProblem problem={ask.problem} /> : <Banner tone="bad">{trouble}</Banner>}
      <div className="admin-actions">
        <Button busy={busy || ask.busy} onClick={() => void prove()}>
          {m.account_passkey_use()}
        </Button>
      </div>
    </>
  )
}
