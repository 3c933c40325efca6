import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { searchChoice, searchOf } from '../address/search-schema.ts'
import { tenantRoute } from './tenant.tsx'

const bundlesSearch = searchOf({ deel: searchChoice(['neem', 'sleutels']) })

export const bundlesRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'bundels',
  validateSearch: bundlesSearch,
  staticData: { title: m.shell_bundles },
  component: lazyRouteComponent(() => import('../../features/bundles/bundles-page.tsx'), 'BundlesPage'),
})
