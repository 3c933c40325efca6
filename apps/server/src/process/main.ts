import cluster from 'node:cluster'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { kinds, type Services } from '@vliegwiel/api/server'
import type { Database } from '@vliegwiel/db'
import { seedDemo } from '@vliegwiel/demo'
import type { Logger } from 'pino'
import { anchorSettingsOf, mailSettingsOf } from '../anchors/anchor-settings.ts'
import { startJobs, type RunningJobs } from '../jobs/start-jobs.ts'
import type { DataFolderLock } from '../start/data-folder-lock.ts'
import { readEnvironment, type Environment } from '../start/environment.ts'
import { secretKeyIn } from '../start/secret-key.ts'
import { openLog } from './log.ts'
import { makeServices } from './make-services.ts'
import { metricsOfAll } from './metrics-of-all.ts'
import { openDatabase, type Note } from './open-database.ts'
import { runProcesses, tellOfConnections } from './run-processes.ts'
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
    const log = openLog(environment.logLevel, cluster.worker?.id)
    if (cluster.isPrimary && environment.processes > 1) await runProcesses(environment, log, prepare)
    else await run(environment, log, lock)
  } catch (error) {
    console.error(isSpoken(error) ? error.message : error)
    process.exit(1)
  }
}

const noteIn =
  (log: Logger): Note =>
  (event, facts) =>
    log.warn({ event, ...facts })

/** What is done once, however many processes answer: schema and logins, the demo, documents of an older shape. */
async function prepare(environment: Environment, log: Logger): Promise<void> {
  const db = await openDatabase(environment, noteIn(log))
  try {
    await fill(environment, db, log)
    await tellOfConnections(environment, db, log)
  } finally {
    await db.close()
  }
}

async function fill(environment: Environment, db: Database, log: Logger, lap: Lap = () => {}): Promise<void> {
  if (environment.demo) {
    const { secrets } = servicesOf(environment, db, log, () => {}).auth
    await seedDemo(db, { at: new Date(), publicUrl: environment.publicUrl, secrets })
  }
  lap('demo')
  // Before anybody reads: a page of an older shape would show gaps.
  const upgraded = await upgradeDocuments(db, kinds)
  if (upgraded > 0) log.info({ event: 'documents-upgraded', texts: upgraded })
  lap('documents')
}

async function run(environment: Environment, log: Logger, lock: DataFolderLock | null): Promise<void> {
  const { laps, lap } = stopwatch()
  const prepared = cluster.isWorker
  const db = await openDatabase(environment, noteIn(log), { lock, prepared })
  lap('database')
  const running: { jobs?: RunningJobs } = {}
  const services = servicesOf(environment, db, log, (ticket) => running.jobs?.enqueue(ticket))
  if (!prepared) await fill(environment, db, log, lap)
  const server = await runServer({
    services,
    host: environment.host,
    port: environment.port,
    trustedProxyHops: environment.trustedProxyHops,
    metricsToken: environment.metricsToken,
    consoleFolder: builtConsole,
    processMetrics: true,
    ...(prepared ? { metricsOfAll } : {}),
  })
  keepServing(log)
  stopOnSignal(log, async () => {
    await Promise.all([server.stop(patience.requestsMs), running.jobs?.stop(patience.jobsMs)])
    // A job that was cut off may still hold a connection; what it had not committed is undone by the database.
    await Promise.race([db.close(), wait(patience.closeMs)])
  })
  lap('listen')
  log.info({
    event: 'listening',
    address: environment.publicUrl,
    engine: db.engine,
    sinceProcessStartMs: Math.round(process.uptime() * 1000),
    steps: laps,
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

type Lap = (step: string) => void

function stopwatch(): { readonly laps: Readonly<Record<string, number>>; readonly lap: Lap } {
  const laps: Record<string, number> = {}
  let last = performance.now()
  return {
    laps,
    lap: (step) => {
      const now = performance.now()
      laps[step] = Math.round(now - last)
      last = now
    },
  }
}
