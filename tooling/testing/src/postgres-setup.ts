import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser address of the one embedded PostgreSQL of this test run. */
    postgresUrl: string
  }
}

/** Vitest global setup: one PostgreSQL for the whole run (about 0.1 s), gone when the run ends. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres()
  project.provide('postgresUrl', postgres.ownerUrl)
  return () => postgres.stop()
}
