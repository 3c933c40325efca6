import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { tenantRoute } from './tenant.tsx'

export const peopleRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'mensen',
  staticData: { title: m.shell_people },
  component: lazyRouteComponent(() => import('../../features/people/people-page.tsx'), 'PeoplePage'),
})
