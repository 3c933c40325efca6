import { m } from '@vliegwiel/i18n'
import { PageHeader } from '@vliegwiel/ui'

export function TenantsPage() {
  return <PageHeader title={m.shell_organisation()} />
}
