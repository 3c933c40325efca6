import { m } from '@vliegwiel/i18n'
import { PageHeader } from '@vliegwiel/ui'

export function ChooseTenantPage() {
  return <PageHeader title={m.home_choose_title()} />
}
