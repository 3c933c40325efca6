import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { tenantRoute } from './tenant.tsx'

export const rolesRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'rollen',
  staticData: { title: m.shell_roles },
  component: lazyRouteComponent(() => import('../../features/roles/roles-page.tsx'), 'RolesPage'),
})
