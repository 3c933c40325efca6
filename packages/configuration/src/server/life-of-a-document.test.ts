import { inTenant, newId } from '@vliegwiel/db'
import { onBothDatabases, plantTenant, type PlantedTenant } from '@vliegwiel/db/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Block } from '../blocks/block.ts'
import { changeBlock, findBlock } from '../blocks/edit-block.ts'
import { page } from '../kinds/page.ts'
import { contactBlock as contact, paymentPage as content } from '../testing/payment-page.ts'
import {
  approveVersion,
  carryOutRelease,
  decideBaseChange,
  discardDraft,
  holdDraft,
  listReleases,
  openBaseChanges,
  overridesBelow,
  planRelease,
  previewAsOf,
  readInForce,
  releaseInEmergency,
  releaseNow,
  bringBackVersion,
  returnVersion,
  saveDraft,
  setPolicy,
  startDraft,
  stepsOf,
  submitVersion,
  versionsOf,
  withdrawDocument,
  adoptInherited,
  findVersion,
  type DocumentContext,
} from './index.ts'

const kinds = new Map([[page.word, page]])
const anna = { personId: newId(), name: 'Anna' }
const bo = { personId: newId(), name: 'Bo' }

const whenOf = (block: Block | undefined) => (block ? findBlock(block, 'dag')?.fields['body'] : undefined)

