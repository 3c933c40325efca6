import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { JobTicket, JobKind } from '@vliegwiel/jobs'
import { asOperator, inTenant, openEmbedded, type Database } from '@vliegwiel/db'
import { plantTenant, type PlantedTenant } from '@vliegwiel/db/testing'
import { findJob, queueJob } from '@vliegwiel/jobs/server'
import { findMail, writeMail } from '@vliegwiel/mail/server'
import { archiveTenant } from '@vliegwiel/tenants/server'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createServerDatabase } from '../testing/server-database.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { installQueueInside } from './install-queue.ts'
import { nightWork } from './night-work.ts'
import { startJobs, type RunningJobs } from './start-jobs.ts'

interface Opened {
  readonly db: Database
  close(): Promise<void>
}

const engines: Readonly<Record<string, () => Promise<Opened>>> = {
  pglite: async () => {
    const db = await openEmbedded('memory://', { asOwner: installQueueInside })
    return { db, close: () => db.close() }
  },
  postgres: async () => {
    const database = await createServerDatabase()
    return { db: database.db, close: () => database.drop() }
  },
}

describe.each(Object.keys(engines))('jobs on %s', (engine) => {
  let opened: Opened
  let server: TestServer
  let jobs: RunningJobs
  let tenant: PlantedTenant
  const received: { to: string; text: string }[] = []
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => done(address.startsWith('vol@') ? new Error('550 mailbox full') : null),
    onData(stream, session, done) {
      let text = ''
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), text })
        done()
      })
    },
  })

  beforeAll(async () => {
    const open = engines[engine]
    if (!open) throw new Error(engine)
    opened = await open()
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', () => resolve()))
    const { port } = smtp.server.address() as AddressInfo
    server = await startTestServer(opened.db)
    const mail = { smtpUrl: `smtp://127.0.0.1:${port}`, from: 'Vliegwiel <post@vliegwiel.example>', demo: false }
    jobs = startJobs({ services: server.services, mail })
    await jobs.started
    tenant = await plantTenant(opened.db, { name: 'Baandorp' })
  })
  afterAll(async () => {
    await jobs.stop(1_000)
    await server.stop(100)
    await new Promise<void>((resolve) => smtp.close(() => resolve()))
    await opened.close()
  })

  const inside = <T>(work: Parameters<typeof inTenant<T>>[2]) => inTenant(opened.db, tenant, work)
  const queue = async (kind: JobKind, input: unknown): Promise<JobTicket> => {
    const jobId = await inside((trx) => queueJob(trx, { kind, input, startedBy: null, at: new Date() }))
    return { tenantId: tenant.tenantId, jobId }
  }
  const ended = async ({ jobId }: JobTicket) => {
    // The proof takes seconds on a quiet machine and a minute on a busy one.
    for (let tries = 0; tries < 900; tries += 1) {
      const job = await inside((trx) => findJob(trx, jobId))
      if (job?.status === 'done' || job?.status === 'failed') return job
      await wait(100)
    }
    throw new Error('The job did not end')
  }
  const write = (recipient: string) =>
    inside((trx) =>
      writeMail(trx, { recipient, subject: 'Uitnodiging', bodyText: 'Regel één\n.\nRegel drie' }, new Date()),
    )

  test('a message reaches a real mail server once, and is noted as sent', async () => {
    const messageId = await write('noor@gemeente.example')
    const ticket = await queue('mail.send', { messageId })
    jobs.enqueue(ticket)
    jobs.enqueue(ticket)
    expect((await ended(ticket)).status).toBe('done')
    expect(received.filter(({ to }) => to === 'noor@gemeente.example')).toHaveLength(1)
    expect(received[0]?.text).toMatch(/^Subject: Uitnodiging\r$/m)
    expect(received[0]?.text).toContain(messageId)
    expect(await inside((trx) => findMail(trx, messageId))).toMatchObject({ status: 'sent', error: null })
  })

  test('a refused message says why, beside the message and in the job', async () => {
    const messageId = await write('vol@gemeente.example')
    const ticket = await queue('mail.send', { messageId })
    jobs.enqueue(ticket)
    expect(await ended(ticket)).toMatchObject({
      status: 'failed',
      error: expect.stringContaining('mailbox full') as string,
    })
    const kept = await inside((trx) => findMail(trx, messageId))
    expect(kept).toMatchObject({ status: 'failed', error: expect.stringContaining('mailbox full') as string })
  })

  test('an export is one file of the tenant, without what opens doors', async () => {
    const secret = `https://vliegwiel.example/uitnodiging/${'t'.repeat(43)}`
    await inside((trx) =>
      writeMail(trx, { recipient: 'a@b.nl', subject: 's', bodyText: `Open ${secret}`, secret }, new Date()),
    )
    const ticket = await queue('tenant.export', {})
    jobs.enqueue(ticket)
    const job = await ended(ticket)
    expect(job).toMatchObject({ status: 'done', done: 1, total: 1 })
    const file = await inside((trx) => trx.selectFrom('export_file').selectAll().executeTakeFirstOrThrow())
    expect(file.name).toMatch(/^vliegwiel-baandorp-.*\.json$/)
    const pieces = await inside((trx) => trx.selectFrom('export_piece').select('content').orderBy('number').execute())
    const text = Buffer.concat(pieces.map(({ content }) => content)).toString()
    const content = JSON.parse(text) as { format: string; tables: { table: string }[] }
    expect(content.format).toBe('vliegwiel-tenant')
    expect(text).not.toContain('tttt')
    expect(content.tables.map(({ table }) => table)).toContain('mail_message')
    expect(file.expires_at.getTime() - file.created_at.getTime()).toBe(7 * 86_400_000)
  })

  // On the embedded database the proof itself is a test, and a thousand calls cost that one more.
  if (engine === 'postgres')
    test('a proof of isolation is kept, without a leak', async () => {
      const ticket = await queue('isolation.run', { slug: 'x' })
      jobs.enqueue(ticket)
      expect(await ended(ticket)).toMatchObject({ status: 'done', result: { leaks: 0 } })
      const run = await inside((trx) => trx.selectFrom('isolation_run').selectAll().executeTakeFirstOrThrow())
      expect(run.probes).toBeGreaterThan(500)
    }, 180_000)

  test('a job that nobody announced is found at the next start', async () => {
    const messageId = await write('later@gemeente.example')
    const ticket = await queue('mail.send', { messageId })
    const mail = { smtpUrl: undefined, from: 'x@y.example', demo: true }
    const second = startJobs({ services: server.services, mail })
    await second.started
    expect((await ended(ticket)).status).toBe('done')
    await second.stop(1_000)
  })

  test('stopped while it starts, it ends without error and takes nothing on', async () => {
    const lines = server.logged.length
    const third = startJobs({
      services: server.services,
      mail: { smtpUrl: undefined, from: 'x@y.example', demo: true },
    })
    const began = performance.now()
    await third.stop(8_000)
    await third.started
    expect(performance.now() - began).toBeLessThan(9_500)
    third.enqueue({ tenantId: tenant.tenantId, jobId: tenant.tenantId })
    // A run on another day (npm test -- --date) has another clock than its database, and the queue says so.
    const warned = server.logged.slice(lines).filter((line) => line['level'] === 40)
    expect(warned.filter((line) => !JSON.stringify(line).includes('Clock skew'))).toEqual([])
  })

  test('the work of the night erases what is due, forgets what is old, and asks for proofs', async () => {
    const gone = await plantTenant(opened.db, { name: 'Opgeheven' })
    // Long ago by any clock: the database itself looks whether a period of grace is over.
    const old = new Date('2020-01-01T00:00:00Z')
    await inTenant(opened.db, gone, (trx) =>
      writeMail(trx, { recipient: 'a@b.example', subject: 's', bodyText: 't' }, old),
    )
    await asOperator(opened.db, { tenantId: null }, (trx) =>
      archiveTenant(trx, { tenantId: gone.tenantId, version: 1, graceDays: 30, at: old }),
    )
    await inside((trx) => trx.insertInto('idempotency').values(keyFrom(old)).execute())
    const sent: JobTicket[] = []
    await nightWork(server.services, async (ticket) => void sent.push(ticket))
    const left = await inTenant(opened.db, gone, (trx) => trx.selectFrom('mail_message').selectAll().execute())
    expect(left).toEqual([])
    const kept = await inside((trx) => trx.selectFrom('mail_message').selectAll().execute())
    expect(kept.length).toBeGreaterThan(0)
    expect(await inside((trx) => trx.selectFrom('idempotency').selectAll().execute())).toEqual([])
    expect(sent.map((ticket) => ticket.tenantId)).toEqual([tenant.tenantId])
  })

  test('the job role sees the queue and nothing else', async () => {
    const client = await opened.db.pool.connect()
    try {
      await client.query('BEGIN; SET LOCAL ROLE vliegwiel_jobs')
      await expect(client.query('select 1 from public.membership')).rejects.toThrow(/permission denied/)
      await client.query('ROLLBACK')
      await client.query('BEGIN; SET LOCAL ROLE vliegwiel_jobs')
      const { rows } = await client.query<{ data: unknown }>('select data from pgboss.job where name = $1', [
        'tenant-job',
      ])
      for (const { data } of rows) expect(Object.keys(data as object).toSorted()).toEqual(['jobId', 'tenantId'])
    } finally {
      await client.query('ROLLBACK')
      client.release()
    }
  })
})

function keyFrom(at: Date) {
  return {
    person_id: '019a0000-0000-7000-8000-000000000001',
    key: '019a0000-0000-7000-8000-000000000002',
    procedure: 'x.y',
    request_hash: Buffer.from('x'),
    response: null,
    created_at: at,
  }
}
