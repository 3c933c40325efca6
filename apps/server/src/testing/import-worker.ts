/** What `import-killed.test.ts` starts and kills: the queue in a process of its own, on a database that is there. */
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { inTenant } from '@vliegwiel/db'
import { findRun } from '@vliegwiel/imports/server'
import { viewTarget } from '@vliegwiel/imports/testing'
import { pino } from 'pino'
import { startJobs } from '../jobs/start-jobs.ts'
import { makeServices } from '../process/make-services.ts'
import { openDatabase } from '../process/open-database.ts'
import { readEnvironment } from '../start/environment.ts'

/** Milliseconds that have gone by for this process: what it finds was left by one that is long gone. */
const aheadMs = Number(process.env['WORKER_AHEAD_MS'] ?? '0')

const db = await openDatabase(readEnvironment(), () => {})
const services = makeServices({
  db,
  log: pino({ level: 'silent' }),
  publicUrl: 'http://127.0.0.1',
  demo: true,
  secretKey: Buffer.alloc(32, 'a key for tests'),
  sessionHours: 12,
  enqueue: () => {},
  outbound: { allowLoopback: true },
})
startJobs({
  services: {
    ...services,
    clock: () => new Date(Date.now() + aheadMs),
    importTargets: new Map([[viewTarget.word, viewTarget]]),
  },
  mail: { smtpUrl: undefined, from: 'x@y.example', demo: true },
})

// Nobody else can look into an embedded database while this process has it.
const [tenantId, runId] = (process.env['WORKER_WATCH'] ?? '').split(' ')
while (tenantId && runId) {
  const { status, chunks } = await inTenant(db, { tenantId, readOnly: true }, (trx) => findRun(trx, runId))
  process.stdout.write(`${status} ${chunks}\n`)
  await wait(5)
}
