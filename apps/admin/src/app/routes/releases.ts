import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { tenantRoute } from './tenant.tsx'

export const releasesRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'ingang',
  staticData: { title: m.shell_releases },
  component: lazyRouteComponent(() => import('../../features/releases/releases-page.tsx'), 'ReleasesPage'),
})
