import { localPath, refusalText } from '@vliegwiel/auth'
import { m } from '@vliegwiel/i18n'
import { Banner, LoadingRows, PageHeader } from '@vliegwiel/ui'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { address } from '../../app/address/address.ts'
import { PlainPage } from '../../app/errors/plain-page.tsx'
import { readMeAgain } from '../../app/session/me.ts'
import { ProviderWays } from './provider-ways.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { SignInView } from './sign-in-view.tsx'
import { useDemo } from './use-demo.ts'

const route = getRouteApi('/aanmelden')

/** Signing in: in a trial by one click, else with e-mail address and password or the tenant's own provider. */
export function SignInPage() {
  const { terug, gemeente, reden } = route.useSearch()
  const router = useRouter()
  const back = localPath(terug) ?? address('/')
  const enter = async () => {
    await readMeAgain(null)
    await router.navigate({ href: back })
  }
  const demo = useDemo(() => void enter())
  const form = <SignInForm onSignedIn={() => void enter()} />
  return (
    <PlainPage wide={demo.persons.length > 0}>
      {reden !== undefined && <Banner tone="bad">{refusalText(reden) ?? m.account_refused_other()}</Banner>}
      {demo.loading ? (
        <>
          <PageHeader title={m.account_sign_in_title()} />
          <LoadingRows />
        </>
      ) : (
        <SignInView
          demo={demo}
          form={form}
          providers={gemeente !== undefined && <ProviderWays slug={gemeente} back={back} />}
        />
      )}
    </PlainPage>
  )
}
