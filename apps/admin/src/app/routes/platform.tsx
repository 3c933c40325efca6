import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router'
import { ScreenError } from '../errors/screen-error.tsx'
import { PlatformFrame } from '../shell/platform-frame.tsx'
import { end, requireSignedIn } from './guards.ts'
import { searchOf, searchText } from '../address/search-schema.ts'
import { readAhead } from '../api/read-ahead.ts'
import { rootRoute } from './root.tsx'

/** The platform floor: for operators; to everyone else it does not exist. */
export const platformRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/platform',
  beforeLoad: async ({ location }) => {
    const me = await requireSignedIn(location.href)
    if (!me.isOperator) end(notFound())
  },
  component: PlatformFrame,
  errorComponent: ({ error, reset }) => <ScreenError error={error} onRetry={reset} />,
})

const platformSearch = searchOf({ plek: searchText(), zoek: searchText() })

export const platformTreeRoute = createRoute({
  getParentRoute: () => platformRoute,
  path: '/',
  validateSearch: platformSearch,
  loader: ({ preload }) =>
    readAhead(preload, null, (api, read) => {
      void read(api.platform.showTree.queryOptions({}))
    }),
  staticData: { title: m.shell_tenants },
  component: lazyRouteComponent(() => import('../../features/platform/platform-page.tsx'), 'PlatformPage'),
})

export const platformQueueRoute = createRoute({
  getParentRoute: () => platformRoute,
  path: 'wachtrij',
  loader: ({ preload }) =>
    readAhead(preload, null, (api, read) => {
      void read(api.platform.showQueue.queryOptions({ limit: 100 }))
    }),
  staticData: { title: m.shell_queue },
  component: lazyRouteComponent(() => import('../../features/platform/queue-page.tsx'), 'QueuePage'),
})
