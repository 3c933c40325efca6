import { m } from '@vliegwiel/i18n'
import { Button, Form, TextArea } from '@vliegwiel/ui'
import { CancelButton, ConfirmDialog, Dialog } from '@vliegwiel/ui/dialog'
import { useState } from 'react'
import { inLanguage } from '../../blocks/kinds.ts'
import type { Version } from './version.ts'
import type { VersionAct } from './version-actions.ts'

export interface VersionDialogProps {
  act: Exclude<VersionAct, 'plan' | 'share' | 'approve'>
  title: string
  tenantName: string
  version: Version
  busy: boolean
  error?: string | undefined
  onSend: (reason: string | null) => void
  onClose: () => void
}

/** The question before a step: what will happen, and where it is needed the reason. */
export default function VersionDialog(props: VersionDialogProps) {
  const { act, title, tenantName, version, busy, error, onSend, onClose } = props
  const shared = { busy, error, onClose }
  switch (act) {
    case 'submit':
      return (
        <ReasonDialog
          {...shared}
          title={m.editor_submit_title({ title })}
          text={
            version.approvalsNeeded === 0
              ? m.editor_submit_alone()
              : m.editor_submit_text({ count: version.approvalsNeeded })
          }
          label={m.editor_submit_reason()}
          send={version.approvalsNeeded === 0 ? m.editor_act_finish() : m.editor_act_submit()}
          optional
          onSend={onSend}
        />
      )
    case 'return':
      return (
        <ReasonDialog
          {...shared}
          title={m.editor_return_title({ title })}
          text={m.editor_return_text({ names: version.line.authors.join(', ') })}
          label={m.editor_return_reason()}
          send={m.editor_act_return()}
          onSend={onSend}
        />
      )
    case 'emergency':
      return (
        <ReasonDialog
          {...shared}
          danger
          title={m.editor_emergency_title({ title })}
          text={m.editor_emergency_text()}
          label={m.editor_emergency_reason()}
          send={m.editor_act_emergency()}
          onSend={onSend}
        />
      )
    case 'release':
      return (
        <ConfirmDialog
          isOpen
          {...shared}
          title={m.editor_release_title({ title })}
          consequences={[
            m.editor_release_now({ name: tenantName }),
            ...version.impact.map(({ words, count }) => `${count} ${inLanguage(words)}.`),
            m.editor_release_back(),
          ]}
          confirmLabel={m.editor_act_release()}
          onConfirm={() => onSend(null)}
        />
      )
    default:
      return (
        <ConfirmDialog
          isOpen
          {...shared}
          tone="danger"
          title={m.editor_discard_title({ title })}
          consequences={[m.editor_discard_kept(), m.editor_discard_force()]}
          confirmLabel={m.editor_act_discard()}
          onConfirm={() => onSend(null)}
        />
      )
  }
}

interface ReasonDialogProps {
  title: string
  text: string
  label: string
  send: string
  optional?: boolean
  danger?: boolean
  busy: boolean
  error?: string | undefined
  onSend: (reason: string | null) => void
  onClose: () => void
}

/** Asks for a reason, which everybody will read beside the step. */
export function ReasonDialog({
  title,
  text,
  label,
  send,
  optional,
  danger,
  busy,
  error,
  onSend,
  onClose,
}: ReasonDialogProps) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const short = optional !== true && reason.trim().length < 3
  const submit = () => {
    setTried(true)
    if (!short) onSend(reason.trim() === '' ? null : reason.trim())
  }
  return (
    <Dialog
      isOpen
      title={title}
      onClose={onClose}
      actions={
        <>
          <CancelButton />
          <Button variant={danger === true ? 'danger' : 'primary'} busy={busy} onClick={submit}>
            {send}
          </Button>
        </>
      }
    >
      <p>{text}</p>
      <Form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <TextArea
          label={label}
          optional={optional}
          width="full"
          rows={3}
          maxLength={500}
          value={reason}
          error={tried && short ? m.editor_reason_short() : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
      </Form>
      {error !== undefined && (
        <p className="vw-field-error" role="alert">
          {error}
        </p>
      )}
    </Dialog>
  )
}
