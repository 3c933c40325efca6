import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { searchOf, searchText, searchYes } from '../address/search-schema.ts'
import { readAhead } from '../api/read-ahead.ts'
import { readMe } from '../session/me.ts'
import { lastTenant } from '../session/last-tenant.ts'
import { end, requireSignedIn } from './guards.ts'
import { rootRoute } from './root.tsx'

/** The bare address: straight to the only or the last tenant, the platform for an operator, else a choice. */
export const chooseTenantRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: searchOf({ kies: searchYes }),
  beforeLoad: async ({ location, search }) => {
    const me = await requireSignedIn(location.href)
    if (me.isOperator) end(redirect({ to: '/platform' }))
    const slugs = me.memberships.map((one) => one.tenant.slug)
    const [only] = slugs
    const last = lastTenant()
    const there = slugs.length === 1 ? only : last !== null && slugs.includes(last) ? last : undefined
    if (there !== undefined && search.kies !== true) end(redirect({ to: '/$slug', params: { slug: there } }))
  },
  staticData: { title: m.shell_choose_tenant },
  component: lazyRouteComponent(() => import('../../features/home/choose-tenant-page.tsx'), 'ChooseTenantPage'),
})

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/aanmelden',
  validateSearch: searchOf({ terug: searchText(2000), gemeente: searchText(60), reden: searchText(60) }),
  staticData: { title: m.shell_sign_in },
  component: lazyRouteComponent(() => import('../../features/account/sign-in-page.tsx'), 'SignInPage'),
})

/** For who is signed in and must have a second factor first. Anybody else has no business here. */
export const owedFactorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tweede-stap',
  beforeLoad: async () => {
    const me = await readMe(null)
    if (me === null) end(redirect({ to: '/aanmelden' }))
    if (!me.secondFactorOwed) end(redirect({ to: '/' }))
  },
  loader: ({ preload }) =>
    readAhead(preload, null, (api, read) => {
      void read(api.account.showAccount.queryOptions({}))
    }),
  staticData: { title: m.shell_account },
  component: lazyRouteComponent(() => import('../../features/account/owed-factor-page.tsx'), 'OwedFactorPage'),
})

export const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/uitnodiging/$token',
  loader: ({ params, preload }) =>
    readAhead(preload, null, (api, read) => {
      void read(api.invitations.showInvitation.queryOptions({ token: params.token }))
    }),
  staticData: { title: m.shell_invitation },
  component: lazyRouteComponent(() => import('../../features/account/invitation-page.tsx'), 'InvitationPage'),
})
