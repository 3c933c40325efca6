import { defineConfig } from '@playwright/test'
import { chromiumExecutable } from '@vliegwiel/testing/browser'
import { browserOnTestClock } from '@vliegwiel/testing/browser-clock'
import { address, port } from './e2e/address.ts'

const { executablePath, args } = await chromiumExecutable()

browserOnTestClock()

/** The built console, served by the real server on an embedded database in a folder of its own, with the demo in it. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  outputDir: '../../.cache/e2e',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    baseURL: address,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1280, height: 860 },
    launchOptions: { executablePath, args },
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: 'node e2e/serve.ts',
    url: `${address}/readyz`,
    // Two minutes on a machine that is busy with other work.
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: { PORT: String(port) },
  },
})
