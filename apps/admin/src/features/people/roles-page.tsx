import { m } from '@vliegwiel/i18n'
import { PageHeader } from '@vliegwiel/ui'

export function RolesPage() {
  return <PageHeader title={m.shell_roles()} />
}
