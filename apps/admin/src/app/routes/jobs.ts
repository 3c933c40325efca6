import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { tenantRoute } from './tenant.tsx'

export const jobsRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'taken',
  staticData: { title: m.shell_jobs },
  component: lazyRouteComponent(() => import('../../features/jobs/jobs-page.tsx'), 'JobsPage'),
})
