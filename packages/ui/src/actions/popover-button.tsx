import { lazy, Suspense, useRef, useState, type ReactNode } from 'react'
import type { Icon } from '../icon.ts'
import { Button } from './button.tsx'

export interface PopoverButtonProps {
  label: string
  icon?: Icon | undefined
  size?: 'normal' | 'small' | undefined
  variant?: 'secondary' | 'quiet' | undefined
  /** What opens; a function gets `close`. */
  children: ReactNode | ((close: () => void) => ReactNode)
}

const loadPanel = () => import('./popover-panel.tsx')
const PopoverPanel = lazy(loadPanel)

/** A button that opens a small panel with fields beside it. Esc closes and focus returns. */
export function PopoverButton({ label, icon, size, variant, children }: PopoverButtonProps) {
  const [isOpen, setOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  const close = () => setOpen(false)
  return (
    <>
      <Button
        ref={trigger}
        icon={icon}
        size={size}
        variant={variant}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen((was) => !was)}
        onPointerEnter={() => void loadPanel()}
      >
        {label}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <PopoverPanel label={label} trigger={trigger} onClose={close}>
            {typeof children === 'function' ? children(close) : children}
          </PopoverPanel>
        </Suspense>
      )}
    </>
  )
}
