import { m } from '@vliegwiel/i18n'
import { PageHeader } from '@vliegwiel/ui'

export function HomePage() {
  return <PageHeader title={m.shell_today()} />
}
