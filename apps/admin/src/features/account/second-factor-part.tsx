import { m } from '@vliegwiel/i18n'
import { Button, StatusChip } from '@vliegwiel/ui'
import { useState } from 'react'
import { apiOf } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import type { Account } from './account-view.tsx'
import { ProofForm } from './proof-form.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { ScanStep } from './scan-step.tsx'

type Step =
  | { kind: 'rest' }
  | { kind: 'prove'; for: 'start' | 'stop' | 'renew' }
  | { kind: 'scan'; secret: string; uri: string }
  | { kind: 'codes'; codes: readonly string[] }

/** The second step of signing in by an app for codes, and the recovery codes of every second step. */
export function SecondFactorPart({ account, onSetUp }: { account: Account; onSetUp?: () => void }) {
  const [step, setStep] = useState<Step>({ kind: 'rest' })
  const api = apiOf(null).account
  const rest = () => setStep({ kind: 'rest' })
  const showCodes = ({ recoveryCodes }: { recoveryCodes: string[] }) => setStep({ kind: 'codes', codes: recoveryCodes })
  const start = useSave(api.startSecondFactor.mutationOptions(), {
    reads: [],
    onSaved: (made) => setStep({ kind: 'scan', ...made }),
  })
  const confirm = useSave(api.confirmSecondFactor.mutationOptions(), { onSaved: showCodes })
  const renew = useSave(api.renewRecoveryCodes.mutationOptions(), { onSaved: showCodes })
  const stop = useSave(api.stopSecondFactor.mutationOptions(), { onSaved: rest, say: m.account_factor_stopped() })

  if (!account.hasPassword) return <p className="vw-secondary">{m.account_factor_needs_password()}</p>
  if (step.kind === 'codes') return <RecoveryCodes codes={step.codes} onDone={onSetUp ?? rest} />
  if (step.kind === 'scan') {
    return <ScanStep {...step} save={confirm} onConfirm={(code) => confirm.send({ code })} onCancel={rest} />
  }
  if (step.kind === 'prove') {
    const save = { start, stop, renew }[step.for]
    return (
      <ProofForm
        save={save}
        account={account}
        {...(step.for === 'stop'
          ? { danger: { title: m.account_factor_stop_title(), action: m.account_factor_stop() } }
          : {})}
        onProof={(proof) => save.send({ proof })}
        onCancel={rest}
      />
    )
  }
  return (
    <>
      <p>
        <StatusChip tone={account.hasApp ? 'ok' : 'neutral'}>
          {account.hasApp ? m.account_factor_on() : m.account_factor_off()}
        </StatusChip>{' '}
        {account.hasSecondFactor ? m.account_codes_left({ count: account.recoveryCodesLeft }) : m.account_factor_why()}
      </p>
      <div className="admin-actions">
        {account.hasSecondFactor && (
          <Button onClick={() => setStep({ kind: 'prove', for: 'renew' })}>{m.account_codes_renew()}</Button>
        )}
        {account.hasApp ? (
          <>
            <Button onClick={() => setStep({ kind: 'prove', for: 'start' })}>{m.account_factor_replace()}</Button>
            <Button onClick={() => setStep({ kind: 'prove', for: 'stop' })}>{m.account_factor_stop()}</Button>
          </>
        ) : (
          <Button onClick={() => setStep({ kind: 'prove', for: 'start' })}>{m.account_factor_start()}</Button>
        )}
      </div>
    </>
  )
}
