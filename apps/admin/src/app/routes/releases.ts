import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { searchChoice, searchOf } from '../address/search-schema.ts'
import { readAhead } from '../api/read-ahead.ts'
import { tenantRoute } from './tenant.tsx'

const releasesSearch = searchOf({
  /** Opens the dialog at once: where a command leads. */
  nieuw: searchChoice(['ja']),
})

export const releasesRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'ingang',
  validateSearch: releasesSearch,
  loader: ({ params, preload }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.releases.listReleases.queryOptions({ limit: 60 }))
      void read(api.documents.listKinds.queryOptions({}))
    }),
  staticData: { title: m.shell_releases },
  component: lazyRouteComponent(() => import('../../features/releases/releases-page.tsx'), 'ReleasesPage'),
})
