import { m } from '@vliegwiel/i18n'
import { needsSource, type SettingDraft } from '@vliegwiel/tenants'
import { Button, Form, FormActions, FormErrors, TextField } from '@vliegwiel/ui'
import { useId, useState, type SubmitEvent } from 'react'
import { draftErrors, draftOf, fieldsOf, type Fields } from './setting-draft.ts'
import { SettingFields } from './setting-fields.tsx'
import type { Setting } from './setting-words.ts'

interface SettingFormProps {
  setting: Setting
  today: string
  busy: boolean
  /** What the API refused, in one line. */
  refusal?: string | undefined
  onSave: (draft: SettingDraft) => void
  onCancel: () => void
}

/** Changes one setting in its place. What is wrong stands beside its field before anything is sent. */
export function SettingForm({ setting, today, busy, refusal, onSave, onCancel }: SettingFormProps) {
  const { key } = setting
  const id = useId()
  const [fields, setFields] = useState<Fields>(() => fieldsOf(key, setting.value ?? setting.fallback))
  const [source, setSource] = useState(setting.source ?? '')
  const [sourceDate, setSourceDate] = useState(setting.sourceDate ?? '')
  const [tried, setTried] = useState(false)
  const draft = draftOf(key, fields, source, sourceDate)
  const errors = tried ? draftErrors(draft, fields, today) : {}

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(draftErrors(draft, fields, today)).length === 0) onSave(draft)
  }
  return (
    <Form onSubmit={submit}>
      <FormErrors
        errors={[
          ...Object.entries(errors).map(([field, text]) => ({ field: `${id}-${field}`, text })),
          ...(refusal === undefined ? [] : [{ field: null, text: refusal }]),
        ]}
      />
      <SettingFields settingKey={key} id={id} fields={fields} errors={errors} onChange={setFields} />
      {needsSource(key) && (
        <>
          <TextField
            id={`${id}-source`}
            label={m.settings_field_source()}
            hint={m.settings_field_source_hint()}
            value={source}
            maxLength={300}
            error={errors['source']}
            onChange={(event) => setSource(event.target.value)}
          />
          <TextField
            id={`${id}-source-date`}
            label={m.settings_field_source_date()}
            type="date"
            width="short"
            max={today}
            value={sourceDate}
            error={errors['source-date']}
            onChange={(event) => setSourceDate(event.target.value)}
          />
        </>
      )}
      <FormActions>
        <Button type="submit" variant="primary" busy={busy}>
          {m.action_save()}
        </Button>
        <Button onClick={onCancel}>{m.action_cancel()}</Button>
      </FormActions>
    </Form>
  )
}
