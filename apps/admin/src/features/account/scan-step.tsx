import { m } from '@vliegwiel/i18n'
import { Button, CopyButton, Form, FormActions, QrFigure, TextField } from '@vliegwiel/ui'
import { useState, type SubmitEvent } from 'react'
import { encode } from 'uqr'
import type { Problem } from '../../app/api/problem.ts'
import { ProofProblem } from './proof-problem.tsx'

export interface ScanStepProps {
  secret: string
  uri: string
  save: { readonly busy: boolean; readonly problem: Problem | null }
  onConfirm: (code: string) => void
  onCancel: () => void
}

/** Four signs and a space: easier to type over. */
const inFours = (secret: string) => secret.replaceAll(/(.{4})(?=.)/g, '$1 ')

/** The secret for the app, as a picture and as letters, and the first code of it. */
export function ScanStep({ secret, uri, save, onConfirm, onCancel }: ScanStepProps) {
  const [code, setCode] = useState('')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (code.trim() !== '') onConfirm(code.trim())
  }
  return (
    <Form transient onSubmit={submit} aria-label={m.account_factor_title()}>
      <QrFigure modules={encode(uri, { ecc: 'M', border: 2 }).data} caption={m.account_factor_scan()} />
      <p className="vw-secondary">
        {m.account_factor_secret()} <code className="admin-secret">{inFours(secret)}</code> <CopyButton text={secret} />
      </p>
      <ProofProblem problem={save.problem} />
      <TextField
        label={m.account_factor_code()}
        inputMode="numeric"
        autoComplete="one-time-code"
        width="short"
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <FormActions>
        <Button type="submit" variant="primary" busy={save.busy}>
          {m.account_factor_confirm()}
        </Button>
        <Button onClick={onCancel}>{m.action_cancel()}</Button>
      </FormActions>
    </Form>
  )
}
