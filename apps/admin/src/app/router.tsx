import { createRouter } from '@tanstack/react-router'
import { readSearch, writeSearch } from './address/search-text.ts'
import { accountPageRoute, accountRoute } from './routes/account.tsx'
import { auditRoute } from './routes/audit.ts'
import { documentsRoute } from './routes/documents.ts'
import { documentRoute } from './routes/document.ts'
import { editorRoute } from './routes/editor.ts'
import { reviewRoute } from './routes/review.ts'
import { releasesRoute } from './routes/releases.ts'
import { previewRoute } from './routes/preview.ts'
import { inboxRoute } from './routes/inbox.ts'
import { bundlesRoute } from './routes/bundles.ts'
import {
  claimsRoute,
  councilRoute,
  ledgerRoute,
  newScenarioRoute,
  planRoute,
  plansRoute,
  scenarioRoute,
  scenariosRoute,
  targetsRoute,
  vangnetRoute,
} from './routes/budgets.ts'
import { calculatorRoute } from './routes/calculator.ts'
import {
  clientOverviewRoute,
  clientRoute,
  clientsRoute,
  clientTalkRoute,
  dayRoute,
  grantedRoute,
} from './routes/clients.ts'
import { compareRulesRoute } from './routes/compare-rules.ts'
import { homeRoute } from './routes/home.ts'
import { importsRoute } from './routes/imports.ts'
import { isolationRoute } from './routes/isolation.ts'
import { jobsRoute } from './routes/jobs.ts'
import { mailRoute } from './routes/mail.ts'
import { peopleRoute } from './routes/people.ts'
import { comparePilotsRoute, lessonsRoute, pilotRoute, pilotsRoute } from './routes/pilots.ts'
import { platformQueueRoute, platformRoute, platformTreeRoute } from './routes/platform.tsx'
import { rolesRoute } from './routes/roles.ts'
import { rootRoute } from './routes/root.tsx'
import { settingsRoute } from './routes/settings.ts'
import { chooseTenantRoute, invitationRoute, owedFactorRoute, signInRoute } from './routes/start.tsx'
import { tenantRoute } from './routes/tenant.tsx'
import { tenantsRoute } from './routes/tenants.ts'
import { sliceRoutes } from './slice-routes.gen.ts'
import { WaitingPage } from './errors/waiting-page.tsx'

const routeTree = rootRoute.addChildren([
  chooseTenantRoute,
  signInRoute,
  invitationRoute,
  owedFactorRoute,
  accountRoute.addChildren([accountPageRoute]),
  platformRoute.addChildren([platformTreeRoute, platformQueueRoute]),
  tenantRoute.addChildren([
    homeRoute,
    documentsRoute,
    documentRoute,
    editorRoute,
    reviewRoute,
    releasesRoute,
    previewRoute,
    inboxRoute,
    bundlesRoute,
    calculatorRoute,
    compareRulesRoute,
    clientsRoute,
    clientRoute,
    clientTalkRoute,
    clientOverviewRoute,
    dayRoute,
    grantedRoute,
    importsRoute,
    ledgerRoute,
    plansRoute,
    planRoute,
    claimsRoute,
    councilRoute,
    scenariosRoute,
    targetsRoute,
    vangnetRoute,
    newScenarioRoute,
    scenarioRoute,
    pilotsRoute,
    pilotRoute,
    comparePilotsRoute,
    lessonsRoute,
    peopleRoute,
    rolesRoute,
    settingsRoute,
    tenantsRoute,
    auditRoute,
    isolationRoute,
    mailRoute,
    jobsRoute,
    ...sliceRoutes,
  ]),
])

/** The whole map of addresses. A link that is pointed at fetches the code of its screen (see RootFrame). */
export const router = createRouter({
  routeTree,
  parseSearch: readSearch,
  stringifySearch: writeSearch,
  defaultPendingComponent: WaitingPage,
  defaultPendingMs: 300,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
  interface StaticDataRouteOption {
    /** Name of the page, in the title of the window and the crumbs. */
    title?: () => string
  }
}
