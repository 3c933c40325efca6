import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { tenantRoute } from './tenant.tsx'

export const editorRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'inhoud/$kind/$key/versie/$number',
  staticData: { title: m.shell_editor },
  component: lazyRouteComponent(() => import('../../features/editor/editor-page.tsx'), 'EditorPage'),
})
