import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { tenantRoute } from './tenant.tsx'

export const calculatorRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'rekentool',
  staticData: { title: m.shell_calculator },
  component: lazyRouteComponent(() => import('../../features/calculator/calculator-page.tsx'), 'CalculatorPage'),
})
