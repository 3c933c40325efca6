import { m } from '@vliegwiel/i18n'
import X from 'lucide-react/icons/x'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { IconButton } from '../actions/icon-button.tsx'

export interface DialogProps {
  title: string
  isOpen: boolean
  /** Called by Esc, the cross and a press outside. */
  onClose: () => void
  /** Buttons at the foot; the last one does it. */
  actions?: ReactNode
  /** `alert` for a question that must be answered: a press outside does not close it. */
  kind?: 'dialog' | 'alert' | undefined
  children: ReactNode
}

/** A question or a form over the page. Focus stays in it, and returns to where it came from. */
export function Dialog({ title, isOpen, onClose, actions, kind = 'dialog', children }: DialogProps) {
  return (
    <ModalOverlay
      className="vw-overlay"
      isOpen={isOpen}
      isDismissable={kind === 'dialog'}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="vw-dialog">
        <AriaDialog role={kind === 'alert' ? 'alertdialog' : 'dialog'}>
          <div className="vw-dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton icon={X} label={m.action_close()} onClick={onClose} />
          </div>
          <div className="vw-dialog-body">{children}</div>
          {actions !== undefined && <div className="vw-dialog-foot">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
