import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { searchChoice, searchDay, searchId, searchOf, searchText } from '../address/search-schema.ts'
import { readAhead } from '../api/read-ahead.ts'
import { tenantRoute } from './tenant.tsx'

const ledgerSearch = searchOf({
  /** As known on this day. */
  op: searchDay,
  van: searchText(7),
  tot: searchText(7),
  stroom: searchChoice(['uit', 'in']),
})

export const ledgerRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'uitstroom',
  validateSearch: ledgerSearch,
  loaderDeps: ({ search }) => ({
    flow: search.stroom === 'in' ? ('inflow' as const) : ('outflow' as const),
    from: search.van ?? null,
    to: search.tot ?? null,
    knownAt: search.op ?? null,
  }),
  loader: ({ params, preload, deps }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.budgets.showLedger.queryOptions(deps))
    }),
  staticData: { title: m.budgets_ledger_title },
  component: lazyRouteComponent(() => import('../../features/budgets/ledger-page.tsx'), 'LedgerPage'),
})

/** Which year of the benefit budget is asked about. */
const vangnetSearch = searchOf({ jaar: searchText(4) })

export const vangnetRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'vangnet',
  validateSearch: vangnetSearch,
  loader: ({ params, preload }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.budgets.showVangnet.queryOptions({}))
    }),
  staticData: { title: m.shell_vangnet },
  component: lazyRouteComponent(() => import('../../features/budgets/vangnet-page.tsx'), 'VangnetPage'),
})

export const targetsRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'doelen',
  loader: ({ params, preload }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.budgets.listTargets.queryOptions({ knownAt: null }))
    }),
  staticData: { title: m.shell_targets },
  component: lazyRouteComponent(() => import('../../features/budgets/targets-page.tsx'), 'TargetsPage'),
})

export const plansRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'plannen',
  loader: ({ params, preload }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.budgets.listPlans.queryOptions({}))
    }),
  staticData: { title: m.budgets_plans_title },
  component: lazyRouteComponent(() => import('../../features/budgets/plans-page.tsx'), 'PlansPage'),
})

export const planRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'plannen/$plan',
  loader: ({ params, preload }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.budgets.showPlan.queryOptions({ planId: params.plan }))
    }),
  staticData: { title: m.budgets_plan_title },
  component: lazyRouteComponent(() => import('../../features/budgets/plan-page.tsx'), 'PlanPage'),
})

export const claimsRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'beweringen',
  loader: ({ params, preload }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.budgets.listClaims.queryOptions({ knownAt: null }))
    }),
  staticData: { title: m.shell_claims },
  component: lazyRouteComponent(() => import('../../features/budgets/claims-page.tsx'), 'ClaimsPage'),
})

/** Two kept scenarios beside each other. */
const scenariosSearch = searchOf({ een: searchId, ander: searchId })

export const scenariosRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'wat-als',
  validateSearch: scenariosSearch,
  loader: ({ params, preload }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.budgets.listScenarios.queryOptions({}))
    }),
  staticData: { title: m.shell_scenarios },
  component: lazyRouteComponent(() => import('../../features/budgets/scenarios-page.tsx'), 'ScenariosPage'),
})

const newScenarioSearch = searchOf({ soort: searchChoice(['investering', 'klanten']) })

export const newScenarioRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'wat-als/nieuw',
  validateSearch: newScenarioSearch,
  loader: ({ params, preload }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.budgets.listScenarios.queryOptions({}))
    }),
  staticData: { title: m.shell_scenario_new },
  component: lazyRouteComponent(() => import('../../features/budgets/new-scenario-page.tsx'), 'NewScenarioPage'),
})

export const scenarioRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'wat-als/$scenario',
  loader: ({ params, preload }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.budgets.showScenario.queryOptions({ scenarioId: params.scenario }))
    }),
  staticData: { title: m.shell_scenario },
  component: lazyRouteComponent(() => import('../../features/budgets/scenario-page.tsx'), 'ScenarioPage'),
})

/** `kenmerk`: the mark of what was shared, so that whoever opens it sees whether it still holds. */
const councilSearch = searchOf({ op: searchDay, plan: searchId, berekening: searchId, kenmerk: searchText(64) })

export const councilRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'raadspagina',
  validateSearch: councilSearch,
  loader: ({ params, preload }) =>
    readAhead(preload, params.slug, (api, read) => {
      void read(api.budgets.listPlans.queryOptions({}))
      void read(api.budgets.listScenarios.queryOptions({}))
    }),
  staticData: { title: m.shell_council },
  component: lazyRouteComponent(() => import('../../features/budgets/council-page.tsx'), 'CouncilPage'),
})
