import { m } from '@vliegwiel/i18n'
import { PageHeader } from '@vliegwiel/ui'

export function JobsPage() {
  return <PageHeader title={m.shell_jobs()} />
}
