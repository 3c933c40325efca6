import { m } from '@vliegwiel/i18n'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { tenantRoute } from './tenant.tsx'

export const settingsRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: 'instellingen',
  staticData: { title: m.shell_settings },
  component: lazyRouteComponent(() => import('../../features/settings/settings-page.tsx'), 'SettingsPage'),
})
