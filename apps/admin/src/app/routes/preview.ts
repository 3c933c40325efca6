import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { tenantRoute } from './tenant.tsx'

export const previewRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'stand',
  staticData: { title: m.shell_preview },
  component: lazyRouteComponent(() => import('../../features/releases/preview-page.tsx'), 'PreviewPage'),
})
