import type { ReactNode, RefObject } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'

interface PopoverPanelProps {
  label: string
  trigger: RefObject<HTMLButtonElement | null>
  onClose: () => void
  children: ReactNode
}

/** The open panel of a PopoverButton; loaded apart. */
export default function PopoverPanel({ label, trigger, onClose, children }: PopoverPanelProps) {
  return (
    <Popover
      className="vw-popover"
      triggerRef={trigger}
      isOpen
      placement="bottom end"
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Dialog className="vw-popover-panel" aria-label={label}>
        {children}
      </Dialog>
    </Popover>
  )
}
