import { m } from '@vliegwiel/i18n'
import { PageHeader } from '@vliegwiel/ui'

export function PlatformTreePage() {
  return <PageHeader title={m.shell_tenants()} />
}
