import { m } from '@vliegwiel/i18n'
import { PageHeader } from '@vliegwiel/ui'

export function PlatformQueuePage() {
  return <PageHeader title={m.shell_queue()} />
}
