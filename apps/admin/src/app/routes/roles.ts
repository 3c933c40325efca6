import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { searchChoice, searchOf, searchText } from '../address/search-schema.ts'
import { permissions } from '@vliegwiel/auth'
import { readAhead } from '../api/read-ahead.ts'
import { tenantRoute } from './tenant.tsx'

const rolesSearch = searchOf({
  wie: searchText(),
  recht: searchChoice(permissions),
  van: searchChoice(['self', 'other', 'own', 'others']),
  rol: searchText(),
})

export const rolesRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'rollen',
  validateSearch: rolesSearch,
  loader: ({ params, preload }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.people.showMatrix.queryOptions({}))
    }),
  staticData: { title: m.shell_roles },
  component: lazyRouteComponent(() => import('../../features/roles/roles-page.tsx'), 'RolesPage'),
})
