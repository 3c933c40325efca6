import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { tenantRoute } from './tenant.tsx'

export const compareRulesRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'regels-vergelijken',
  staticData: { title: m.shell_compare_rules },
  component: lazyRouteComponent(() => import('../../features/rules/compare-rules-page.tsx'), 'CompareRulesPage'),
})
