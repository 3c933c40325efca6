import { m } from '@vliegwiel/i18n'
import { Button, Form, FormActions, TextField } from '@vliegwiel/ui'
import { useState, type SubmitEvent } from 'react'
import type { Problem } from '../../app/api/problem.ts'
import { ProofProblem } from './proof-problem.tsx'

export interface ProofFormProps {
  save: { readonly busy: boolean; readonly problem: Problem | null }
  /** It takes something away. */
  danger?: boolean
  onProof: (proof: { password: string }) => void
  onCancel: () => void
}

/** Asks the password once more before the account changes: a screen that was left open is not enough. */
export function ProofForm({ save, danger, onProof, onCancel }: ProofFormProps) {
  const [password, setPassword] = useState('')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (password !== '') onProof({ password })
  }
  return (
    <Form transient onSubmit={submit} aria-label={m.account_proof_title()}>
      <h3>{danger === true ? m.account_factor_stop_title() : m.account_proof_title()}</h3>
      <p className="vw-secondary">{m.account_proof_sentence()}</p>
      <ProofProblem problem={save.problem} />
      <TextField
        label={m.account_password_now()}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
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
