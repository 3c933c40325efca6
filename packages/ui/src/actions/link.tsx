import { Link as UtrechtLink } from '@utrecht/link-react'
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react'
import type { Icon } from '../icon.ts'
import type { ButtonVariant } from './button.tsx'
import { useLinkClick } from './navigation.tsx'

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'placeholder' | 'href'> {
  href: string
  icon?: Icon | undefined
  /** `quiet` for a name in a row: ink without a line until someone points at it. */
  look?: 'normal' | 'quiet' | undefined
  children: ReactNode
  ref?: Ref<HTMLAnchorElement> | undefined
}

/** A link to a page of ours or to elsewhere. */
export function Link({ href, icon: Icon, look = 'normal', className, children, onClick, ...rest }: LinkProps) {
  const follow = useLinkClick()
  const classes = [Icon !== undefined && 'vw-link', look === 'quiet' && 'vw-link-quiet', className]
  return (
    <UtrechtLink
      {...rest}
      href={href}
      className={classes.filter(Boolean).join(' ')}
      onClick={(event) => {
        onClick?.(event)
        follow(event)
      }}
    >
      {Icon !== undefined && <Icon size={16} aria-hidden="true" />}
      {children}
    </UtrechtLink>
  )
}

export interface LinkButtonProps extends Omit<LinkProps, 'look'> {
  variant?: Exclude<ButtonVariant, 'danger'> | undefined
  size?: 'normal' | 'small' | undefined
}

const classNames = {
  primary: 'utrecht-button--primary-action',
  secondary: 'utrecht-button--secondary-action',
  quiet: 'utrecht-button--subtle',
}

/** A link that stands where a button would: it goes somewhere, so a screen reader hears "link". */
export function LinkButton(props: LinkButtonProps) {
  const { href, variant = 'secondary', size, icon: Icon, className, children, onClick, ...rest } = props
  const follow = useLinkClick()
  const classes = ['utrecht-button', classNames[variant], size === 'small' && 'vw-button-small', className]
  return (
    <a
      {...rest}
      href={href}
      className={classes.filter(Boolean).join(' ')}
      onClick={(event) => {
        onClick?.(event)
        follow(event)
      }}
    >
      {Icon !== undefined && <Icon size={18} aria-hidden="true" />}
      {children}
    </a>
  )
}
