import { m } from '@vliegwiel/i18n'
import { PageHeader } from '@vliegwiel/ui'

export function SignInPage() {
  return <PageHeader title={m.account_sign_in_title()} />
}
