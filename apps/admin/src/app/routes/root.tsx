import { createRootRoute } from '@tanstack/react-router'
import { ScreenError } from '../errors/screen-error.tsx'
import { UnknownPage } from '../errors/unknown-page.tsx'
import { RootFrame } from '../root-frame.tsx'

/** Every page: providers that need the router, dialogs that lie over any page. */
export const rootRoute = createRootRoute({
  component: RootFrame,
  notFoundComponent: UnknownPage,
  errorComponent: ({ error, reset }) => <ScreenError error={error} onRetry={reset} />,
})
