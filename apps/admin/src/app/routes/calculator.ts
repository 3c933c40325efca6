import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readAhead } from '../api/read-ahead.ts'
import { tenantRoute } from './tenant.tsx'

export const calculatorRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'rekentool',
  loader: ({ params, preload }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.benefits.readRules.queryOptions({}))
    }),
  staticData: { title: m.shell_calculator },
  component: lazyRouteComponent(() => import('../../features/calculator/calculator-page.tsx'), 'CalculatorPage'),
})
