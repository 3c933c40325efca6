import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { sentMail } from '../api/page-source.ts'
import { readPagesAhead } from '../api/read-ahead.ts'
import { tenantRoute } from './tenant.tsx'

export const mailRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'post',
  loader: ({ params, preload }) => readPagesAhead(preload, sentMail(params.slug)),
  staticData: { title: m.shell_mailbox },
  component: lazyRouteComponent(() => import('../../features/mail/mail-page.tsx'), 'MailPage'),
})
