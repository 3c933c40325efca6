import { m } from '@vliegwiel/i18n'
import X from 'lucide-react/icons/x'
import { createContext, use, useImperativeHandle, useRef, useState, type ReactNode, type Ref } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Button } from '../actions/button.tsx'
import { IconButton } from '../actions/icon-button.tsx'
import { useTypedText, type TypedText } from '../forms/typed-text.ts'

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

const CloseContext = createContext<() => void>(() => undefined)

/** The way out at the foot of a dialog: it asks first when something was typed. */
export function CancelButton() {
  const close = use(CloseContext)
  return <Button onClick={close}>{m.action_cancel()}</Button>
}

/**
 * A question or a form over the page. Focus stays in it, and returns to where it came from. What was typed in it is
 * never dropped unasked: Esc, the cross, a press outside and the way out ask first.
 */
export function Dialog({ title, isOpen, onClose, actions, kind = 'dialog', children }: DialogProps) {
  const [asks, setAsks] = useState(false)
  const typed = useRef<TypedText | null>(null)
  const drop = () => {
    setAsks(false)
    onClose()
  }
  const close = () => {
    if (typed.current?.isTyped() === true) setAsks(true)
    else drop()
  }
  return (
    <ModalOverlay
      className="vw-overlay"
      isOpen={isOpen}
      isDismissable={kind === 'dialog'}
      onOpenChange={(open) => {
        if (!open) close()
      }}
    >
      <Modal className="vw-dialog">
        <AriaDialog role={kind === 'alert' ? 'alertdialog' : 'dialog'}>
          <CloseContext value={close}>
            <div className="vw-dialog-head">
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              <IconButton icon={X} label={m.action_close()} onClick={close} />
            </div>
            <DialogBody typed={typed}>{children}</DialogBody>
            {asks ? (
              <div className="vw-dialog-foot" role="alert">
                <p className="vw-dialog-asks">{m.state_typed_title()}</p>
                <Button variant="quiet" onClick={drop}>
                  {m.state_typed_drop()}
                </Button>
                {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the question was just asked, and this keeps the text */}
                <Button variant="primary" autoFocus onClick={() => setAsks(false)}>
                  {m.state_typed_keep()}
                </Button>
              </div>
            ) : (
              actions !== undefined && <div className="vw-dialog-foot">{actions}</div>
            )}
          </CloseContext>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Mounted with the dialog, so that its fields are watched from the first on. */
function DialogBody({ typed, children }: { typed: Ref<TypedText>; children: ReactNode }) {
  const { ref, isTyped, noteSent } = useTypedText({ floats: true })
  useImperativeHandle(typed, () => ({ ref, isTyped, noteSent }))
  return (
    <div className="vw-dialog-body" ref={ref}>
      {children}
    </div>
  )
}
