import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { kinds, type Services } from '@vliegwiel/api/server'
import { seedDemo } from '@vliegwiel/demo'
import type { Logger } from 'pino'
import { anchorSettingsOf, mailSettingsOf } from '../anchors/anchor-settings.ts'
import { startJobs, type RunningJobs } from '../jobs/start-jobs.ts'
import type { DataFolderLock } from '../start/data-folder-lock.ts'
import { readEnvironment, type Environment } from '../start/environment.ts'
import { secretKeyIn } from '../start/secret-key.ts'
import { openLog } from './log.ts'
import { makeServices } from './make-services.ts'
import { openDatabase } from './open-database.ts'
import { builtConsole, runServer } from './run-server.ts'
import { isSpoken } from './spoken-problems.ts'
import { keepServing } from './keep-serving.ts'
import { stopOnSignal } from './stop-on-signal.ts'
import { upgradeDocuments } from './upgrade-documents.ts'

/**
 * How long a stop waits. A person waits for a request; a job that takes longer (a proof of isolation runs for seconds)
 * is taken up again by the requeue of the next process.
 */
const patience = { requestsMs: 8_000, jobsMs: 3_000, closeMs: 1_000 } as const

/** The process: from the environment to an open port, and from SIGTERM to exit 0. `lock`: the claim on the data folder. */
export async function main(lock: DataFolderLock | null): Promise<void> {
  try {
    const environment = readEnvironment()
    await run(environment, openLog(environment.logLevel), lock)
  } catch (error) {
    console.error(isSpoken(error) ? error.message : error)
    process.exit(1)
  }
}

async function run(environment: Environment, log: Logger, lock: DataFolderLock | null): Promise<void> {
  const clock = stopwatch()
  const db = await openDatabase(environment, (event, facts) => log.warn({ event, ...facts }), lock)
  clock.lap('database')
  const running: { jobs?: RunningJobs } = {}
  const services = servicesOf(environment, db, log, (ticket) => running.jobs?.enqueue(ticket))
  if (environment.demo) {
    const { secrets } = services.auth
    await seedDemo(db, { at: new Date(), publicUrl: environment.publicUrl, secrets })
  }
  clock.lap('demo')
  // Before anybody reads: a page of an older shape would show gaps.
  const upgraded = await upgradeDocuments(db, kinds)
  if (upgraded > 0) log.info({ event: 'documents-upgraded', texts: upgraded })
  clock.lap('documents')
  const server = await runServer({
    services,
    host: environment.host,
    port: environment.port,
    trustedProxyHops: environment.trustedProxyHops,
    metricsToken: environment.metricsToken,
    consoleFolder: builtConsole,
    processMetrics: true,
  })
  keepServing(log)
  stopOnSignal(log, async () => {
    await Promise.all([server.stop(patience.requestsMs), running.jobs?.stop(patience.jobsMs)])
    // A job that was cut off may still hold a connection; what it had not committed is undone by the database.
    await Promise.race([db.close(), wait(patience.closeMs)])
  })
  clock.lap('listen')
  log.info({
    event: 'listening',
    address: environment.publicUrl,
    engine: db.engine,
    sinceProcessStartMs: Math.round(process.uptime() * 1000),
    steps: clock.laps,
  })
  // After the port is open: nobody has to wait for the queue.
  const mail = mailSettingsOf(environment)
  running.jobs = startJobs({
    services,
    mail,
    anchors: anchorSettingsOf(environment),
    forgetPeopleAfterDays: environment.forgetPeopleAfterDays,
  })
  await running.jobs.started
}

function servicesOf(environment: Environment, db: Services['db'], log: Logger, enqueue: Services['enqueue']): Services {
  return makeServices({
    db,
    log,
    publicUrl: environment.publicUrl,
    demo: environment.demo,
    secretKey: environment.secretKey ?? secretKeyIn(environment.dataFolder),
    previousKeys: environment.previousKeys,
    sessionHours: environment.sessionHours,
    outbound: { allowedHosts: environment.signInHosts },
    trustedBundleKeys: environment.trustedBundleKeys,
    enqueue,
  })
}

function stopwatch() {
  const laps: Record<string, number> = {}
  let last = performance.now()
  return {
    laps,
    lap(step: string): void {
      const now = performance.now()
      laps[step] = Math.round(now - last)
      last = now
    },
  }
}
