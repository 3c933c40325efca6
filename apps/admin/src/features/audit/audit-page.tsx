import { m } from '@vliegwiel/i18n'
import { PageHeader } from '@vliegwiel/ui'

export function AuditPage() {
  return <PageHeader title={m.shell_audit()} />
}
