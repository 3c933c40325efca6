import { m } from '@vliegwiel/i18n'
import { PageHeader } from '@vliegwiel/ui'

export function MailPage() {
  return <PageHeader title={m.shell_mailbox()} />
}
