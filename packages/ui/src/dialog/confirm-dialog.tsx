import { m } from '@vliegwiel/i18n'
import { useState } from 'react'
import { Button } from '../actions/button.tsx'
import { TextField } from '../forms/text-field.tsx'
import { Dialog } from './dialog.tsx'

export interface ConfirmDialogProps {
  isOpen: boolean
  /** The question: "Den Helder archiveren?" */
  title: string
  /** What will happen, one line each, the loss first. */
  consequences: readonly string[]
  /** The verb on the button: "Archiveer". */
  confirmLabel: string
  tone?: 'normal' | 'danger' | undefined
  /** A word that must be typed first, for what cannot be undone. */
  typeToConfirm?: string | undefined
  busy?: boolean | undefined
  /** What went wrong when it was tried. */
  error?: string | undefined
  onConfirm: () => void
  onClose: () => void
}

/** Names what will happen before it happens. Focus starts on the way out. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, title, consequences, confirmLabel, tone, typeToConfirm, busy, error, onConfirm, onClose } = props
  const [typed, setTyped] = useState('')
  const waits = typeToConfirm !== undefined && typed.trim() !== typeToConfirm

  const close = () => {
    setTyped('')
    onClose()
  }
  return (
    <Dialog
      kind="alert"
      isOpen={isOpen}
      title={title}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{m.action_cancel()}</Button>
          <Button
            variant={tone === 'danger' ? 'danger' : 'primary'}
            busy={busy}
            disabledReason={waits ? m.state_type_to_confirm_reason() : undefined}
            onClick={onConfirm}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      <ul className="vw-consequences">
        {consequences.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {typeToConfirm !== undefined && (
        <TextField
          label={m.state_type_to_confirm({ word: typeToConfirm })}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      {error !== undefined && (
        <p className="vw-field-error" role="alert">
          {error}
        </p>
      )}
    </Dialog>
  )
}
