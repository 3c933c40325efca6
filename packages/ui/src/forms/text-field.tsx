import { Textbox } from '@utrecht/textbox-react'
import type { InputHTMLAttributes, Ref } from 'react'
import { FieldFrame, type FieldProps } from './field.tsx'

export interface TextFieldProps extends FieldProps, Omit<InputHTMLAttributes<HTMLInputElement>, 'width'> {
  /** A word after the field: "euro", "procent". */
  suffix?: string | undefined
  ref?: Ref<HTMLInputElement> | undefined
}

/** One line of text, an e-mail address, a password or a search. */
export function TextField(props: TextFieldProps) {
  const { label, labelHidden, hint, error, optional, width, suffix, id, type = 'text', ref, ...rest } = props
  const input = { ...rest, type, ...(ref == null ? {} : { ref }) }
  return (
    <FieldFrame {...{ label, labelHidden, hint, error, optional, width, id }}>
      {(wiring) =>
        suffix === undefined ? (
          <Textbox {...input} {...wiring} />
        ) : (
          <span className="vw-control-row">
            <Textbox {...input} {...wiring} />
            <span>{suffix}</span>
          </span>
        )
      }
    </FieldFrame>
  )
}

/**
 * A number as text: digits on a phone's keyboard, but no arrows and no scroll wheel that change
 * an amount by accident. Reading and checking the number is the form's work.
 */
export function NumberField({ width = 'short', ...props }: TextFieldProps) {
  return <TextField inputMode="numeric" autoComplete="off" width={width} {...props} />
}
