import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { listSearch, searchChoice, searchId, searchOf, searchText, searchYes } from '../address/search-schema.ts'
import { readAhead } from '../api/read-ahead.ts'
import { tenantRoute } from './tenant.tsx'

const clientsSearch = searchOf({
  ...listSearch,
  wie: searchChoice(['mijn', 'alle']),
  team: searchId,
  /** Part of the key; never a name. */
  text: searchText(40),
  buurt: searchText(100),
  bijstand: searchYes,
  ongevraagd: searchYes,
})

// A link that is only pointed at reads nothing (`readAhead`): every look at clients stands in the log.
export const clientsRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'klanten',
  validateSearch: clientsSearch,
  loader: ({ params, preload }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.clients.listTeams.queryOptions({}))
    }),
  staticData: { title: m.shell_clients },
  component: lazyRouteComponent(() => import('../../features/clients/clients-page.tsx'), 'ClientsPage'),
})

export const clientRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'klanten/$client',
  loader: ({ params, preload }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.clients.showClient.queryOptions({ clientId: params.client }))
      void read(api.clients.showWords.queryOptions({}))
    }),
  staticData: { title: m.shell_clients },
  component: lazyRouteComponent(() => import('../../features/clients/client-page.tsx'), 'ClientPage'),
})

export const clientTalkRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'klanten/$client/gesprek',
  loader: ({ params, preload }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.clients.showClient.queryOptions({ clientId: params.client }))
      void read(api.clients.showWords.queryOptions({}))
    }),
  staticData: { title: m.shell_client_talk },
  component: lazyRouteComponent(() => import('../../features/clients/talk-page.tsx'), 'TalkPage'),
})

export const clientOverviewRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'klanten/$client/overzicht',
  loader: ({ params, preload }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.clients.showOverview.queryOptions({ clientId: params.client }))
      void read(api.clients.showWords.queryOptions({}))
    }),
  staticData: { title: m.shell_client_overview },
  component: lazyRouteComponent(() => import('../../features/clients/overview-page.tsx'), 'OverviewPage'),
})

export const dayRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'mijn-dag',
  loader: ({ params, preload }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.clients.showDay.queryOptions({}))
    }),
  staticData: { title: m.shell_my_day },
  component: lazyRouteComponent(() => import('../../features/clients/day-page.tsx'), 'DayPage'),
})

export const grantedRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'regie',
  validateSearch: searchOf({ klant: searchId }),
  loader: ({ params, preload }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.clients.listGranted.queryOptions({}))
      void read(api.clients.showWords.queryOptions({}))
    }),
  staticData: { title: m.shell_granted },
  component: lazyRouteComponent(() => import('../../features/clients/granted-page.tsx'), 'GrantedPage'),
})
