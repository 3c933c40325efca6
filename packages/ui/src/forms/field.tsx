import { m } from '@vliegwiel/i18n'
import { FormField } from '@utrecht/form-field-react'
import CircleAlert from 'lucide-react/icons/circle-alert'
import { useId, type ReactNode } from 'react'

/** What every field has around it. */
export interface FieldProps {
  label: string
  /** Names the field for a screen reader alone, where the place says it to everyone else. */
  labelHidden?: boolean | undefined
  /** How to fill it in, before the field, so that it is read first. */
  hint?: ReactNode
  /** What is wrong and how to fix it. */
  error?: string | undefined
  /** Says that it may stay empty. Fields are required unless they say this. */
  optional?: boolean | undefined
  width?: 'short' | 'normal' | 'full' | undefined
}

export interface FieldWiring {
  id: string
  'aria-describedby': string | undefined
  invalid: boolean
}

/** Text of an error under a label, with its icon. */
export function FieldError({ id, text }: { id: string; text: string }) {
  return (
    <span className="vw-field-error" id={id}>
      <CircleAlert size={16} aria-hidden="true" />
      {text}
    </span>
  )
}

interface FieldFrameProps extends FieldProps {
  id?: string | undefined
  /** Draws the input with the ids that tie it to label, hint and error. */
  children: (wiring: FieldWiring) => ReactNode
}

/** Label, hint, error and input in the reading order of NL Design System. */
export function FieldFrame(props: FieldFrameProps) {
  const { label, labelHidden, hint, error, optional, width = 'normal', id: given, children } = props
  const made = useId()
  const id = given ?? made
  const described = [hint != null && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ')
  return (
    <FormField
      className="vw-field"
      data-width={width}
      invalid={error !== undefined}
      label={
        <label htmlFor={id} className={labelHidden === true ? 'vw-hidden' : 'vw-label'}>
          {label}
          {optional === true && <span className="vw-label-note"> ({m.state_optional()})</span>}
        </label>
      }
      description={hint != null && <span id={`${id}-hint`}>{hint}</span>}
      errorMessage={error !== undefined && <FieldError id={`${id}-error`} text={error} />}
      input={children({ id, 'aria-describedby': described || undefined, invalid: error !== undefined })}
    />
  )
}
