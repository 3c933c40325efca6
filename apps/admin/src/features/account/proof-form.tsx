import { m } from '@vliegwiel/i18n'
import { Button, Form, FormActions, TextField } from '@vliegwiel/ui'
import { useState, type SubmitEvent } from 'react'
import type { Problem } from '../../app/api/problem.ts'
import { ProofProblem } from './proof-problem.tsx'

export interface ProofFormProps {
  save: { readonly busy: boolean; readonly problem: Problem | null }
  /** What is asked: the password, or a code of the second step where that itself is changed. */
  by?: 'password' | 'code'
  /** It takes something away. */
  danger?: boolean
  onProof: (proof: { password: string } | { code: string }) => void
  onCancel: () => void
}

/** Asks the password or a code once more before the account changes: a screen that was left open is not enough. */
export function ProofForm({ save, by = 'password', danger, onProof, onCancel }: ProofFormProps) {
  const [given, setGiven] = useState('')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const typed = by === 'code' ? given.trim() : given
    if (typed !== '') onProof(by === 'code' ? { code: typed } : { password: typed })
  }
  return (
    <Form transient onSubmit={submit} aria-label={m.account_proof_title()}>
      <h3>{danger === true ? m.account_factor_stop_title() : m.account_proof_title()}</h3>
      <p className="vw-secondary">{by === 'code' ? m.account_proof_code_sentence() : m.account_proof_sentence()}</p>
      <ProofProblem problem={save.problem} />
      <TextField
        label={by === 'code' ? m.account_proof_code() : m.account_password_now()}
        type={by === 'code' ? 'text' : 'password'}
        autoComplete={by === 'code' ? 'one-time-code' : 'current-password'}
        value={given}
        onChange={(event) => setGiven(event.target.value)}
      />
      <FormActions>
        <Button type="submit" variant={danger === true ? 'danger' : 'primary'} busy={save.busy}>
          {danger === true ? m.account_factor_stop() : m.action_next()}
        </Button>
        <Button onClick={onCancel}>{m.action_cancel()}</Button>
      </FormActions>
    </Form>
  )
}
