import { m } from '@vliegwiel/i18n'
import { PageHeader } from '@vliegwiel/ui'

export function InvitationPage() {
  return <PageHeader title={m.account_invitation_title()} />
}
