import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { tenantRoute } from './tenant.tsx'

export const inboxRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'van-boven',
  staticData: { title: m.shell_inbox },
  component: lazyRouteComponent(() => import('../../features/inbox/inbox-page.tsx'), 'InboxPage'),
})
