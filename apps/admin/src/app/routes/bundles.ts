import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { tenantRoute } from './tenant.tsx'

export const bundlesRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'bundels',
  staticData: { title: m.shell_bundles },
  component: lazyRouteComponent(() => import('../../features/bundles/bundles-page.tsx'), 'BundlesPage'),
})
