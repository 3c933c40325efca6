import { m } from '@vliegwiel/i18n'
import { ConfirmDialog } from '@vliegwiel/ui/dialog'

interface ResetFactorDialogProps {
  name: string
  busy: boolean
  error?: string | undefined
  onConfirm: () => void
  onClose: () => void
}

/** Says what taking away a second factor does, to whom it is told, and that it shows at four eyes. */
export function ResetFactorDialog({ name, ...rest }: ResetFactorDialogProps) {
  return (
    <ConfirmDialog
      isOpen
      title={m.people_reset_factor_title({ name })}
      consequences={[
        m.people_reset_factor_who({ name }),
        m.people_reset_factor_sessions({ name }),
        m.people_reset_factor_password(),
        m.people_reset_factor_told({ name }),
        m.people_reset_factor_eyes({ name }),
      ]}
      confirmLabel={m.people_action_reset_factor()}
      tone="danger"
      {...rest}
    />
  )
}
