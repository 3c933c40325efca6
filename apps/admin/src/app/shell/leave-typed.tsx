import { m } from '@vliegwiel/i18n'
import { Button, dropTypedText } from '@vliegwiel/ui'
import { Dialog } from '@vliegwiel/ui/dialog'

interface LeaveTypedProps {
  onStay: () => void
  onLeave: () => void
}

/** Asked when somebody leaves a page on which something was typed and not saved. Staying keeps it. */
export default function LeaveTyped({ onStay, onLeave }: LeaveTypedProps) {
  return (
    <Dialog
      isOpen
      kind="alert"
      title={m.state_typed_title()}
      onClose={onStay}
      actions={
        <>
          <Button
            variant="quiet"
            onClick={() => {
              dropTypedText()
              onLeave()
            }}
          >
            {m.state_typed_drop()}
          </Button>
          <Button variant="primary" onClick={onStay}>
            {m.state_typed_keep()}
          </Button>
        </>
      }
    >
      <p>{m.state_typed_text()}</p>
    </Dialog>
  )
}
