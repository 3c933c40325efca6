import type { StorybookConfig } from '@storybook/react-vite'
import react from '@vitejs/plugin-react'
import { compileMessages } from '@vliegwiel/i18n/compile'

// The stories need the texts; a fresh clone has none yet.
await compileMessages()

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../../../packages/ui/src/**/*.stories.tsx', '../../admin/src/features/**/*.stories.tsx'],
  addons: ['@storybook/addon-a11y', '@storybook/addon-docs', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({ ...vite, plugins: [...(vite.plugins ?? []), react()] }),
}

export default config
