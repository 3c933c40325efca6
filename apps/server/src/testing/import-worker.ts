/** What `import-killed.test.ts` starts and kills: the queue in a process of its own, on a database that is there. */
import process from 'node:process'
import { viewTarget } from '@vliegwiel/imports/testing'
import { pino } from 'pino'
import { startJobs } from '../jobs/start-jobs.ts'
import { makeServices } from '../process/make-services.ts'
import { openDatabase } from '../process/open-database.ts'
import { readEnvironment } from '../start/environment.ts'

/** Milliseconds that have gone by for this process: what it finds was left by one that is long gone. */
const aheadMs = Number(process.env['WORKER_AHEAD_MS'] ?? '0')

const db = await openDatabase(readEnvironment(), () => {}, null)
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
