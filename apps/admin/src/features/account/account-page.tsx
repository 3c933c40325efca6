import { m } from '@vliegwiel/i18n'
import { PageHeader } from '@vliegwiel/ui'

export function AccountPage() {
  return <PageHeader title={m.shell_account()} />
}
