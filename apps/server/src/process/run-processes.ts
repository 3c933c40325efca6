import cluster, { type Worker } from 'node:cluster'
import process from 'node:process'
import { mostConnections, type Database } from '@vliegwiel/db'
import type { Logger } from 'pino'
import type { Environment } from '../start/environment.ts'
import { addMetricsUp } from './metrics-of-all.ts'
import { failuresAfter, restartDelayMs } from './restart-delay.ts'
import { stopOnSignal } from './stop-on-signal.ts'

/**
 * The first of several processes: prepares the database once, then starts those that answer, on one port. One that dies
 * is replaced. It answers nothing itself, so there is nothing in it to fall over. SIGTERM ends all of them gracefully.
 *
 * Connections are handed out in turn by this process (`node:cluster`), and not by the system (SO_REUSEPORT): the system
 * resets what waits for a process that dies.
 */
export async function runProcesses(
  environment: Environment,
  log: Logger,
  prepare: (environment: Environment, log: Logger) => Promise<void>,
): Promise<void> {
  await prepare(environment, log)
  addMetricsUp()
  const state = { stopping: false, everListened: false, failures: 0 }
  const gone = new Map<number, Promise<void>>()

  const start = (): void => {
    if (state.stopping) return
    const began = performance.now()
    const worker = cluster.fork()
    worker.once('listening', () => (state.everListened = true))
    const ended = new Promise<void>((resolve) => {
      worker.once('exit', (code, signal) => {
        gone.delete(worker.id)
        resolve()
        replace(worker, { code, signal, livedMs: performance.now() - began })
      })
    })
    gone.set(worker.id, ended)
  }

  const replace = (worker: Worker, { livedMs, ...how }: { code: number; signal: string; livedMs: number }): void => {
    if (state.stopping) return
    log.warn({ event: 'process-ended', process: worker.id, ...how, livedMs: Math.round(livedMs) })
    state.failures = failuresAfter(state.failures, livedMs)
    // Each said why. None of them ever listened: this is a start that fails, and whoever waits must hear so.
    if (!state.everListened && how.code !== 0 && state.failures >= environment.processes) process.exit(1)
    setTimeout(start, restartDelayMs({ livedMs, failures: state.failures }))
  }

  stopOnSignal(log, async () => {
    state.stopping = true
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM')
    await Promise.all(gone.values())
  })
  for (let number = 0; number < environment.processes; number += 1) start()
  log.info({ event: 'processes-started', processes: environment.processes })
}

/** Says so when all processes together may ask for more connections than the database gives. */
export async function tellOfConnections(environment: Environment, db: Database, log: Logger): Promise<void> {
  const { rows } = await db.pool.query<{ most: number }>(
    `select current_setting('max_connections')::integer - current_setting('superuser_reserved_connections')::integer as most`,
  )
  const most = rows[0]?.most ?? Infinity
  const wanted = environment.processes * mostConnections(environment.databasePoolSize)
  if (wanted <= most) return
  const remedy = 'lower DATABASE_POOL_SIZE or PROCESSES, or raise max_connections of PostgreSQL'
  log.warn({ event: 'more-connections-than-the-database-gives', wanted, most, remedy })
}
