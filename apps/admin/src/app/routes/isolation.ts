import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { tenantRoute } from './tenant.tsx'

export const isolationRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'afscherming',
  staticData: { title: m.shell_isolation },
  component: lazyRouteComponent(() => import('../../features/isolation/isolation-page.tsx'), 'IsolationPage'),
})
