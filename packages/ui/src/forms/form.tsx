import { m } from '@vliegwiel/i18n'
import { useEffect, useRef, type FormHTMLAttributes, type MouseEvent, type ReactNode } from 'react'

/** A column of fields. The form checks by itself, so the browser's own bubbles stay away. */
export function Form({ className, children, ...rest }: FormHTMLAttributes<HTMLFormElement>) {
  return (
    <form noValidate {...rest} className={['vw-form', className].filter(Boolean).join(' ')}>
      {children}
    </form>
  )
}

/** The buttons under a form: first what it is for, then the way out. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="vw-form-actions">{children}</div>
}

export interface FormErrorsProps {
  /** `field` is the id of the input that the line leads to; null for an error of the whole form. */
  errors: readonly { field: string | null; text: string }[]
}

/** All errors above a form, each leading to its field. It takes the focus whenever a new set arrives. */
export function FormErrors({ errors }: FormErrorsProps) {
  const box = useRef<HTMLDivElement>(null)
  const texts = errors.map((error) => error.text).join('\n')

  useEffect(() => {
    if (texts !== '') box.current?.focus()
  }, [texts])

  if (errors.length === 0) return null
  const go = (event: MouseEvent, field: string) => {
    event.preventDefault()
    document.getElementById(field)?.focus()
  }
  return (
    <div
      className="vw-form-errors"
      ref={box}
      tabIndex={-1}
      role="group"
      aria-label={m.state_form_errors({ count: errors.length })}
    >
      <h2>{m.state_form_errors({ count: errors.length })}</h2>
      <ul className="vw-form-error-list">
        {errors.map(({ field, text }) => (
          <li key={`${field ?? ''}-${text}`}>
            {field === null ? (
              text
            ) : (
              <a href={`#${field}`} onClick={(event) => go(event, field)}>
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
