import type { HttpBindings } from '@hono/node-server'
import type { Services } from '@vliegwiel/api/server'
import type { Visit } from './request-gate.ts'
import type { Metrics } from './metrics.ts'

/** What the routes need beside the services. */
export interface HttpSettings {
  readonly services: Services
  readonly metrics: Metrics
  readonly trustedProxyHops: number
  /** Opens /metrics to others than this machine. */
  readonly metricsToken: string | undefined
  /** Questions a minute that one address may put to the public API; absent: the usual number. */
  readonly publicPoints?: number | undefined
  /** Calls a minute that one network may make at each counted door; absent: the usual numbers. */
  readonly doorLimit?: number | undefined
  /** Folder of the built console; null serves none. */
  readonly consoleFolder: string | null
  /** Set once the process has been asked to stop. */
  readonly isDraining: () => boolean
}

export interface HonoEnvironment {
  Bindings: HttpBindings
  Variables: { visit: Visit }
}
