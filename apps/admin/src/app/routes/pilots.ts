import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { tenantRoute } from './tenant.tsx'

export const pilotsRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'pilots',
  staticData: { title: m.shell_pilots },
  component: lazyRouteComponent(() => import('../../features/pilots/pilots-page.tsx'), 'PilotsPage'),
})

export const pilotRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'pilots/$pilot',
  staticData: { title: m.shell_pilot },
  component: lazyRouteComponent(() => import('../../features/pilots/pilot-page.tsx'), 'PilotPage'),
})

export const comparePilotsRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'vergelijken',
  staticData: { title: m.shell_compare_pilots },
  component: lazyRouteComponent(() => import('../../features/pilots/compare-page.tsx'), 'ComparePage'),
})

export const lessonsRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'lessen',
  staticData: { title: m.shell_lessons },
  component: lazyRouteComponent(() => import('../../features/pilots/lessons-page.tsx'), 'LessonsPage'),
})
