import type { FieldValue } from '@vliegwiel/configuration/merge'
import { m } from '@vliegwiel/i18n'
import { RadioGroup, SelectField, TextArea, TextField } from '@vliegwiel/ui'
import { useId } from 'react'
import { inLanguage, type FieldDescription } from '../kinds.ts'
import { ColourInput } from './colour-input.tsx'
import { ImageInput } from './image-input.tsx'
import { ListInput } from './list-input.tsx'
import { NumberInput } from './number-field.tsx'

export interface FieldInputProps {
  field: FieldDescription
  value: FieldValue
  onChange: (value: FieldValue) => void
  /** Takes the place of the name that the kind gives. */
  label?: string | undefined
  id?: string | undefined
}

/** A field of a block to write in, by the widget that its kind names. An empty field is null. */
export function FieldInput(props: FieldInputProps) {
  const { field, value, onChange } = props
  const made = useId()
  const shared = {
    id: props.id ?? made,
    label: props.label ?? inLanguage(field.label),
    hint: field.hint === undefined ? undefined : inLanguage(field.hint),
    optional: !field.required,
  }
  const text = typeof value === 'string' ? value : ''
  const orNull = (typed: string) => onChange(typed === '' ? null : typed)
  switch (field.widget) {
    case 'long-text':
      return (
        <TextArea
          {...shared}
          width="full"
          rows={Math.min(16, Math.max(4, Math.ceil(text.length / 64) + 1))}
          maxLength={field.most}
          value={text}
          onChange={(event) => orNull(event.target.value)}
        />
      )
    case 'choice':
      return (
        <SelectField
          {...shared}
          value={text}
          options={[
            ...(text === '' || !field.required ? [{ value: '', label: m.editor_field_choose() }] : []),
            ...(field.options ?? []).map((option) => ({ value: option.value, label: inLanguage(option.label) })),
          ]}
          onChange={(event) => orNull(event.target.value)}
        />
      )
    case 'number':
    case 'euro':
    case 'percent':
      return (
        <NumberInput {...shared} field={field} value={typeof value === 'number' ? value : null} onChange={onChange} />
      )
    case 'date':
      return (
        <TextField
          {...shared}
          type="date"
          width="short"
          value={text}
          onChange={(event) => orNull(event.target.value)}
        />
      )
    case 'yes-no':
      return (
        <RadioGroup
          label={shared.label}
          hint={shared.hint}
          name={shared.id}
          value={typeof value === 'boolean' ? String(value) : ''}
          options={[
            { value: 'true', label: m.editor_field_yes() },
            { value: 'false', label: m.editor_field_no() },
          ]}
          onChange={(chosen) => onChange(chosen === 'true')}
        />
      )
    case 'colour':
      return <ColourInput {...shared} value={text} onChange={orNull} />
    case 'image':
      return <ImageInput {...shared} most={field.most} value={text} onChange={onChange} />
    case 'list':
      return <ListInput {...shared} most={field.most} value={Array.isArray(value) ? value : []} onChange={onChange} />
    default:
      return (
        <TextField
          {...shared}
          width="full"
          hint={shared.hint ?? (field.widget === 'link' ? m.editor_field_link_hint() : undefined)}
          maxLength={field.most}
          value={text}
          onChange={(event) => orNull(event.target.value)}
        />
      )
  }
}
