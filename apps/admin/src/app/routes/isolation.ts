import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readAhead } from '../api/read-ahead.ts'
import { tenantRoute } from './tenant.tsx'

export const isolationRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'afscherming',
  loader: ({ params, preload }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.isolation.listRuns.queryOptions({ limit: 90 }))
    }),
  staticData: { title: m.shell_isolation },
  component: lazyRouteComponent(() => import('../../features/isolation/isolation-page.tsx'), 'IsolationPage'),
})
