import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { searchNumber, searchOf } from '../address/search-schema.ts'
import { readAhead } from '../api/read-ahead.ts'
import { tenantRoute } from './tenant.tsx'

/** `?van=1&tot=3` shows two versions beside each other. */
const documentSearch = searchOf({ van: searchNumber, tot: searchNumber })

export const documentRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'inhoud/$kind/$key',
  validateSearch: documentSearch,
  loader: ({ params, preload }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.documents.listKinds.queryOptions({}))
      void read(api.documents.showDocument.queryOptions({ kind: params.kind, key: params.key }))
    }),
  staticData: { title: m.shell_document },
  component: lazyRouteComponent(() => import('../../features/documents/document-page.tsx'), 'DocumentPage'),
})
