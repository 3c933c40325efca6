import { m } from '@vliegwiel/i18n'
import { Button, Form, FormErrors, TextArea } from '@vliegwiel/ui'
import { CancelButton, Dialog } from '@vliegwiel/ui/dialog'
import { useId, useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'

interface ReturnDialogProps {
  title: string
  at: { readonly documentId: string; readonly number: number; readonly revision: number }
  authors: readonly string[]
  onClose: () => void
}

const LEAST = 3

/** Sends a version back with what should be different. */
export function ReturnDialog({ title, at, authors, onClose }: ReturnDialogProps) {
  const api = useTenantApi()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const id = useId()
  const names = authors.join(', ')
  const save = useSave(api.documents.returnVersion.mutationOptions(), {
    reads: [api.documents.pathKey(), api.home.pathKey()],
    say: m.review_returned({ title, names }),
    onSaved: onClose,
  })
  const error = reason.trim().length < LEAST ? m.review_return_error() : undefined
  const send = () => {
    setTried(true)
    if (error === undefined) save.send({ ...at, reason: reason.trim() })
  }
  return (
    <Dialog
      isOpen
      title={m.review_return_title({ title })}
      onClose={onClose}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" busy={save.busy} onClick={send}>
            {m.review_return()}
          </Button>
        </>
      }
    >
      <Form onSubmit={(event) => event.preventDefault()}>
        {save.problem !== null && <FormErrors errors={[{ field: null, text: save.problem.text }]} />}
        <TextArea
          id={id}
          label={m.review_return_reason()}
          hint={m.review_return_hint({ names })}
          width="full"
          maxLength={500}
          value={reason}
          error={tried ? error : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
      </Form>
    </Dialog>
  )
}
