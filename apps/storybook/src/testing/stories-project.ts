import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import { playwright } from '@vitest/browser-playwright'
import { chromiumExecutable } from '@vliegwiel/testing/browser'
import { browserOnTestClock } from '@vliegwiel/testing/browser-clock'
import { fileURLToPath } from 'node:url'
import { defineProject } from 'vitest/config'
import { browserImports } from './browser-imports.ts'

/** What the toolbar of Storybook would be set to for one run of all stories. */
export interface Dress {
  theme: 'light' | 'dark'
  baseTheme: 'voorbeeld' | 'ma'
  accent: string
}

/**
 * A vitest project that draws every story in one dress and fails on an axe violation; then looks at the colours of the
 * same page in the dresses of `alsoIn`, which is what they can change. Half the time of drawing all stories twice.
 */
export function storiesProject(name: string, dress: Dress, alsoIn: readonly Dress[]) {
  browserOnTestClock()
  return defineProject(async () => ({
    plugins: [
      await storybookTest({
        configDir: fileURLToPath(new URL('../../.storybook', import.meta.url)),
        initialGlobals: { ...dress, alsoIn },
      }),
    ],
    optimizeDeps: { include: browserImports() },
    test: {
      name,
      // One page for all files: nearly half the time. A story puts back what it changes outside its own frame.
      isolate: false,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions: await chromiumExecutable() }),
        instances: [{ browser: 'chromium' as const, viewport: { width: 1280, height: 800 } }],
      },
    },
  }))
}
