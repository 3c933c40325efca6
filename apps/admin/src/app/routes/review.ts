import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { tenantRoute } from './tenant.tsx'

export const reviewRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'nakijken',
  staticData: { title: m.shell_review },
  component: lazyRouteComponent(() => import('../../features/review/review-page.tsx'), 'ReviewPage'),
})
