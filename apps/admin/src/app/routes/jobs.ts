import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { longWork } from '../api/page-source.ts'
import { readPagesAhead } from '../api/read-ahead.ts'
import { tenantRoute } from './tenant.tsx'

export const jobsRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'taken',
  loader: ({ params, preload }) => readPagesAhead(preload, longWork(params.slug)),
  staticData: { title: m.shell_jobs },
  component: lazyRouteComponent(() => import('../../features/jobs/jobs-page.tsx'), 'JobsPage'),
})
