import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { tenantRoute } from './tenant.tsx'

export const homeRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: '/',
  staticData: { title: m.shell_today },
  component: lazyRouteComponent(() => import('../../features/home/home-page.tsx'), 'HomePage'),
})
