import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { listSearch, searchChoice, searchDay, searchId, searchOf, searchText } from '../address/search-schema.ts'
import { readAhead } from '../api/read-ahead.ts'
import { tenantRoute } from './tenant.tsx'

const logSearch = searchOf({
  ...listSearch,
  search: searchText(),
  actorId: searchId,
  action: searchText(),
  result: searchChoice(['ok', 'refused', 'failed']),
  from: searchDay,
  until: searchDay,
})

export const auditRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'logboek',
  validateSearch: logSearch,
  loader: ({ params, preload }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.audit.verifyChain.queryOptions({}, { staleTime: 60_000 }))
      void read(api.audit.listActors.queryOptions({}, { staleTime: 300_000 }))
    }),
  staticData: { title: m.shell_audit },
  component: lazyRouteComponent(() => import('../../features/audit/audit-page.tsx'), 'AuditPage'),
})
