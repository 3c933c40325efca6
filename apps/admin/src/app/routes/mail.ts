import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { tenantRoute } from './tenant.tsx'

export const mailRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'post',
  staticData: { title: m.shell_mailbox },
  component: lazyRouteComponent(() => import('../../features/mail/mail-page.tsx'), 'MailPage'),
})
