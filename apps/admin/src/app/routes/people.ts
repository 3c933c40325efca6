import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { listSearch, searchChoice, searchOf, searchText } from '../address/search-schema.ts'
import { tenantRoles } from '@vliegwiel/auth'
import { readAhead } from '../api/read-ahead.ts'
import { tenantRoute } from './tenant.tsx'

const peopleSearch = searchOf({
  ...listSearch,
  text: searchText(),
  status: searchChoice(['active', 'suspended']),
  role: searchChoice(tenantRoles),
  /** Opens the roles of this person at once: the way out of an explanation. */
  wie: searchText(),
})

export const peopleRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'mensen',
  validateSearch: peopleSearch,
  loader: ({ params, preload }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.people.listInvitations.queryOptions({}))
    }),
  staticData: { title: m.shell_people },
  component: lazyRouteComponent(() => import('../../features/people/people-page.tsx'), 'PeoplePage'),
})
