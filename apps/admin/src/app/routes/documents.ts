import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { listSearch, searchChoice, searchOf, searchText } from '../address/search-schema.ts'
import { documentOrigins, documentStatuses } from '../address/search-words.ts'
import { readAhead } from '../api/read-ahead.ts'
import { tenantRoute } from './tenant.tsx'

const documentsSearch = searchOf({
  ...listSearch,
  soort: searchText(),
  text: searchText(),
  status: searchChoice(documentStatuses),
  origin: searchChoice(documentOrigins),
  /** Opens the dialog for a new one at once: where a command leads. */
  nieuw: searchChoice(['ja']),
})

export const documentsRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'inhoud',
  validateSearch: documentsSearch,
  loader: ({ params, preload }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.documents.listKinds.queryOptions({}))
    }),
  staticData: { title: m.shell_content },
  component: lazyRouteComponent(() => import('../../features/documents/documents-page.tsx'), 'DocumentsPage'),
})
