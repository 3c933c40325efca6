import { UiProvider, useLanguage } from '@vliegwiel/ui'
import { Outlet, useRouter } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useGateClosed } from './session/sign-in-gate.ts'
import { PageArrival } from './shell/page-arrival.tsx'

const SignInAgain = lazy(() => import('../features/account/sign-in-again.tsx'))

/** What lies around every page: links, messages, the title of the window, and the dialog for an ended session. */
export function RootFrame() {
  const router = useRouter()
  const language = useLanguage()
  const closed = useGateClosed()
  return (
    <UiProvider
      navigate={(href) => void router.navigate({ href })}
      preload={(href) => {
        // What cannot be fetched now is fetched, and told, when the link is followed.
        router.preloadRoute({ to: '.', href }).catch(() => undefined)
      }}
    >
      {/* Another language draws every page anew; what was typed comes back from its draft. */}
      <Outlet key={language} />
      <PageArrival />
      {closed && (
        <Suspense fallback={null}>
          <SignInAgain />
        </Suspense>
      )}
    </UiProvider>
  )
}
