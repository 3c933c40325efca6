import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { searchOf, searchText } from '../address/search-schema.ts'
import { readAhead } from '../api/read-ahead.ts'
import { tenantRoute } from './tenant.tsx'

const tenantsSearch = searchOf({ plek: searchText() })

export const tenantsRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'organisatie',
  validateSearch: tenantsSearch,
  loader: ({ params, preload }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.tenants.showTree.queryOptions({}))
    }),
  staticData: { title: m.shell_organisation },
  component: lazyRouteComponent(() => import('../../features/tenants/tenants-page.tsx'), 'TenantsPage'),
})
