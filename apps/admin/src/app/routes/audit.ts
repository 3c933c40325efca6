import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { tenantRoute } from './tenant.tsx'

export const auditRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'logboek',
  staticData: { title: m.shell_audit },
  component: lazyRouteComponent(() => import('../../features/audit/audit-page.tsx'), 'AuditPage'),
})
