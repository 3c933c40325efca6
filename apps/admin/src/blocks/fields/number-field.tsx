import { getLanguage, m } from '@vliegwiel/i18n'
import { NumberField } from '@vliegwiel/ui'
import { useState, type ReactNode } from 'react'
import type { FieldDescription } from '../kinds.ts'
import { numberAsTyped, typedNumber } from './number-input.ts'

interface NumberInputProps {
  id: string
  label: string
  hint?: ReactNode
  optional: boolean
  field: FieldDescription
  value: number | null
  onChange: (value: number | null) => void
}

const suffixes: Readonly<Record<string, () => string>> = { euro: m.editor_field_euro, percent: m.editor_field_percent }

/** A number as people write it. What is no number stays in the field, with why; the document keeps the last good one. */
export function NumberInput({ field, value, onChange, ...shared }: NumberInputProps) {
  const { widget } = field
  const comma = getLanguage() === 'nl' ? ',' : '.'
  const [typed, setTyped] = useState({ text: numberAsTyped(value, widget, comma), value })
  // Somebody else, a merge or "back to inherited" changed it: what was typed here no longer says it.
  const text = typed.value === value ? typed.text : numberAsTyped(value, widget, comma)
  const read = typedNumber(text, widget)
  return (
    <NumberField
      {...shared}
      width="short"
      inputMode={widget === 'number' ? 'numeric' : 'decimal'}
      suffix={suffixes[widget]?.()}
      value={text}
      error={read === undefined ? m.editor_field_not_a_number() : undefined}
      onChange={(event) => {
        const next = typedNumber(event.target.value, widget)
        setTyped({ text: event.target.value, value: next === undefined ? value : next })
        if (next !== undefined) onChange(next)
      }}
    />
  )
}
