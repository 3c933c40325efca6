import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { ScreenError } from '../errors/screen-error.tsx'
import { AccountFrame } from '../shell/account-frame.tsx'
import { requireSignedIn } from './guards.ts'
import { readAhead } from '../api/read-ahead.ts'
import { rootRoute } from './root.tsx'

/** One's own account, in the frame of the tenant one came from. */
export const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  beforeLoad: async ({ location }) => {
    await requireSignedIn(location.href)
  },
  staticData: { title: m.shell_account },
  component: AccountFrame,
  errorComponent: ({ error, reset }) => <ScreenError error={error} onRetry={reset} />,
})

export const accountPageRoute = createRoute({
  getParentRoute: () => accountRoute,
  path: '/',
  loader: ({ preload }) =>
    readAhead(preload, null, (api, read) => {
      void read(api.account.showAccount.queryOptions({}))
    }),
  component: lazyRouteComponent(() => import('../../features/account/account-page.tsx'), 'AccountPage'),
})
