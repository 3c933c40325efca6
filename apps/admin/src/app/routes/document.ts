import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { tenantRoute } from './tenant.tsx'

export const documentRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'inhoud/$kind/$key',
  staticData: { title: m.shell_document },
  component: lazyRouteComponent(() => import('../../features/documents/document-page.tsx'), 'DocumentPage'),
})
