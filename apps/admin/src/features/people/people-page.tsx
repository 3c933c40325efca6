import { m } from '@vliegwiel/i18n'
import { PageHeader } from '@vliegwiel/ui'

export function PeoplePage() {
  return <PageHeader title={m.people_title()} />
}
