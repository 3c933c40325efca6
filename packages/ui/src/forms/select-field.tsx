import ChevronDown from 'lucide-react/icons/chevron-down'
import type { Ref, SelectHTMLAttributes } from 'react'
import { FieldFrame, type FieldProps } from './field.tsx'

export interface Option {
  value: string
  label: string
  disabled?: boolean | undefined
}

export interface SelectFieldProps extends FieldProps, SelectHTMLAttributes<HTMLSelectElement> {
  options: readonly Option[]
  ref?: Ref<HTMLSelectElement> | undefined
}

/** A choice of one from a list that everyone's device knows how to show: the native select. */
export function SelectField(props: SelectFieldProps) {
  const { label, labelHidden, hint, error, optional, width, id, options, ...input } = props
  return (
    <FieldFrame {...{ label, labelHidden, hint, error, optional, width, id }}>
      {({ invalid, ...wiring }) => (
        <span className="vw-control-row vw-select">
          <select
            {...input}
            {...wiring}
            className={`utrecht-textbox${invalid ? ' utrecht-textbox--invalid' : ''}`}
            aria-invalid={invalid || undefined}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown size={16} aria-hidden="true" />
        </span>
      )}
    </FieldFrame>
  )
}
