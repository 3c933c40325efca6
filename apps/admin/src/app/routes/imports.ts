import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { searchOf, searchText } from '../address/search-schema.ts'
import { readAhead } from '../api/read-ahead.ts'
import { tenantRoute } from './tenant.tsx'

const importsSearch = searchOf({ import: searchText(), doel: searchText(), plek: searchText() })

export const importsRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'importeren',
  validateSearch: importsSearch,
  loader: ({ params, preload }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.imports.listTargets.queryOptions({}))
    }),
  staticData: { title: m.shell_imports },
  component: lazyRouteComponent(() => import('../../features/imports/imports-page.tsx'), 'ImportsPage'),
})
