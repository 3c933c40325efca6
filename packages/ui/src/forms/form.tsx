import { m } from '@vliegwiel/i18n'
import { useEffect, useRef, type FormHTMLAttributes, type MouseEvent, type ReactNode, type SubmitEvent } from 'react'
import { useTypedText } from './typed-text.ts'

export interface FormProps extends Omit<FormHTMLAttributes<HTMLFormElement>, 'ref'> {
  /** Nothing in it is lost when somebody leaves: a password, a code. */
  transient?: boolean | undefined
}

/** Until a busy button is drawn, which takes no press: two submits within this time are one. */
const ONCE_MS = 80

/**
 * The one form of the house. It checks by itself, so the browser's own bubbles stay away; it sends once; what was typed
 * and not saved is asked about before anybody leaves; and after a refusal the focus goes to the first field that is wrong.
 */
export function Form({ className, children, transient = false, onSubmit, ...rest }: FormProps) {
  const { ref, noteSent } = useTypedText({ off: transient })
  const sentAt = useRef(Number.NEGATIVE_INFINITY)
  const asked = useRef(false)

  useEffect(() => {
    if (!asked.current) return
    const wrong = ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (wrong == null) return
    asked.current = false
    wrong.focus()
  })

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    if (event.timeStamp - sentAt.current < ONCE_MS) return event.preventDefault()
    sentAt.current = event.timeStamp
    asked.current = true
    noteSent()
    return onSubmit?.(event)
  }
  return (
    <form noValidate {...rest} ref={ref} onSubmit={submit} className={['vw-form', className].filter(Boolean).join(' ')}>
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

/** All errors above a form, each leading to its field. It takes the focus whenever a new set arrives, unless a field of its form is marked as wrong. */
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
