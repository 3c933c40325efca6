import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { tenantRoute } from './tenant.tsx'

export const importsRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'importeren',
  staticData: { title: m.shell_imports },
  component: lazyRouteComponent(() => import('../../features/imports/imports-page.tsx'), 'ImportsPage'),
})
