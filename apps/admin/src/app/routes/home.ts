import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readAhead } from '../api/read-ahead.ts'
import { tenantRoute } from './tenant.tsx'

export const homeRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: '/',
  loader: ({ params, preload }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.home.showOverview.queryOptions({}, { staleTime: 60_000 }))
    }),
  staticData: { title: m.shell_today },
  component: lazyRouteComponent(() => import('../../features/home/home-page.tsx'), 'HomePage'),
})
