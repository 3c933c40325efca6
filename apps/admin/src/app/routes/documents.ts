import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { tenantRoute } from './tenant.tsx'

export const documentsRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'inhoud',
  staticData: { title: m.shell_content },
  component: lazyRouteComponent(() => import('../../features/documents/documents-page.tsx'), 'DocumentsPage'),
})
