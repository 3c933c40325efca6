import { join } from 'node:path'
import type { Services } from '@vliegwiel/api/server'
import { listen, type ListenOptions } from '../http/listen.ts'
import { makeApp } from '../http/make-app.ts'
import { openMetrics, type MetricsOfAll } from '../http/metrics.ts'

export interface ServerSettings extends ListenOptions {
  readonly services: Services
  readonly trustedProxyHops?: number
  readonly metricsToken?: string | undefined
  readonly publicPoints?: number | undefined
  readonly doorLimit?: number | undefined
  readonly consoleFolder?: string | null
  /** Also figures of the process itself (memory, event loop). */
  readonly processMetrics?: boolean
  /** The figures of all processes together, where this is one of several. */
  readonly metricsOfAll?: MetricsOfAll
}

export interface RunningServer {
  readonly port: number
  /** Answers what is under way within so many milliseconds, then lets go of the port. */
  stop(withinMs?: number): Promise<void>
}

/** Where `npm start` builds the console. */
export const builtConsole = join(import.meta.dirname, '../../../admin/dist')

/** Answers over HTTP until it is told to stop. */
export async function runServer(settings: ServerSettings): Promise<RunningServer> {
  const { services } = settings
  let draining = false
  const app = makeApp({
    services,
    metrics: openMetrics(services.db, { process: settings.processMetrics ?? false, ofAll: settings.metricsOfAll }),
    trustedProxyHops: settings.trustedProxyHops ?? 0,
    metricsToken: settings.metricsToken,
    publicPoints: settings.publicPoints,
    doorLimit: settings.doorLimit,
    consoleFolder: settings.consoleFolder ?? null,
    isDraining: () => draining,
  })
  const listening = await listen(app, settings)
  return {
    port: listening.port,
    stop: async (withinMs = 8_000) => {
      draining = true
      await listening.stop(withinMs)
    },
  }
}
