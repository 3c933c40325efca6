import { setTimeout as wait } from 'node:timers/promises'
import { inTenant, newId } from '@vliegwiel/db'
import { onBothDatabases, plantTenant, type PlantedTenant } from '@vliegwiel/db/testing'
import { beforeEach, expect, test } from 'vitest'
import type { Block } from '../blocks/block.ts'
import { page } from '../kinds/page.ts'
import {
  approveVersion,
  cancelRelease,
  carryOutRelease,
  discardDraft,
  findVersion,
  holdDraft,
  openVersions,
  planRelease,
  readInForce,
  releaseInEmergency,
  releaseNow,
  removeFromRelease,
  bringBackVersion,
  saveDraft,
  setPolicy,
  startDraft,
  submitVersion,
  withdrawDocument,
  returnVersion,
  type DocumentContext,
} from './index.ts'

const kinds = new Map([[page.word, page]])
const anna = { personId: newId(), name: 'Anna' }
const bo = { personId: newId(), name: 'Bo' }
const carla = { personId: newId(), name: 'Carla' }
const text = (body: string): Block => ({
  id: 'root',
  type: 'root',
  fields: { title: 'Geld', summary: 'Het antwoord.', language: 'nl' },
  children: [{ id: 'tekst', type: 'text', fields: { heading: null, body } }],
})
const what = { kind: 'page', key: 'geld', title: 'Geld', personal: false }

