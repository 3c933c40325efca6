import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { searchChoice, searchOf, searchText } from '../address/search-schema.ts'
import { readAhead } from '../api/read-ahead.ts'
import { tenantRoute } from './tenant.tsx'

export const pilotsRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'pilots',
  loader: ({ params, preload }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.pilots.listPilots.queryOptions({}))
    }),
  staticData: { title: m.shell_pilots },
  component: lazyRouteComponent(() => import('../../features/pilots/pilots-page.tsx'), 'PilotsPage'),
})

const pilotSearch = searchOf({
  deel: searchChoice(['verslag', 'plan', 'deelnemers', 'delen']),
  variant: searchText(),
  uitkomst: searchText(),
  wie: searchChoice(['ingeloot', 'meegedaan']),
  stand: searchChoice(['invited', 'willing', 'enrolled', 'started', 'finished', 'lost']),
  nummer: searchText(),
})

export const pilotRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'pilots/$pilot',
  validateSearch: pilotSearch,
  loader: ({ params, preload }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.pilots.showPilot.queryOptions({ pilotId: params.pilot }))
    }),
  staticData: { title: m.shell_pilot },
  component: lazyRouteComponent(() => import('../../features/pilots/pilot-page.tsx'), 'PilotPage'),
})

const compareSearch = searchOf({ kies: searchText(8000), woorden: searchText(8000) })

export const comparePilotsRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'vergelijken',
  validateSearch: compareSearch,
  loader: ({ params, preload }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.pilots.listPublished.queryOptions({}))
    }),
  staticData: { title: m.shell_compare_pilots },
  component: lazyRouteComponent(() => import('../../features/pilots/compare-page.tsx'), 'ComparePage'),
})

const lessonsSearch = searchOf({ text: searchText(), bewijs: searchText(), bestanddeel: searchText() })

export const lessonsRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'lessen',
  validateSearch: lessonsSearch,
  loader: ({ params, preload }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.pilots.listLessons.queryOptions({}))
    }),
  staticData: { title: m.shell_lessons },
  component: lazyRouteComponent(() => import('../../features/pilots/lessons-page.tsx'), 'LessonsPage'),
})
