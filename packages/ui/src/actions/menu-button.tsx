import Ellipsis from 'lucide-react/icons/ellipsis'
import { lazy, Suspense, useRef, useState, type ReactNode } from 'react'
import type { Icon } from '../icon.ts'
import { Button } from './button.tsx'
import { IconButton } from './icon-button.tsx'

export interface MenuItem {
  id: string
  label: string
  detail?: string | undefined
  icon?: Icon | undefined
  /** Goes there; otherwise `onSelect` is called. */
  href?: string | undefined
  onSelect?: (() => void) | undefined
  tone?: 'bad' | undefined
  /** Shown under the label; the item cannot be chosen. */
  disabledReason?: string | undefined
  selected?: boolean | undefined
}

export interface MenuButtonProps {
  /** Name of the button for a screen reader, for example "Acties voor Noor Jansen". */
  label: string
  items: readonly MenuItem[]
  icon?: Icon | undefined
  /** Text on the button; without it the button is three dots. */
  children?: ReactNode
  /** A look of your own, for example the round account button. */
  className?: string | undefined
  size?: 'normal' | 'small' | undefined
}

// The menu brings react-aria along; it is fetched at the first press, or earlier when someone points at the button.
const loadMenu = () => import('./menu-list.tsx')
const MenuList = lazy(loadMenu)

/** A button that opens a list of actions or places. Arrow keys move, letters find, Esc closes. */
export function MenuButton({ label, items, icon, children, className, size }: MenuButtonProps) {
  const [isOpen, setOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  const shared = {
    ref: trigger,
    'aria-haspopup': 'menu' as const,
    'aria-expanded': isOpen,
    onClick: () => setOpen((was) => !was),
    onPointerEnter: () => void loadMenu(),
    onFocus: () => void loadMenu(),
  }
  return (
    <>
      {className !== undefined ? (
        <button {...shared} type="button" className={className} title={label}>
          {children}
          <span className="vw-hidden">. {label}</span>
        </button>
      ) : children === undefined ? (
        <IconButton {...shared} icon={icon ?? Ellipsis} label={label} />
      ) : (
        <Button
          {...shared}
          icon={icon}
          size={size}
          aria-label={typeof children === 'string' ? `${label}: ${children}` : undefined}
        >
          {children}
        </Button>
      )}
      {isOpen && (
        <Suspense fallback={null}>
          <MenuList label={label} items={items} trigger={trigger} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
