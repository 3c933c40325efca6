import { m } from '@vliegwiel/i18n'
import { Button, Form, TextArea } from '@vliegwiel/ui'
import { CancelButton, ConfirmDialog, Dialog } from '@vliegwiel/ui/dialog'
import { useState } from 'react'

export interface DocumentDialogProps {
  /** A number is the version to bring back. */
  act: 'withdraw' | number
  title: string
  busy: boolean
  error?: string | undefined
  onSend: (reason: string) => void
  onClose: () => void
}

/** The question before something of a document changes for everybody. */
export default function DocumentDialog({ act, title, busy, error, onSend, onClose }: DocumentDialogProps) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  if (act !== 'withdraw')
    return (
      <ConfirmDialog
        isOpen
        title={m.editor_doc_restore_title({ number: act })}
        consequences={[m.editor_doc_restore_draft(), m.editor_doc_restore_over()]}
        confirmLabel={m.editor_doc_restore()}
        busy={busy}
        error={error}
        onConfirm={() => onSend('')}
        onClose={onClose}
      />
    )
  const short = reason.trim().length < 3
  const send = () => {
    setTried(true)
    if (!short) onSend(reason.trim())
  }
  return (
    <Dialog
      isOpen
      title={m.editor_doc_withdraw_title({ title })}
      onClose={onClose}
      actions={
        <>
          <CancelButton />
          <Button variant="danger" busy={busy} onClick={send}>
            {m.editor_doc_withdraw()}
          </Button>
        </>
      }
    >
      <p>{m.editor_doc_withdraw_text()}</p>
      <Form
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <TextArea
          label={m.editor_doc_withdraw_reason()}
          width="full"
          rows={3}
          maxLength={500}
          value={reason}
          error={tried && short ? m.editor_reason_short() : error}
          onChange={(event) => setReason(event.target.value)}
        />
      </Form>
    </Dialog>
  )
}
