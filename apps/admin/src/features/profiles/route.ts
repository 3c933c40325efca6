import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { searchChoice, searchDay, searchNumber, searchOf, searchText } from '../../app/address/search-schema.ts'
import { tenantRoute } from '../../app/routes/tenant.tsx'

const search = searchOf({
  deel: searchChoice(['toets', 'vertaling', 'campagne', 'caseload']),
  /** An example person, and what is known of whoever is tried: `arbeidsvermogen:20;zorg:yes`. Never a client. */
  wie: searchText(64),
  weet: searchText(2_000),
  vertaling: searchText(120),
  mensen: searchNumber,
  weken: searchNumber,
  begin: searchDay,
  gesprekken: searchNumber,
  dagen: searchNumber,
  tempo: searchText(400),
  norm: searchNumber,
  klanten: searchText(400),
  medewerkers: searchNumber,
})

/** The address of this slice. `app/slice-routes.gen.ts` collects it. */
export const profilesSliceRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'klantprofielen',
  validateSearch: search,
  staticData: { title: m.profiles_title },
  component: lazyRouteComponent(() => import('./profiles-page.tsx'), 'ProfilesPage'),
})
