import { m } from '@vliegwiel/i18n'
import { useState, type ChangeEvent, type Ref, type TextareaHTMLAttributes } from 'react'
import { FieldFrame, type FieldProps } from './field.tsx'

export interface TextAreaProps extends FieldProps, TextareaHTMLAttributes<HTMLTextAreaElement> {
  ref?: Ref<HTMLTextAreaElement> | undefined
}

/** Several lines. With `maxLength` it counts down once less than a fifth is left. */
export function TextArea(props: TextAreaProps) {
  const { label, labelHidden, hint, error, optional, width, id, maxLength, onChange, ...input } = props
  const [length, setLength] = useState(String(props.value ?? props.defaultValue ?? '').length)
  const left = maxLength === undefined ? undefined : maxLength - length

  const change = (event: ChangeEvent<HTMLTextAreaElement>) => {
    setLength(event.target.value.length)
    onChange?.(event)
  }
  return (
    <FieldFrame {...{ label, labelHidden, hint, error, optional, width, id }}>
      {({ invalid, ...wiring }) => (
        <>
          <textarea
            rows={4}
            {...input}
            {...wiring}
            maxLength={maxLength}
            className={`utrecht-textbox utrecht-textbox--html-textarea${invalid ? ' utrecht-textbox--invalid' : ''}`}
            aria-invalid={invalid || undefined}
            onChange={change}
          />
          <span className="vw-hint" role="status">
            {left !== undefined && maxLength !== undefined && left <= maxLength / 5
              ? m.state_characters_left({ count: left })
              : ''}
          </span>
        </>
      )}
    </FieldFrame>
  )
}
