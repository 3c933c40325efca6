import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { tenantRoute } from './tenant.tsx'

export const tenantsRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'organisatie',
  staticData: { title: m.shell_organisation },
  component: lazyRouteComponent(() => import('../../features/tenants/tenants-page.tsx'), 'TenantsPage'),
})
