import type { Database } from '@vliegwiel/db'
import { asOperator, poolsOf } from '@vliegwiel/db'
import { jobStatuses } from '@vliegwiel/jobs'
import { countByStatus } from '@vliegwiel/jobs/server'
import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'

/** Figures of the process for Prometheus. No label holds anything about a person or a tenant. */
export interface Metrics {
  /** One call of a procedure that is served. */
  readonly observe: (procedure: string, status: number, seconds: number) => void
  readonly text: () => Promise<string>
  readonly contentType: string
}

/** Asks for the figures of all processes, of which this registry holds one part. */
export type MetricsOfAll = (registry: Registry) => () => Promise<string>

export interface MetricsSettings {
  readonly process?: boolean
  readonly ofAll?: MetricsOfAll | undefined
}

export function openMetrics(db: Database, options: MetricsSettings = {}): Metrics {
  const registry = new Registry()
  const text = options.ofAll?.(registry) ?? (() => registry.metrics())
  if (options.process) collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'vliegwiel_procedure_seconds',
    help: 'Time until a procedure was answered, by procedure and HTTP status.',
    labelNames: ['procedure', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  new Gauge({
    name: 'vliegwiel_pool_connections',
    help: 'Connections to the database by state; waiting counts requests without one.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const pools = poolsOf(db)
      const sum = (of: (pool: (typeof pools)[number]) => number) => pools.reduce((total, pool) => total + of(pool), 0)
      this.set(
        { state: 'used' },
        sum((pool) => pool.totalCount - pool.idleCount),
      )
      this.set(
        { state: 'idle' },
        sum((pool) => pool.idleCount),
      )
      this.set(
        { state: 'waiting' },
        sum((pool) => pool.waitingCount),
      )
    },
  })
  new Gauge({
    name: 'vliegwiel_jobs',
    help: 'Jobs of all tenants by status.',
    labelNames: ['status'],
    registers: [registry],
    // Counted in the database: each process says the same.
    aggregator: 'max',
    async collect() {
      const counted = await asOperator(db, { tenantId: null }, countByStatus)
      for (const status of jobStatuses) this.set({ status }, counted.get(status) ?? 0)
    },
  })
  new Gauge({
    name: 'vliegwiel_processes',
    help: 'Processes that answer on this address.',
    registers: [registry],
  }).set(1)
  // As many as there are procedures times statuses: finding the one of its labels anew costs more than counting.
  const known = new Map<string, Histogram.Internal<string>>()
  const seriesOf = (procedure: string, status: number) => {
    const key = `${status} ${procedure}`
    const series = known.get(key) ?? requests.labels({ procedure, status })
    known.set(key, series)
    return series
  }
  return {
    observe: (procedure, status, seconds) => seriesOf(procedure, status).observe(seconds),
    text,
    contentType: registry.contentType,
  }
}
