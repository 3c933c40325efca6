import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { searchChoice, searchOf, searchText } from '../address/search-schema.ts'
import { readAhead } from '../api/read-ahead.ts'
import { tenantRoute } from './tenant.tsx'

const compareSearch = searchOf({ met: searchText(), alleen: searchChoice(['anders']) })

export const compareRulesRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'regels-vergelijken',
  validateSearch: compareSearch,
  loader: ({ params, preload }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.benefits.listMunicipalities.queryOptions({}))
    }),
  staticData: { title: m.shell_compare_rules },
  component: lazyRouteComponent(() => import('../../features/rules/compare-rules-page.tsx'), 'CompareRulesPage'),
})
