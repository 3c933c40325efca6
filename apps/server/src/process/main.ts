import process from 'node:process'
import { seedDemo } from '@vliegwiel/demo'
import type { Logger } from 'pino'
import { startJobs } from '../jobs/start-jobs.ts'
import { readEnvironment, type Environment } from '../start/environment.ts'
import { secretKeyIn } from '../start/secret-key.ts'
import { openLog } from './log.ts'
import { makeServices } from './make-services.ts'
import { openDatabase } from './open-database.ts'
import { builtConsole, runServer } from './run-server.ts'

/** Problems that a person can solve; their message says all there is to say. */
const spoken = new Set([
  'EnvironmentProblem',
  'DataFolderInUse',
  'DataFolderProblem',
  'DurabilityProblem',
  'SchemaProblem',
])

/** The process: from the environment to an open port, and from SIGTERM to exit 0. */
export async function main(): Promise<void> {
  try {
    const environment = readEnvironment()
    await run(environment, openLog(environment.logLevel))
  } catch (error) {
    const known = error instanceof Error && (spoken.has(error.name) || 'syscall' in error)
    console.error(known ? error.message : error)
    process.exit(1)
  }
}

async function run(environment: Environment, log: Logger): Promise<void> {
  const began = performance.now()
  const steps: Record<string, number> = {}
  let last = began
  const measured = <T>(step: string, result: T): T => {
    steps[step] = Math.round(performance.now() - last)
    last = performance.now()
    return result
  }

  const db = measured('database', await openDatabase(environment, (event, facts) => log.warn({ event, ...facts })))
  const wake: { now?: (ticket: { tenantId: string; jobId: string }) => void } = {}
  const services = makeServices({
    db,
    log,
    publicUrl: environment.publicUrl,
    demo: environment.demo,
    secretKey: environment.secretKey ?? secretKeyIn(environment.dataFolder),
    sessionHours: environment.sessionHours,
    wake: (ticket) => wake.now?.(ticket),
  })
  if (environment.demo) measured('demo', await seedDemo(db, { at: new Date(), publicUrl: environment.publicUrl }))
  const server = await runServer({
    services,
    host: environment.host,
    port: environment.port,
    trustedProxyHops: environment.trustedProxyHops,
    metricsToken: environment.metricsToken,
    consoleFolder: builtConsole,
    processMetrics: true,
  })
  measured('listen', null)
  log.info({
    event: 'listening',
    address: environment.publicUrl,
    engine: db.engine,
    sinceProcessStartMs: Math.round(process.uptime() * 1000),
    steps,
  })
  const jobs = await startJobs(services, environment)
  wake.now = jobs.wake

  let stopping = false
  const stop = (signal: string) => {
    if (stopping) return
    stopping = true
    log.info({ event: 'stopping', signal })
    server
      .stop(8_000)
      .then(() => jobs.stop())
      .then(() => db.close())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error)
          process.exit(1)
        },
      )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
