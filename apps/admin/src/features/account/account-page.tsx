import { useQuery } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { LoadingRows, PageHeader } from '@vliegwiel/ui'
import { apiOf } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { AccountView } from './account-view.tsx'

/** One's own account. */
export function AccountPage() {
  const account = useQuery(apiOf(null).account.showAccount.queryOptions({}))
  if (account.error !== null && account.data === undefined) {
    return <ProblemState problem={problemOf(account.error)} onRetry={() => void account.refetch()} />
  }
  return (
    <>
      <PageHeader title={m.account_title()} sentence={m.account_sentence()} />
      {account.data === undefined ? <LoadingRows rows={6} /> : <AccountView account={account.data} />}
    </>
  )
}
