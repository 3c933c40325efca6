import { m } from '@vliegwiel/i18n'
import { PageHeader } from '@vliegwiel/ui'

export function SettingsPage() {
  return <PageHeader title={m.shell_settings()} />
}
