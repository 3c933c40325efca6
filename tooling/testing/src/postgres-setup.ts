import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser address of the one embedded PostgreSQL of this test run. */
    postgresUrl: string
  }
}

/**
 * Vitest global setup: one PostgreSQL for the whole run, gone when the run ends. With `TESTS_WITHOUT_DATABASE=yes` there
 * is none: a run of pure tests is ready in a third of the time, and one that asks for a database fails.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (process.env['TESTS_WITHOUT_DATABASE'] === 'yes') return undefined
  const postgres = await startPostgres()
  project.provide('postgresUrl', postgres.ownerUrl)
  return () => postgres.stop()
}
