import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readAhead } from '../api/read-ahead.ts'
import { tenantRoute } from './tenant.tsx'

export const editorRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'inhoud/$kind/$key/versie/$number',
  loader: ({ params, preload }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.documents.listKinds.queryOptions({}))
      void read(api.documents.showDocument.queryOptions({ kind: params.kind, key: params.key }))
    }),
  staticData: { title: m.shell_editor },
  component: lazyRouteComponent(() => import('../../features/editor/editor-page.tsx'), 'EditorPage'),
})
