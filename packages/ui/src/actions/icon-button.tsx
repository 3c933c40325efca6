import type { ButtonHTMLAttributes, Ref } from 'react'
import type { Icon } from '../icon.ts'

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  icon: Icon
  /** Its name for everyone: read aloud, and shown when someone points at it. */
  label: string
  ref?: Ref<HTMLButtonElement> | undefined
}

/** A button with an icon alone; only where the icon is known (close, more, menu). */
export function IconButton({ icon: Icon, label, className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={['vw-icon-button', className].filter(Boolean).join(' ')}
      aria-label={label}
      title={label}
    >
      <Icon size={18} aria-hidden="true" />
    </button>
  )
}
