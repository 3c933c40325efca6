import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { searchDay, searchOf } from '../address/search-schema.ts'
import { readAhead } from '../api/read-ahead.ts'
import { tenantRoute } from './tenant.tsx'

const calculatorSearch = searchOf({ dag: searchDay })

export const calculatorRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'rekentool',
  validateSearch: calculatorSearch,
  loaderDeps: ({ search }) => ({ day: search.dag ?? null }),
  loader: ({ params, preload, deps }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.benefits.readRules.queryOptions(deps))
    }),
  staticData: { title: m.shell_calculator },
  component: lazyRouteComponent(() => import('../../features/calculator/calculator-page.tsx'), 'CalculatorPage'),
})
