import { m } from '@vliegwiel/i18n'
import { Button as UtrechtButton, type ButtonAppearance } from '@utrecht/button-react'
import LockKeyhole from 'lucide-react/icons/lock-keyhole'
import { useId, type ButtonHTMLAttributes, type MouseEvent, type Ref } from 'react'
import type { Icon } from '../icon.ts'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  /** One primary button a page; danger only inside the dialog that names the loss. */
  variant?: ButtonVariant | undefined
  size?: 'normal' | 'small' | undefined
  icon?: Icon | undefined
  /** Keeps its width and its focus, ignores presses, and says "Bezig" to a screen reader. */
  busy?: boolean | undefined
  /**
   * Why it cannot be pressed now. Shown beside the button and read with it; the button stays
   * reachable by keyboard, because a reason that cannot be reached helps nobody.
   */
  disabledReason?: string | undefined
  ref?: Ref<HTMLButtonElement> | undefined
}

export const appearances: Record<ButtonVariant, ButtonAppearance> = {
  primary: 'primary-action-button',
  secondary: 'secondary-action-button',
  quiet: 'subtle-button',
  danger: 'primary-action-button',
}

/** A button with its verb. `disabledReason` makes it dashed with the reason in sight. */
export function Button(props: ButtonProps) {
  const { variant = 'secondary', size, icon: Icon, busy, disabledReason, children, className, onClick, ...rest } = props
  const reasonId = useId()
  const off = disabledReason !== undefined
  const stopped = off || busy === true

  const press = (event: MouseEvent<HTMLButtonElement>) => {
    // `aria-disabled` leaves the click to us; a submit button would otherwise still send the form.
    if (stopped) event.preventDefault()
    else onClick?.(event)
  }
  const ShownIcon = off ? LockKeyhole : Icon
  const button = (
    <UtrechtButton
      {...rest}
      {...(off ? { 'aria-disabled': true, 'aria-describedby': reasonId } : {})}
      {...(busy === true ? { busy: true, 'aria-disabled': true } : {})}
      {...(variant === 'danger' ? { hint: 'danger' as const } : {})}
      appearance={appearances[variant]}
      className={[size === 'small' && 'vw-button-small', className].filter(Boolean).join(' ')}
      onClick={press}
    >
      {busy === true ? (
        <span className="vw-spinner" aria-hidden="true" />
      ) : (
        ShownIcon !== undefined && <ShownIcon size={18} aria-hidden="true" />
      )}
      {children}
      {busy === true && <span className="vw-hidden">, {m.state_busy()}</span>}
    </UtrechtButton>
  )
  if (!off) return button
  return (
    <span className="vw-action">
      <span className="vw-action-reason" id={reasonId}>
        {disabledReason}
      </span>
      {button}
    </span>
  )
}
