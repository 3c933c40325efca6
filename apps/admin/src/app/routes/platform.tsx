import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router'
import { ScreenError } from '../errors/screen-error.tsx'
import { PlatformFrame } from '../shell/platform-frame.tsx'
import { end, requireSignedIn } from './guards.ts'
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

export const platformTreeRoute = createRoute({
  getParentRoute: () => platformRoute,
  path: '/',
  staticData: { title: m.shell_tenants },
  component: lazyRouteComponent(() => import('../../features/platform/platform-page.tsx'), 'PlatformPage'),
})

export const platformQueueRoute = createRoute({
  getParentRoute: () => platformRoute,
  path: 'wachtrij',
  staticData: { title: m.shell_queue },
  component: lazyRouteComponent(() => import('../../features/platform/queue-page.tsx'), 'QueuePage'),
})
