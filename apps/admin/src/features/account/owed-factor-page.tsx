import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { m } from '@vliegwiel/i18n'
import { Button, LoadingRows, PageHeader, Section } from '@vliegwiel/ui'
import { address } from '../../app/address/address.ts'
import { apiOf } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { PlainPage } from '../../app/errors/plain-page.tsx'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { leave } from '../../app/session/leave.ts'
import { readMeAgain } from '../../app/session/me.ts'
import { PasskeysPart } from './passkeys-part.tsx'
import { SecondFactorPart } from './second-factor-part.tsx'

/** Who must have a second factor sets it up here, and can do nothing else before. */
export function OwedFactorPage() {
  const router = useRouter()
  const account = useQuery(apiOf(null).account.showAccount.queryOptions({}))
  const goOn = async () => {
    await readMeAgain(null)
    await router.navigate({ href: address('/') })
  }
  return (
    <PlainPage>
      <PageHeader
        title={m.account_owed_title()}
        sentence={m.account_owed_sentence()}
        actions={<Button onClick={() => void leave()}>{m.action_sign_out()}</Button>}
      />
      {account.error !== null && account.data === undefined ? (
        <ProblemState problem={problemOf(account.error)} onRetry={() => void account.refetch()} />
      ) : account.data === undefined ? (
        <LoadingRows rows={4} />
      ) : (
        <div className="vw-stack">
          <Section title={m.account_app_title()}>
            <SecondFactorPart account={account.data} onSetUp={() => void goOn()} />
          </Section>
          <Section title={m.account_passkeys_title()}>
            <PasskeysPart account={account.data} onSetUp={() => void goOn()} />
          </Section>
        </div>
      )}
    </PlainPage>
  )
}
