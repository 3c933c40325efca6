import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tooling/testing/src/longest-first.ts'

// Storybook and its plugins take eight seconds of a processor to load, which a run of units alone does not need.
const stories = process.argv.includes('--project=units') ? [] : ['apps/storybook/vitest.config.ts']

export default defineConfig({
  test: {
    // Vitest leaves one core free, which on a machine with two doubles the time (49 s against 29).
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'units',
          include: [
            'packages/*/src/**/*.test.{ts,tsx}',
            'apps/{server,admin,portal}/src/**/*.test.ts',
            'tooling/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', '**/dist/**'],
          globalSetup: ['tooling/testing/src/postgres-setup.ts', 'packages/db/src/testing/setup.ts'],
          provide: { everyDatabase: process.env['EVERY_DATABASE'] === 'yes' },
          // Several tests start servers and browsers; 2 cores under load need more than the usual 5 s.
          testTimeout: 90_000,
          hookTimeout: 180_000,
          // Files share the modules they import: a third less time. What a test changes it puts back, files run in any order.
          isolate: false,
          unstubEnvs: true,
          restoreMocks: true,
        },
      },
      ...stories.filter((file) => existsSync(new URL(file, import.meta.url))),
    ],
  },
})
