import { m } from '@vliegwiel/i18n'
import { Button, LinkButton } from '@vliegwiel/ui'
import { Dialog } from '@vliegwiel/ui/dialog'

interface DemoInvitationProps {
  name: string
  /** Where the letter would lead. */
  href: string
  onClose: () => void
}

/** In the demo no letter leaves the house, and the operator may not open a municipality's mailbox: here is its link. */
export function DemoInvitation({ name, href, onClose }: DemoInvitationProps) {
  return (
    <Dialog
      isOpen
      title={m.platform_demo_invitation_title({ name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{m.action_close()}</Button>
          <LinkButton variant="primary" href={href}>
            {m.platform_demo_invitation_open()}
          </LinkButton>
        </>
      }
    >
      <p>{m.platform_demo_invitation_text({ name })}</p>
    </Dialog>
  )
}
