import { openPostgres } from '@vliegwiel/db'
import { fromPglite, PgBoss, type Db } from 'pg-boss'
import { nightQueue, queueSchema, requeueQueue, ticketQueue } from './queue-names.ts'

type EmbeddedDatabase = Parameters<typeof fromPglite>[0]

/** What the server may do beside the doors: use the queue, and read which migration is the newest. */
const rights = `
  grant usage on schema ${queueSchema} to vliegwiel_jobs;
  grant select, insert, update, delete on all tables in schema ${queueSchema} to vliegwiel_jobs;
  grant usage, select on all sequences in schema ${queueSchema} to vliegwiel_jobs;
  grant execute on all functions in schema ${queueSchema} to vliegwiel_jobs;
  grant select on public.kysely_migration to vliegwiel_platform`

/** `exclusive`: a job that is queued or running already is not queued a second time. */
const queue = { policy: 'exclusive', retryLimit: 2, retryDelay: 5, expireInSeconds: 15 * 60 }

/** Number of the lock; any will do that nobody else uses. */
const turnOfTheQueue = 761_203_944

/** As owner: makes or upgrades the queue's schema and its queues, and grants the job role its use. Safe to repeat. */
export async function installQueue(ownerUrl: string): Promise<void> {
  const owner = openPostgres(ownerUrl, { size: 3, statementMs: 120_000 })
  try {
    // Two that start at once would both make the schema, and one of them fail: they take turns, as migrations do.
    const turn = await owner.pool.connect()
    try {
      await turn.query('BEGIN')
      await turn.query('SELECT pg_advisory_xact_lock($1)', [turnOfTheQueue])
      await install({ executeSql: (text, values) => owner.pool.query(text, values) }, 'postgres')
      await turn.query('COMMIT')
    } finally {
      turn.release(true)
    }
  } finally {
    await owner.close()
  }
}

/** The same inside the embedded database, before it gives up its rights. */
export async function installQueueInside(lite: EmbeddedDatabase): Promise<void> {
  await install(fromPglite(lite), 'pglite')
}

async function install(db: Db, backend: 'postgres' | 'pglite'): Promise<void> {
  const boss = new PgBoss({
    db,
    backend,
    schema: queueSchema,
    supervise: false,
    schedule: false,
    registerInstance: false,
  })
  const failures: Error[] = []
  boss.on('error', (error) => failures.push(error))
  await boss.start()
  const there = new Set((await boss.getQueues()).map((queue) => queue.name))
  const wanted = [ticketQueue, requeueQueue, nightQueue].filter((name) => !there.has(name))
  for (const name of wanted) await boss.createQueue(name, queue)
  await boss.stop({ graceful: false })
  if (failures[0]) throw failures[0]
  await db.executeSql(rights)
}
