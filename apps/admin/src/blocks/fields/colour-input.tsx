import { m } from '@vliegwiel/i18n'
import { TextField } from '@vliegwiel/ui'
import type { ReactNode } from 'react'

interface ColourInputProps {
  id: string
  label: string
  hint?: ReactNode
  optional: boolean
  value: string
  onChange: (value: string) => void
}

const isColour = (text: string) => /^#[0-9a-f]{6}$/.test(text)

/** A colour by its digits, with a box that shows it and opens the chooser of the device. */
export function ColourInput({ value, onChange, ...shared }: ColourInputProps) {
  const wrong = value !== '' && !isColour(value)
  return (
    <div className="blk-colour">
      <input
        type="color"
        className="blk-colour-box"
        aria-label={m.editor_field_colour_pick({ label: shared.label })}
        value={isColour(value) ? value : '#000000'}
        onChange={(event) => onChange(event.target.value)}
      />
      <TextField
        {...shared}
        width="short"
        maxLength={7}
        spellCheck={false}
        autoComplete="off"
        value={value}
        error={wrong ? m.editor_field_colour_wrong() : undefined}
        onChange={(event) => onChange(event.target.value.trim().toLowerCase())}
      />
    </div>
  )
}
