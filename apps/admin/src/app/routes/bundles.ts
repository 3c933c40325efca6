import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { searchChoice, searchOf } from '../address/search-schema.ts'
import { readAhead } from '../api/read-ahead.ts'
import { tenantRoute } from './tenant.tsx'

const bundlesSearch = searchOf({ deel: searchChoice(['neem', 'sleutels']) })

export const bundlesRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'bundels',
  validateSearch: bundlesSearch,
  loaderDeps: ({ search }) => ({ part: search.deel }),
  loader: ({ params, preload, deps }) =>
    readAhead(preload, params.slug, (api, read) => {
      if (deps.part === undefined)
        void read(api.documents.previewDocuments.queryOptions({ day: null, releaseId: null }))
      if (deps.part === 'sleutels') void read(api.bundles.showKeys.queryOptions({}))
    }),
  staticData: { title: m.shell_bundles },
  component: lazyRouteComponent(() => import('../../features/bundles/bundles-page.tsx'), 'BundlesPage'),
})
