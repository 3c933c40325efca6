import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { searchOf, searchText } from '../address/search-schema.ts'
import { readAhead } from '../api/read-ahead.ts'
import { tenantRoute } from './tenant.tsx'

/** `?blok=` opens one. */
const inboxSearch = searchOf({ blok: searchText() })

export const inboxRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'van-boven',
  validateSearch: inboxSearch,
  loader: ({ params, preload }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.documents.listKinds.queryOptions({}))
      void read(api.documents.listBaseChanges.queryOptions({}))
    }),
  staticData: { title: m.shell_inbox },
  component: lazyRouteComponent(() => import('../../features/inbox/inbox-page.tsx'), 'InboxPage'),
})
