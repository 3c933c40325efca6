import { hasTypedText, UiProvider, useLanguage } from '@vliegwiel/ui'
import { Outlet, useBlocker, useRouter } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useGateClosed } from './session/sign-in-gate.ts'
import { PageArrival } from './shell/page-arrival.tsx'

const LeaveTyped = lazy(() => import('./shell/leave-typed.tsx'))
const SignInAgain = lazy(() => import('../features/account/sign-in-again.tsx'))

/** What lies around every page: links, messages, the title of the window, and the dialog for an ended session. */
export function RootFrame() {
  const router = useRouter()
  const language = useLanguage()
  const closed = useGateClosed()
  // What was typed and not saved is never dropped unasked: not by a link, not by the back button, not by closing the tab.
  const leaving = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && hasTypedText(),
    enableBeforeUnload: hasTypedText,
    withResolver: true,
  })
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
      {leaving.status === 'blocked' && (
        <Suspense fallback={null}>
          <LeaveTyped onStay={leaving.reset} onLeave={leaving.proceed} />
        </Suspense>
      )}
      {closed && (
        <Suspense fallback={null}>
          <SignInAgain />
        </Suspense>
      )}
    </UiProvider>
  )
}
