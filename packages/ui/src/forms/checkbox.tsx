import { Checkbox as UtrechtCheckbox } from '@utrecht/checkbox-react'
import { useId, type InputHTMLAttributes, type ReactNode, type Ref } from 'react'
import { FieldError } from './field.tsx'

export interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'readOnly'> {
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  ref?: Ref<HTMLInputElement> | undefined
}

/** Yes or no, with the words beside it as part of the target. */
export function Checkbox({ label, hint, error, id: given, ref, ...input }: CheckboxProps) {
  const made = useId()
  const id = given ?? made
  const described = [hint != null && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="vw-choice">
      <UtrechtCheckbox
        {...input}
        {...(ref == null ? {} : { ref })}
        id={id}
        appearance="native"
        invalid={error !== undefined}
        aria-describedby={described || undefined}
      />
      <label htmlFor={id}>{label}</label>
      {hint != null && (
        <span className="vw-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error !== undefined && <FieldError id={`${id}-error`} text={error} />}
    </div>
  )
}