const refused = (code: string, params: object) => ({ code: `configuration:${code}`, params })
onBothDatabases('the life of a document', (database) => {
  let national: PlantedTenant
  let region: PlantedTenant
  let helmond: PlantedTenant
  let emmen: PlantedTenant
  let now: Date
  beforeEach(async () => {
    national = await plantTenant(database.db, { kind: 'national', name: 'Landelijk' })
    region = await plantTenant(database.db, { kind: 'region', name: 'Regio', parent: national })
    helmond = await plantTenant(database.db, { name: 'Helmond', parent: region })
    emmen = await plantTenant(database.db, { name: 'Emmen', parent: region })
    now = new Date('2026-11-25T10:00:00Z')
  })
  const later = (seconds = 60) => (now = new Date(now.getTime() + seconds * 1_000))
  const at = <T>({ tenantId }: { tenantId: string }, work: (context: DocumentContext) => Promise<T>, by = anna) =>
    inTenant(database.db, { tenantId, door: 'release' }, (trx) => work({ trx, kinds, by, at: now }))
  const ahead = <T>(tenant: PlantedTenant, work: (context: DocumentContext) => Promise<T>) =>
    inTenant(database.db, { ...tenant, door: 'ahead' }, (trx) => work({ trx, kinds, by: anna, at: now }))
  const what = { kind: 'page', key: 'betaaldata', title: 'Betaaldata', personal: false }

  /** Writes, asks, approves: ready to go. */
  const approved = async (tenant: PlantedTenant, write: (now: Block) => Block, key = what.key) => {
    const { version } = await at(tenant, (context) => startDraft(context, { ...what, key }))
    const { document_id: documentId, number, revision } = version
    const saved = await at(tenant, (context) =>
      saveDraft(context, { documentId, number, revision, content: write(version.content) }),
    )
    const ready = { documentId, number, revision: saved.revision }
    await at(tenant, (context) => submitVersion(context, { ...ready, reason: null }))
    await at(tenant, (context) => approveVersion(context, { ...ready, reason: null }), bo)
    return ready
  }
  const released = async (tenant: PlantedTenant, write: (now: Block) => Block, key = what.key) => {
    const ready = await approved(tenant, write, key)
    const done = await at(tenant, (context) => releaseNow(context, { name: 'Nu', versions: [ready] }))
    later()
    return { ...ready, ...done }
  }
  const inForce = (tenant: PlantedTenant, moment = now) =>
    at(tenant, ({ trx }) => readInForce(trx, what.kind, what.key, moment))

  describe('released above', () => {
    test('is in force below at once, with whose it is', async () => {
      expect(await released(national, () => content('Op de 20e'))).toMatchObject({ state: 'done', tenants: 4 })
      for (const tenant of [national, region, helmond, emmen]) {
        expect(await inForce(tenant)).toMatchObject({ title: 'Betaaldata', from_name: 'Landelijk', own_blocks: [] })
        expect(whenOf((await inForce(tenant))?.content)).toBe('Op de 20e')
      }
    })

    test('an override of a nested block survives three releases of the base, and above sees who overrides what', async () => {
      await released(national, () => content('Op de 20e'))
      await released(helmond, (base) =>
        changeBlock(base, 'dag', (b) => ({ ...b, fields: { ...b.fields, body: 'Op de 15e' } })),
      )
      const releases = [
        content('Op de 20e', [contact('14 030')]),
        content('Op de 20e', [contact('14 0800')]),
        content('Op de 20e', []),
      ]
      for (const base of releases) {
        await released(national, () => base)
        const mine = await inForce(helmond)
        expect(whenOf(mine?.content)).toBe('Op de 15e')
        expect(mine).toMatchObject({ own_blocks: ['dag'], from_name: 'Landelijk' })
        expect(mine?.content.children).toHaveLength(base.children?.length ?? 0)
        expect(whenOf((await inForce(emmen))?.content)).toBe('Op de 20e')
      }
      for (const above of [national, region])
        expect(await at(above, ({ trx }) => overridesBelow(trx))).toMatchObject([
          { below_name: 'Helmond', key: 'betaaldata', block_ids: ['dag'] },
        ])
      expect(await at(emmen, ({ trx }) => overridesBelow(trx))).toEqual([])
    })

    test('what changes under an override asks: keep, take or merge', async () => {
      const mine = (base: Block) =>
        changeBlock(base, 'dag', (b) => ({ ...b, fields: { ...b.fields, body: 'Op de 15e' } }))
      await released(national, () => content('Op de 20e'))
      await released(helmond, mine)
      await released(national, () => content('Op de 25e'))
      const [item] = await at(helmond, ({ trx }) => openBaseChanges(trx))
      expect(item).toMatchObject({ block_id: 'dag', weight: 'conflict', from_name: 'Landelijk' })
      expect([item?.was, item?.becomes, item?.yours].map((block) => block?.fields['body'])).toEqual([
        'Op de 20e',
        'Op de 25e',
        'Op de 15e',
      ])
      expect(whenOf((await inForce(helmond))?.content)).toBe('Op de 15e')
      const asked = { changeId: item?.change_id ?? '', version: item?.version ?? 0 }
      const { draft } = await at(helmond, (context) => decideBaseChange(context, { ...asked, decision: 'take' }))
      const version = await at(helmond, ({ trx }) => findVersion(trx, draft?.documentId ?? '', draft?.number ?? 0))
      expect(whenOf(version?.content)).toBe('Op de 25e')
      await expect(at(helmond, (context) => decideBaseChange(context, { ...asked, decision: 'keep' }))).rejects.toThrow(
        'changed-meanwhile',
      )
      expect(await at(helmond, ({ trx }) => openBaseChanges(trx))).toEqual([])
    })

    test('an open item keeps what it was, and learns what it becomes', async () => {
      const mine = (base: Block) =>
        changeBlock(base, 'dag', (b) => ({ ...b, fields: { ...b.fields, body: 'Op de 15e' } }))
      await released(national, () => content('Op de 20e'))
      await released(helmond, mine)
      await released(national, () => content('Op de 25e'))
      const [seen] = await at(helmond, ({ trx }) => openBaseChanges(trx))
      await released(national, () => content('Op de 26e'))
      // Who decides on what the screen showed before is told that it changed.
      const old = { changeId: seen?.change_id ?? '', version: seen?.version ?? 0, decision: 'take' as const }
      await expect(at(helmond, (context) => decideBaseChange(context, old))).rejects.toThrow(
        'configuration:changed-meanwhile',
      )
      const items = await at(helmond, ({ trx }) => openBaseChanges(trx))
      expect(items.map(({ was, becomes }) => [was?.fields['body'], becomes?.fields['body']])).toEqual([
        ['Op de 20e', 'Op de 26e'],
      ])
    })

    test('a tenant that is new below gets what is in force, and a withdrawal with its reason', async () => {
      await released(national, () => content('Op de 20e'))
      const later1 = await plantTenant(database.db, { name: 'Nieuw', parent: region })
      expect(await inForce(later1)).toBeUndefined()
      await at(region, (context) => adoptInherited(context, later1.tenantId))
      expect(await inForce(later1)).toMatchObject({ from_name: 'Landelijk', own: false, status: 'in-force' })
      later()
      await at(national, (context) =>
        withdrawDocument(context, { kind: 'page', key: 'betaaldata', reason: 'Klopt niet meer' }),
      )
      for (const tenant of [national, later1, helmond])
        expect(await inForce(tenant)).toMatchObject({ status: 'withdrawn', reason: 'Klopt niet meer' })
    })
  })

  describe('four eyes', () => {
    const asked = async () => {
      const { version } = await at(helmond, (context) => startDraft(context, what))
      const { document_id: documentId, number, revision } = version
      const { revision: saved } = await at(helmond, (context) =>
        saveDraft(context, { documentId, number, revision, content: content('Op de 15e') }),
      )
      await at(helmond, (context) => submitVersion(context, { documentId, number, revision: saved, reason: null }))
      return { documentId, number, revision: saved }
    }

    test('nobody approves what they wrote a part of', async () => {
      const version = await asked()
      const approve = (by: typeof anna) =>
        at(helmond, (context) => approveVersion(context, { ...version, reason: null }), by)
      await expect(approve(anna)).rejects.toMatchObject(refused('approval-refused', { refusal: 'own-work' }))
      expect(await approve(bo)).toMatchObject({ state: 'approved', approvals: 1, needed: 1 })
    })

    test('an edit takes the approvals away, and who edits becomes an author', async () => {
      const version = await asked()
      await at(helmond, (context) => approveVersion(context, { ...version, reason: null }), bo)
      later(600)
      const saved = await at(
        helmond,
        (context) => saveDraft(context, { ...version, content: content('Op de 16e') }),
        bo,
      )
      expect(saved.revoked).toBe(true)
      const again = { ...version, revision: saved.revision }
      await at(helmond, (context) => submitVersion(context, { ...again, reason: null }), bo)
      await expect(
        at(helmond, (context) => approveVersion(context, { ...again, reason: null }), bo),
      ).rejects.toMatchObject({
        params: { refusal: 'own-work' },
      })
      await expect(
        at(helmond, (context) => releaseNow(context, { name: 'Nu', versions: [again] }), bo),
      ).rejects.toMatchObject({ code: 'configuration:step-not-allowed' })
      const steps = await at(helmond, ({ trx }) => stepsOf(trx, version.documentId))
      expect(steps.map(({ step, person_name }) => `${step} ${person_name}`)).toEqual([
        'start Anna',
        'submit Anna',
        'approve Bo',
        'revoke Bo',
        'submit Bo',
      ])
    })

    test('two pairs of eyes are two people', async () => {
      await at(helmond, (context) => setPolicy(context, page, { fourEyes: true, approvers: 2, advised: [] }, 0))
      const version = await asked()
      const approve = (by: typeof anna) =>
        at(helmond, (context) => approveVersion(context, { ...version, reason: null }), by)
      expect(await approve(bo)).toMatchObject({ state: 'in-review', approvals: 1, needed: 2 })
      await expect(approve(bo)).rejects.toMatchObject({ params: { refusal: 'approved-before' } })
      expect(await approve({ personId: newId(), name: 'Carla' })).toMatchObject({ state: 'approved' })
    })

    test('sent back, it is a draft with the reason; in an emergency it goes without eyes, with the reason', async () => {
      const version = await asked()
      await at(helmond, (context) => returnVersion(context, { ...version, reason: 'Het is de 20e' }), bo)
      const back = await at(helmond, ({ trx }) => findVersion(trx, version.documentId, version.number))
      expect(back).toMatchObject({ state: 'draft', reason: 'Het is de 20e' })
      const draft = { ...version, revision: version.revision + 1 }
      const done = await at(helmond, (context) =>
        releaseInEmergency(context, { ...draft, name: 'Nood', reason: 'Fout bedrag op de site' }),
      )
      expect(done.state).toBe('done')
      expect(whenOf((await inForce(helmond))?.content)).toBe('Op de 15e')
      const [release] = await at(helmond, ({ trx }) => listReleases(trx, 5))
      expect(release).toMatchObject({ emergency: true, reason: 'Fout bedrag op de site' })
    })

    test('a conflicting base suspends: it is not approved and not released until somebody decided', async () => {
      await released(national, () => content('Op de 20e'))
      const { version } = await at(helmond, (context) => startDraft(context, what))
      const mine = changeBlock(version.content, 'dag', (b) => ({ ...b, fields: { ...b.fields, body: 'Op de 15e' } }))
      const { document_id: documentId, number } = version
      const { revision } = await at(helmond, (context) =>
        saveDraft(context, { documentId, number, revision: 1, content: mine }),
      )
      const ready = { documentId, number, revision }
      await at(helmond, (context) => submitVersion(context, { ...ready, reason: null }))
      await at(helmond, (context) => approveVersion(context, { ...ready, reason: null }), bo)
      const releaseId = await at(helmond, (context) =>
        planRelease(context, { name: '1 januari', moment: new Date('2026-12-31T23:00:00Z'), versions: [ready] }),
      )
      await released(national, () => content('Op de 25e'))
      now = new Date('2026-12-31T23:00:01Z')
      const carried = await at(helmond, (context) => carryOutRelease(context, releaseId))
      expect(carried).toMatchObject({ state: 'suspended', problems: [{ key: 'betaaldata', reason: 'base-moved' }] })
      expect(whenOf((await inForce(helmond))?.content)).toBe('Op de 25e')
      const saved = await at(helmond, (context) => saveDraft(context, { ...ready, content: mine, rebase: true }))
      const again = { ...ready, revision: saved.revision }
      await at(helmond, (context) => submitVersion(context, { ...again, reason: null }))
      await at(helmond, (context) => approveVersion(context, { ...again, reason: null }), bo)
      await at(helmond, (context) => releaseNow(context, { name: 'Nu', versions: [again] }))
      expect(whenOf((await inForce(helmond))?.content)).toBe('Op de 15e')
    })
  })

  describe('writing', () => {
    test('a stale save gets the text that stands there, and nothing is lost', async () => {
      const { version } = await at(helmond, (context) => startDraft(context, what))
      const given = { documentId: version.document_id, number: version.number, revision: version.revision }
      const first = await at(helmond, (context) => saveDraft(context, { ...given, content: content('Eerst') }))
      expect(first.revision).toBe(2)
      await expect(
        at(helmond, (context) => saveDraft(context, { ...given, content: content('Later') })),
      ).rejects.toMatchObject(refused('save-conflict', { revision: 2, content: content('Eerst') }))
    })

    test('a draft is held by who writes; another may take it over', async () => {
      const { version } = await at(helmond, (context) => startDraft(context, what))
      const given = { documentId: version.document_id, number: version.number, revision: version.revision }
      const save = () => at(helmond, (context) => saveDraft(context, { ...given, content: content('Bo') }), bo)
      await expect(save()).rejects.toMatchObject(refused('held-by-other', { personId: anna.personId }))
      await at(helmond, (context) => holdDraft(context, { ...given, takeOver: true }), bo)
      expect((await save()).revision).toBe(2)
    })

    test('a draft of one’s own is not there for others', async () => {
      const { version } = await at(helmond, (context) => startDraft(context, { ...what, personal: true }))
      const given = { documentId: version.document_id, number: version.number, revision: 1, content: content('x') }
      await expect(at(helmond, (context) => saveDraft(context, given), bo)).rejects.toThrow('version-not-found')
      const shared = await at(helmond, (context) => startDraft(context, what), bo)
      expect(shared.version.number).not.toBe(version.number)
    })

    test('a document of another shape is refused with its place; an unfinished one is kept', async () => {
      const { version } = await at(helmond, (context) => startDraft(context, what))
      const given = { documentId: version.document_id, number: version.number, revision: 1 }
      const wrong = { ...content('x'), children: [{ id: 'a', type: 'script', fields: {} }] }
      await expect(at(helmond, (context) => saveDraft(context, { ...given, content: wrong }))).rejects.toMatchObject({
        code: 'configuration:document-invalid',
        params: { fields: [{ path: 'root.children.0.type', problem: 'unknown-type' }] },
      })
      const unfinished = { ...content('x'), fields: { title: '', summary: null, language: 'nl' } }
      const saved = await at(helmond, (context) => saveDraft(context, { ...given, content: unfinished }))
      expect(saved.results.map(({ field }) => field)).toEqual(['title', 'summary'])
      await expect(
        at(helmond, (context) => submitVersion(context, { ...given, revision: saved.revision, reason: null })),
      ).rejects.toMatchObject({ code: 'configuration:checks-failed' })
    })

    test('an old version, or one block of it, comes back as a draft', async () => {
      const first = await released(helmond, () => content('Op de 20e', [contact('14 0492')]))
      await released(helmond, () => content('Op de 15e'))
      const restore = (blockId: string | null) =>
        at(helmond, (context) =>
          bringBackVersion(context, { documentId: first.documentId, number: first.number, blockId }),
        )
      const { number } = await restore('contact')
      const draft = () => at(helmond, ({ trx }) => findVersion(trx, first.documentId, number))
      expect((await draft())?.content).toEqual(content('Op de 15e', [contact('14 0492')]))
      // The draft that stood there is not lost: it stands among the versions.
      const whole = await restore(null)
      const again = await at(helmond, ({ trx }) => findVersion(trx, first.documentId, whole.number))
      expect(again?.content).toEqual(content('Op de 20e', [contact('14 0492')]))
      expect(await draft()).toMatchObject({ state: 'discarded', content: content('Op de 15e', [contact('14 0492')]) })
      expect((await restore(null)).number).toBe(whole.number)
      expect(whenOf((await inForce(helmond))?.content)).toBe('Op de 15e')
    })

    test('a draft thrown away stands in the list of versions, and the next one begins anew', async () => {
      const { version } = await at(helmond, (context) => startDraft(context, what))
      const given = { documentId: version.document_id, number: 1, revision: 1, reason: 'Niet nodig' }
      await at(helmond, (context) => discardDraft(context, given))
      const next = await at(helmond, (context) => startDraft(context, what))
      expect(next).toMatchObject({ made: true, version: { number: 2 } })
      const all = await at(helmond, ({ trx }) => versionsOf(trx, version.document_id))
      expect(all.map(({ number, state }) => `${number} ${state}`)).toEqual(['2 draft', '1 discarded'])
    })
  })

  describe('dates', () => {
    test('a release of 1 January is seen from that instant, by a preview before it, and runs once', async () => {
      await released(helmond, () => content('Op de 20e'))
      const ready = await approved(helmond, () => content('Op de 15e'))
      const moment = new Date('2026-12-31T23:00:00Z')
      const releaseId = await at(helmond, (context) =>
        planRelease(context, { name: '1 januari', moment, versions: [ready] }),
      )
      const { documents } = await ahead(helmond, (context) => previewAsOf(context, moment))
      expect([whenOf(documents[0]?.content), documents[0]?.release?.name]).toEqual(['Op de 15e', '1 januari'])
      const today = (await ahead(helmond, (context) => previewAsOf(context, now))).documents[0]
      expect(whenOf(today?.content)).toBe('Op de 20e')
      // Carried out late: readers of that day saw the old text until then, and history says from when it holds.
      now = new Date('2027-01-01T08:00:00Z')
      const carried = await Promise.all([1, 2].map(() => at(helmond, (context) => carryOutRelease(context, releaseId))))
      expect(carried.map(({ documents }) => documents).toSorted((one, other) => one - other)).toEqual([0, 1])
      expect(whenOf((await inForce(helmond, moment))?.content)).toBe('Op de 15e')
      expect(whenOf((await inForce(helmond, new Date(moment.getTime() - 1)))?.content)).toBe('Op de 20e')
    })

    test('all documents of a release come into force, or none', async () => {
      const one = await approved(helmond, () => content('Een'), 'een')
      const two = await approved(helmond, () => content('Twee'), 'twee')
      await at(helmond, (context) => returnVersion(context, { ...two, reason: 'Nog niet' }), bo)
      const both = [one, { ...two, revision: two.revision + 1 }]
      await expect(at(helmond, (context) => releaseNow(context, { name: 'Samen', versions: both }))).rejects.toThrow()
      expect(await at(helmond, ({ trx }) => readInForce(trx, 'page', 'een', now))).toBeUndefined()
      expect(await at(helmond, ({ trx }) => listReleases(trx, 5))).toEqual([])
    })
  })
})
