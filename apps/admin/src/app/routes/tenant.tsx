import { createRoute } from '@tanstack/react-router'
import { ScreenError } from '../errors/screen-error.tsx'
import { UnknownPage } from '../errors/unknown-page.tsx'
import { TenantFrame } from '../shell/tenant-frame.tsx'
import { requireMember } from './guards.ts'
import { rootRoute } from './root.tsx'

/** Everything of one tenant, in the frame with its navigation. */
export const tenantRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/$slug',
  beforeLoad: async ({ params, location }) => {
    await requireMember(params.slug, location.href)
  },
  component: TenantFrame,
  notFoundComponent: UnknownPage,
  errorComponent: ({ error, reset }) => <ScreenError error={error} onRetry={reset} />,
})
