import { m } from '@vliegwiel/i18n'
import { PageHeader } from '@vliegwiel/ui'

export function IsolationPage() {
  return <PageHeader title={m.shell_isolation()} />
}
