/** Our server as it is, on a database of the benchmark: the whole path from the socket to the row. */
import { loginKeyOf, loginUrls, openPostgres } from '@vliegwiel/db'
import { pino } from 'pino'
import { benchKey } from './bench-key.ts'
import { listen } from '@vliegwiel/server/listen'
import { makeApp } from '@vliegwiel/server/make-app'
import { openMetrics } from '@vliegwiel/server/metrics'
import { makeServices } from '@vliegwiel/server/services'

const loginKey = loginKeyOf(benchKey)
/** Without: what the signature under the scope costs. */
const signed = process.env['BENCH_SCOPE'] !== 'setting'
const url = process.env['BENCH_DATABASE_URL'] ?? ''
const db = openPostgres(url, { size: 10, logins: loginUrls(url, loginKey), ...(signed ? { loginKey } : {}) })
const services = makeServices({
  db,
  log: pino({ level: 'info' }, pino.destination({ dest: '/dev/null', minLength: 4_096, sync: false })),
  publicUrl: 'http://127.0.0.1',
  demo: false,
  secretKey: benchKey,
  sessionHours: 12,
  enqueue: () => {},
})
const app = makeApp({
  services,
  metrics: openMetrics(db),
  trustedProxyHops: 0,
  metricsToken: undefined,
  consoleFolder: null,
  isDraining: () => false,
})
const { port } = await listen(app, { host: '127.0.0.1', port: 0 })
process.stdout.write(`port ${port}\n`)
process.on('SIGTERM', () => process.exit(0))
