import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readAhead } from '../api/read-ahead.ts'
import { tenantRoute } from './tenant.tsx'

export const reviewRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'nakijken',
  loader: ({ params, preload }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.documents.reviewQueue.queryOptions({}))
      void read(api.documents.listKinds.queryOptions({}))
    }),
  staticData: { title: m.shell_review },
  component: lazyRouteComponent(() => import('../../features/review/review-page.tsx'), 'ReviewPage'),
})
