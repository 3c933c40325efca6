import { useId, type ReactNode, type Ref } from 'react'
import { FieldError } from './field.tsx'

export interface RadioOption {
  value: string
  label: ReactNode
  hint?: ReactNode
  disabled?: boolean | undefined
}

export interface RadioGroupProps {
  label: string
  name: string
  options: readonly RadioOption[]
  value?: string | undefined
  defaultValue?: string | undefined
  onChange?: ((value: string) => void) | undefined
  onBlur?: (() => void) | undefined
  hint?: ReactNode
  error?: string | undefined
  ref?: Ref<HTMLFieldSetElement> | undefined
}

/** A choice of one with all choices in sight. */
export function RadioGroup(props: RadioGroupProps) {
  const { label, name, options, value, defaultValue, onChange, onBlur, hint, error, ref } = props
  const id = useId()
  const described = [hint != null && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset ref={ref} className="vw-radio-group" aria-describedby={described || undefined}>
      <legend className="vw-label">{label}</legend>
      {hint != null && (
        <span className="vw-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error !== undefined && <FieldError id={`${id}-error`} text={error} />}
      {options.map((option) => (
        <div className="vw-choice" key={option.value}>
          <input
            type="radio"
            id={`${id}-${option.value}`}
            name={name}
            value={option.value}
            disabled={option.disabled}
            {...(value === undefined
              ? { defaultChecked: defaultValue === option.value }
              : { checked: value === option.value })}
            aria-describedby={option.hint == null ? undefined : `${id}-${option.value}-hint`}
            onBlur={onBlur}
            onChange={() => onChange?.(option.value)}
          />
          <label htmlFor={`${id}-${option.value}`}>{option.label}</label>
          {option.hint != null && (
            <span className="vw-hint" id={`${id}-${option.value}-hint`}>
              {option.hint}
            </span>
          )}
        </div>
      ))}
    </fieldset>
  )
}
