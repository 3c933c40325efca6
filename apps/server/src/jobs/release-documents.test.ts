import { setTimeout as wait } from 'node:timers/promises'
import { kinds } from '@vliegwiel/api/server'
import {
  approveVersion,
  listReleases,
  planRelease,
  readInForce,
  releaseNow,
  saveDraft,
  startDraft,
  submitVersion,
  type DocumentContext,
} from '@vliegwiel/configuration/server'
import { inTenant, newId, openEmbedded, type Database } from '@vliegwiel/db'
import { plantTenant, type PlantedTenant } from '@vliegwiel/db/testing'
import { queueJob } from '@vliegwiel/jobs/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createServerDatabase } from '../testing/server-database.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { installQueueInside } from './install-queue.ts'
import { startJobs } from './start-jobs.ts'

const engines: Readonly<Record<string, () => Promise<{ db: Database; close(): Promise<void> }>>> = {
  pglite: async () => {
    const db = await openEmbedded('memory://', { asOwner: installQueueInside })
    return { db, close: () => db.close() }
  },
  postgres: async () => {
    const database = await createServerDatabase()
    return { db: database.db, close: () => database.drop() }
  },
}
const mail = { smtpUrl: undefined, from: 'x@y.example', demo: true }
const anna = { personId: newId(), name: 'Anna' }
const bo = { personId: newId(), name: 'Bo' }

describe.each(Object.keys(engines))('planned releases on %s', (engine) => {
  let opened: { db: Database; close(): Promise<void> }
  let server: TestServer
  let region: PlantedTenant
  beforeAll(async () => {
    const open = engines[engine]
    if (!open) throw new Error(engine)
    opened = await open()
    server = await startTestServer(opened.db)
    region = await plantTenant(opened.db, { kind: 'region' })
  })
  afterAll(async () => {
    await server.stop(100)
    await opened.close()
  })
  const at = <T>(work: (context: DocumentContext) => Promise<T>, by = anna) =>
    inTenant(opened.db, { ...region, door: 'release' }, (trx) => work({ trx, kinds, by, at: new Date() }))
  const approved = async (key: string) => {
    const { version } = await at((context) => startDraft(context, { kind: 'page', key, title: key, personal: false }))
    const { document_id: documentId, number } = version
    const content = {
      id: 'root',
      type: 'root',
      fields: { title: key, summary: 'Het antwoord.', language: 'nl' },
      children: [{ id: 'tekst', type: 'text', fields: { heading: null, body: 'Tekst.' } }],
    }
    const { revision } = await at((context) => saveDraft(context, { documentId, number, revision: 1, content }))
    await at((context) => submitVersion(context, { documentId, number, revision, reason: null }))
    await at((context) => approveVersion(context, { documentId, number, revision, reason: null }), bo)
    return { documentId, number, revision }
  }
  const planned = async (key: string, inMs: number) => {
    const version = await approved(key)
    const moment = new Date(Date.now() + inMs)
    await at((context) => planRelease(context, { name: key, moment, versions: [version] }))
    return moment
  }
  const inForce = (key: string, tenant = region) =>
    inTenant(opened.db, tenant, (trx) => readInForce(trx, 'page', key, new Date()))
  const until = async (done: () => Promise<boolean>) => {
    for (let tries = 0; tries < 150 && !(await done()); tries += 1) await wait(100)
  }

  test('one that is due soon starts at its instant, one that was missed at the next start; each once and in the log', async () => {
    const missed = await planned('gemist', 20)
    await wait(50)
    const soon = await planned('straks', 2_500)
    const jobs = startJobs({ services: server.services, mail })
    await jobs.started
    await until(async () => (await inForce('gemist')) !== undefined)
    expect((await inForce('gemist'))?.valid_from).toEqual(missed)
    await until(async () => (await inForce('straks')) !== undefined)
    expect((await inForce('straks'))?.valid_from).toEqual(soon)
    await jobs.stop(2_000)
    const releases = await at(({ trx }) => listReleases(trx, 10))
    expect(releases.map(({ name, state }) => `${name} ${state}`)).toEqual(['straks done', 'gemist done'])
    const logged = await at(({ trx }) =>
      trx
        .selectFrom('audit_entry')
        .select(['object_label', 'result', 'origin'])
        .where('action', '=', 'releases.carryOut')
        .orderBy('seq')
        .execute(),
    )
    expect(logged).toEqual([
      { object_label: 'gemist', result: 'ok', origin: 'job' },
      { object_label: 'straks', result: 'ok', origin: 'job' },
    ])
  }, 60_000)

  test('a tenant that is new below gets what is in force above', async () => {
    const version = await approved('voor-iedereen')
    await at((context) => releaseNow(context, { name: 'Nu', versions: [version] }))
    const below = await plantTenant(opened.db, { parent: region })
    expect(await inForce('voor-iedereen', below)).toBeUndefined()
    await inTenant(opened.db, { ...region, door: 'release' }, (trx) =>
      queueJob(trx, { kind: 'document.adopt', input: { tenantId: below.tenantId }, startedBy: null, at: new Date() }),
    )
    const jobs = startJobs({ services: server.services, mail })
    await jobs.started
    await until(async () => (await inForce('voor-iedereen', below)) !== undefined)
    await jobs.stop(2_000)
    expect(await inForce('voor-iedereen', below)).toMatchObject({ own: false, status: 'in-force' })
  }, 60_000)
})
