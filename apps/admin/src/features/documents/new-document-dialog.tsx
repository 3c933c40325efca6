import { m } from '@vliegwiel/i18n'
import { Button, Checkbox, Form, FormErrors, TextField } from '@vliegwiel/ui'
import { CancelButton, Dialog } from '@vliegwiel/ui/dialog'
import { useId, useState } from 'react'
import { inLanguage, type KindDescription } from '../../blocks/kinds.ts'
import { freeKey, isKey, keyOfTitle } from './document-key.ts'

export interface NewDocument {
  readonly title: string
  readonly key: string
  readonly personal: boolean
}

interface NewDocumentDialogProps {
  kind: KindDescription
  /** Keys that are in use, with their titles. */
  taken: ReadonlyMap<string, string>
  busy: boolean
  error?: string | undefined
  onStart: (document: NewDocument) => void
  onClose: () => void
}

/** A title; the name in the address follows it until somebody writes their own. */
export function NewDocumentDialog({ kind, taken, busy, error, onStart, onClose }: NewDocumentDialogProps) {
  const [title, setTitle] = useState('')
  const [ownKey, setOwnKey] = useState<string | null>(null)
  const [personal, setPersonal] = useState(false)
  const [tried, setTried] = useState(false)
  const id = useId()
  const key = ownKey ?? freeKey(keyOfTitle(title), new Set(taken.keys()))
  const titleError = title.trim() === '' ? m.documents_dialog_error_title() : undefined
  const other = taken.get(key)
  const keyError =
    other !== undefined
      ? m.documents_dialog_error_taken({ title: other })
      : isKey(key) || (ownKey === null && titleError !== undefined)
        ? undefined
        : m.documents_dialog_error_key()
  const start = () => {
    setTried(true)
    if (titleError === undefined && keyError === undefined) onStart({ title: title.trim(), key, personal })
  }
  const errors = [
    ...(titleError === undefined ? [] : [{ field: `${id}-title`, text: titleError }]),
    ...(keyError === undefined ? [] : [{ field: `${id}-key`, text: keyError }]),
  ]
  const one = inLanguage(kind.words.one)
  return (
    <Dialog
      isOpen
      title={m.documents_new_one({ kind: one })}
      onClose={onClose}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" busy={busy} onClick={start}>
            {m.documents_dialog_start()}
          </Button>
        </>
      }
    >
      <Form
        onSubmit={(event) => {
          event.preventDefault()
          start()
        }}
      >
        {tried && <FormErrors errors={errors} />}
        {error !== undefined && <FormErrors errors={[{ field: null, text: error }]} />}
        <TextField
          id={`${id}-title`}
          label={m.documents_dialog_name()}
          hint={m.documents_dialog_name_hint()}
          width="full"
          maxLength={120}
          autoComplete="off"
          value={title}
          error={tried ? titleError : undefined}
          onChange={(event) => setTitle(event.target.value)}
        />
        <TextField
          id={`${id}-key`}
          label={m.documents_dialog_key()}
          hint={m.documents_dialog_key_hint()}
          width="full"
          maxLength={80}
          autoComplete="off"
          spellCheck={false}
          value={key}
          error={tried || ownKey !== null ? keyError : undefined}
          onChange={(event) => setOwnKey(event.target.value === '' ? null : event.target.value)}
        />
        <Checkbox
          label={m.documents_dialog_personal()}
          hint={m.documents_dialog_personal_hint()}
          checked={personal}
          onChange={(event) => setPersonal(event.target.checked)}
        />
      </Form>
    </Dialog>
  )
}