onBothDatabases('two who act at once', (database) => {
  let national: PlantedTenant
  let town: PlantedTenant
  let now: Date
  beforeEach(async () => {
    national = await plantTenant(database.db, { kind: 'national' })
    town = await plantTenant(database.db, { parent: national })
    now = new Date('2026-11-25T10:00:00Z')
  })
  const at = <T>({ tenantId }: { tenantId: string }, work: (context: DocumentContext) => Promise<T>, by = anna) =>
    inTenant(database.db, { tenantId, door: 'release' }, (trx) => work({ trx, kinds, by, at: now }))
  /** Keeps what it did for itself a moment longer, so that the other one begins before it is kept. */
  const slowly = <T>(tenant: PlantedTenant, work: (context: DocumentContext) => Promise<T>, by = anna) =>
    at(
      tenant,
      async (context) => {
        const done = await work(context)
        await wait(150)
        return done
      },
      by,
    )
  const soon = async <T>(work: () => Promise<T>) => {
    await wait(50)
    return work()
  }
  const asked = async (tenant: PlantedTenant, body: string) => {
    const { version } = await at(tenant, (context) => startDraft(context, what))
    const given = { documentId: version.document_id, number: version.number }
    const draft = { ...given, revision: version.revision, content: text(body) }
    const { revision } = await at(tenant, (context) => saveDraft(context, draft))
    await at(tenant, (context) => submitVersion(context, { ...given, revision, reason: null }))
    return { ...given, revision }
  }
  const approved = async (tenant: PlantedTenant, body: string) => {
    const version = await asked(tenant, body)
    await at(tenant, (context) => approveVersion(context, { ...version, reason: null }), bo)
    return version
  }
  const bodyOf = async (tenant: PlantedTenant) => {
    const row = await at(tenant, ({ trx }) => readInForce(trx, 'page', 'geld', new Date('2027-01-01')))
    return row?.content.children?.[0]?.fields['body']
  }
  const stateOf = async ({ documentId, number }: { documentId: string; number: number }) =>
    (await at(town, ({ trx }) => findVersion(trx, documentId, number)))?.state

  test('begin to write: one draft, for both', async () => {
    const { version: before } = await at(town, (context) => startDraft(context, what))
    const thrown = { documentId: before.document_id, number: 1, revision: 1, reason: null }
    await at(town, (context) => discardDraft(context, thrown))
    const [one, other] = await Promise.all([
      slowly(town, (context) => startDraft(context, what)),
      soon(() => at(town, (context) => startDraft(context, what), bo)),
    ])
    expect([one.made, other.made]).toEqual([true, false])
    expect(other.version.number).toBe(one.version.number)
    expect(await at(town, ({ trx }) => openVersions(trx))).toHaveLength(1)
  })

  test('approve: both count', async () => {
    await at(town, (context) => setPolicy(context, page, { fourEyes: true, approvers: 2, advised: [] }, 0))
    const version = await asked(town, 'Van ons.')
    const approve = (context: DocumentContext) => approveVersion(context, { ...version, reason: null })
    const [one, other] = await Promise.all([slowly(town, approve, bo), soon(() => at(town, approve, carla))])
    expect([one.approvals, other.approvals]).toEqual([1, 2])
    expect(await stateOf(version)).toBe('approved')
  })

  test('release above and below: what came into force below is not overwritten', async () => {
    const first = await approved(national, 'Van het land.')
    await at(national, (context) => releaseNow(context, { name: 'Nu', versions: [first] }))
    now = new Date(now.getTime() + 60_000)
    const mine = await approved(town, 'Van ons.')
    const theirs = await approved(national, 'Van het land, anders.')
    now = new Date(now.getTime() + 60_000)
    await Promise.all([
      slowly(town, (context) => releaseNow(context, { name: 'Nu', versions: [mine] })),
      soon(() => at(national, (context) => releaseNow(context, { name: 'Nu', versions: [theirs] }))),
    ])
    expect(await bodyOf(town)).toBe('Van ons.')
    expect(await bodyOf(national)).toBe('Van het land, anders.')
  })

  test('a release is carried out while somebody takes its text out, or calls it off: it went into force, and says so', async () => {
    for (const act of ['take out', 'call off'] as const) {
      const version = await approved(town, `Van ons: ${act}.`)
      const moment = new Date(now.getTime() + 60_000)
      const releaseId = await at(town, (context) =>
        planRelease(context, { name: 'Straks', moment, versions: [version] }),
      )
      now = new Date(now.getTime() + 120_000)
      const late = async (context: DocumentContext) => {
        if (act === 'take out') await removeFromRelease(context, version)
        else await cancelRelease(context, { releaseId, version: 1 })
      }
      const [carried, refused] = await Promise.allSettled([
        slowly(town, (context) => carryOutRelease(context, releaseId)),
        soon(() => at(town, late, bo)),
      ])
      expect(carried).toMatchObject({ value: { state: 'done' } })
      expect(refused).toMatchObject({ reason: { code: 'configuration:step-not-allowed' } })
      expect(await stateOf(version)).toBe('released')
      expect(await bodyOf(town)).toBe(`Van ons: ${act}.`)
      now = new Date(now.getTime() + 60_000)
    }
  })

  test('a name that is in use is refused to who means a new document, not to who writes on it', async () => {
    await at(town, (context) => startDraft(context, { ...what, isNew: true }))
    const again = (isNew: boolean, by = bo) => at(town, (context) => startDraft(context, { ...what, isNew }), by)
    await expect(again(true)).rejects.toMatchObject({
      code: 'configuration:key-taken',
      params: { kind: 'page', key: 'geld' },
    })
    expect((await again(false)).made).toBe(false)
    const secret = { ...what, key: 'geheim', personal: true, isNew: true }
    const { version: own } = await at(town, (context) => startDraft(context, secret))
    const given = { documentId: own.document_id, number: own.number, revision: own.revision }
    const taken = at(town, (context) => holdDraft(context, { ...given, takeOver: true }), bo)
    await expect(taken).rejects.toMatchObject({ code: 'configuration:version-not-found' })
    const other = await at(town, (context) => startDraft(context, { ...secret, personal: false }), bo)
    expect(other.made).toBe(true)
  })

  test('an emergency brings a draft of one’s own into the open; without a reason it does not go', async () => {
    const { version } = await at(town, (context) => startDraft(context, { ...what, personal: true }))
    const given = { documentId: version.document_id, number: version.number }
    const { revision } = await at(town, (context) =>
      saveDraft(context, { ...given, revision: 1, content: text('Snel.') }),
    )
    const go = (reason: string) =>
      at(town, (context) => releaseInEmergency(context, { ...given, revision, name: 'Nood', reason }))
    await expect(go(' ')).rejects.toMatchObject({ code: 'configuration:reason-missing' })
    expect(await bodyOf(town)).toBeUndefined()
    await go('Fout op de site')
    const seen = await at(town, ({ trx }) => findVersion(trx, given.documentId, given.number), bo)
    expect(seen).toMatchObject({ state: 'released', owner_id: null })
  })

  test('who wrote a text does not approve it when somebody else brings it back, whole or one block of it', async () => {
    const first = await approved(town, 'Van Anna.')
    await at(town, (context) => releaseNow(context, { name: 'Nu', versions: [first] }))
    now = new Date(now.getTime() + 600_000)
    for (const blockId of [null, 'tekst']) {
      const back = await at(town, (context) => bringBackVersion(context, { ...first, blockId }), bo)
      const again = { documentId: first.documentId, ...back, reason: null }
      await at(town, (context) => submitVersion(context, again), bo)
      for (const by of [anna, bo])
        await expect(at(town, (context) => approveVersion(context, again), by)).rejects.toMatchObject({
          params: { refusal: 'own-work' },
        })
      expect((await at(town, (context) => approveVersion(context, again), carla)).state).toBe('approved')
    }
  })

  test('nothing is taken out of force or sent back without a reason', async () => {
    const version = await approved(town, 'Van ons.')
    const back = at(town, (context) => returnVersion(context, { ...version, reason: '' }), bo)
    await expect(back).rejects.toMatchObject({ code: 'configuration:reason-missing' })
    await at(town, (context) => releaseNow(context, { name: 'Nu', versions: [version] }))
    const gone = at(town, (context) => withdrawDocument(context, { kind: 'page', key: 'geld', reason: '  ' }))
    await expect(gone).rejects.toMatchObject({ code: 'configuration:reason-missing' })
    expect(await bodyOf(town)).toBe('Van ons.')
  })
})
