export { chromiumExecutable, type BrowserLaunch } from './browser.ts'
export { freePort } from './postgres-server.ts'
export { startPostgres, type Postgres, type PostgresOptions } from './postgres.ts'
export { isRunning, startTimeOf, type ProcessIdentity } from './process-identity.ts'
