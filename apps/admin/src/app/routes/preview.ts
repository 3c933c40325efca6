import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { searchChoice, searchDay, searchId, searchOf } from '../address/search-schema.ts'
import { readAhead } from '../api/read-ahead.ts'
import { tenantRoute } from './tenant.tsx'

const previewSearch = searchOf({ dag: searchDay, ingang: searchId, alleen: searchChoice(['anders']) })

export const previewRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'stand',
  validateSearch: previewSearch,
  loader: ({ params, preload }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.documents.previewDocuments.queryOptions({ day: null, releaseId: null }))
      void read(api.releases.listReleases.queryOptions({ limit: 60 }))
      void read(api.documents.listKinds.queryOptions({}))
    }),
  staticData: { title: m.shell_preview },
  component: lazyRouteComponent(() => import('../../features/releases/preview-page.tsx'), 'PreviewPage'),
})
