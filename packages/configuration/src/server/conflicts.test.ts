import { inTenant, newId, releaseToBranch } from '@vliegwiel/db'
import { onPostgres, plantTenant, type PlantedTenant } from '@vliegwiel/db/testing'
import { beforeEach, expect, test } from 'vitest'
import type { Block } from '../blocks/block.ts'
import { page } from '../kinds/page.ts'
import {
  approveVersion,
  carryOutRelease,
  countWaiting,
  decideBaseChange,
  findVersion,
  obstacle,
  openBaseChanges,
  planRelease,
  readInForce,
  releaseInEmergency,
  releaseNow,
  saveDraft,
  startDraft,
  submitVersion,
  type Decision,
  type DocumentContext,
} from './index.ts'

const kinds = new Map([[page.word, page]])
const anna = { personId: newId(), name: 'Anna' }
const bo = { personId: newId(), name: 'Bo' }
const text = (body: string): Block => ({
  id: 'root',
  type: 'root',
  fields: { title: 'Geld', summary: 'Het antwoord.', language: 'nl' },
  children: [{ id: 'tekst', type: 'text', fields: { heading: null, body } }],
})

onPostgres('what stands in the way of a release', (database) => {
  let national: PlantedTenant
  let helmond: PlantedTenant
  let now: Date
  beforeEach(async () => {
    national = await plantTenant(database.db, { kind: 'national' })
    helmond = await plantTenant(database.db, { parent: national })
    now = new Date('2026-11-25T10:00:00Z')
  })
  const at = <T>(
    { tenantId }: { tenantId: string },
    work: (context: DocumentContext) => Promise<T>,
    by = anna,
    with_ = kinds,
  ) => inTenant(database.db, { tenantId, door: 'release' }, (trx) => work({ trx, kinds: with_, by, at: now }))
  const asked = async (tenant: PlantedTenant, content: Block) => {
    const { version } = await at(tenant, (context) =>
      startDraft(context, { kind: 'page', key: 'geld', title: 'Geld', personal: false }),
    )
    const given = { documentId: version.document_id, number: version.number }
    const { revision } = await at(tenant, (context) =>
      saveDraft(context, { ...given, revision: version.revision, content }),
    )
    await at(tenant, (context) => submitVersion(context, { ...given, revision, reason: null }))
    return { ...given, revision }
  }
  const approve = (tenant: PlantedTenant, version: { documentId: string; number: number; revision: number }) =>
    at(tenant, (context) => approveVersion(context, { ...version, reason: null }), bo)
  const released = async (tenant: PlantedTenant, content: Block) => {
    const version = await asked(tenant, content)
    await approve(tenant, version)
    await at(tenant, (context) => releaseNow(context, { name: 'Nu', versions: [version] }))
    now = new Date(now.getTime() + 60_000)
  }

  test('a base that moved under what is asked about keeps it from being approved', async () => {
    await released(national, text('Eerst'))
    const version = await asked(helmond, text('Van ons'))
    await released(national, text('Anders'))
    await expect(approve(helmond, version)).rejects.toMatchObject({ code: 'configuration:base-moved' })
  })

  test('a planned release that something stands in the way of is counted among what waits, until somebody decided', async () => {
    await released(national, text('Eerst'))
    const version = await asked(helmond, text('Van ons'))
    await approve(helmond, version)
    const moment = new Date(now.getTime() + 600_000)
    await at(helmond, (context) => planRelease(context, { name: 'Straks', moment, versions: [version] }))
    const held = () => at(helmond, async ({ trx }) => (await countWaiting(trx, bo.personId, now)).heldReleases)
    expect(await held()).toBe(0)
    await released(national, text('Anders'))
    expect(await held()).toBe(1)
    now = new Date(now.getTime() + 600_000)
    await at(helmond, (context) => saveDraft(context, { ...version, content: text('Van ons'), rebase: true }))
    expect(await held()).toBe(0)
  })

  test('what came into force while somebody took in what held before is not lost: it waits for a decision', async () => {
    await released(national, text('Eerst'))
    const version = await asked(helmond, text('Van ons'))
    await released(national, text('Anders'))
    const held = await at(helmond, ({ trx }) => readInForce(trx, 'page', 'geld', now))
    await released(national, text('Weer anders'))
    const rebased = (revision: number, taken: string | undefined) =>
      at(helmond, (context) =>
        saveDraft(context, { ...version, revision, content: text('Van ons'), rebase: true, taken: taken ?? null }),
      )
    const obstacleNow = () =>
      at(helmond, async ({ trx }) => {
        const stored = await findVersion(trx, version.documentId, version.number)
        return stored && (await obstacle(trx, { kind: 'page', key: 'geld' }, stored, now)).reason
      })
    const { revision } = await rebased(version.revision, held?.valid_from.toISOString())
    expect(await obstacleNow()).toBe('base-moved')
    const seen = await at(helmond, ({ trx }) => readInForce(trx, 'page', 'geld', now))
    await rebased(revision, seen?.valid_from.toISOString())
    expect(await obstacleNow()).toBeNull()
  })

  test('a decision made on what is in force does not replace what somebody typed in the draft meanwhile', async () => {
    await released(national, text('Eerst'))
    await released(helmond, text('Van ons'))
    await released(national, text('Anders'))
    const { version } = await at(helmond, (context) =>
      startDraft(context, { kind: 'page', key: 'geld', title: 'Geld', personal: false }),
    )
    const given = { documentId: version.document_id, number: version.number }
    const { revision } = await at(helmond, (context) =>
      saveDraft(context, { ...given, revision: version.revision, content: text('Van ons, beter') }),
    )
    const [asked] = await at(helmond, ({ trx }) => openBaseChanges(trx))
    const item = { changeId: asked?.change_id ?? '', version: asked?.version ?? 0 }
    const both = { heading: null, body: 'Anders. Van ons' }
    const decided = (more: Partial<Decision>) =>
      at(helmond, (context) => decideBaseChange(context, { ...item, decision: 'merge', fields: both, ...more }))
    for (const more of [{}, { decision: 'take' as const }])
      await expect(decided(more)).rejects.toMatchObject({
        code: 'configuration:draft-differs',
        params: { number: given.number },
      })
    const stored = () => at(helmond, ({ trx }) => findVersion(trx, given.documentId, given.number))
    expect(await stored()).toMatchObject({ revision, content: text('Van ons, beter') })
    await decided({ onto: { heading: null, body: 'Van ons, beter' } })
    expect((await stored())?.content).toEqual(text('Anders. Van ons'))
    expect(await at(helmond, ({ trx }) => openBaseChanges(trx))).toEqual([])
  })

  test('a check that came to fail after the approval keeps it out of force, in an emergency too', async () => {
    const version = await asked(helmond, text('Van ons'))
    await approve(helmond, version)
    const moment = new Date(now.getTime() + 60_000)
    const releaseId = await at(helmond, (context) =>
      planRelease(context, { name: 'Straks', moment, versions: [version] }),
    )
    const stricter = new Map([
      [
        'page',
        {
          ...page,
          checks: () => [
            {
              blockId: 'root',
              field: null,
              rule: 'closed',
              severity: 'error' as const,
              problem: { nl: 'Dicht.', en: 'Closed.' },
              fix: { nl: 'Wacht.', en: 'Wait.' },
            },
          ],
        },
      ],
    ])
    now = new Date(moment.getTime() + 1_000)
    const carried = await at(helmond, (context) => carryOutRelease(context, releaseId), anna, stricter)
    expect(carried).toMatchObject({ state: 'suspended', problems: [{ reason: 'checks-failed' }] })
    await expect(
      at(
        helmond,
        (context) => releaseInEmergency(context, { ...version, name: 'Nood', reason: 'Haast' }),
        anna,
        stricter,
      ),
    ).rejects.toMatchObject({ code: 'configuration:checks-failed' })
    expect(await at(helmond, ({ trx }) => readInForce(trx, 'page', 'geld', now))).toBeUndefined()
  })

  test('when the base comes to say what the tenant said, nothing is asked any more', async () => {
    await released(national, text('Eerst'))
    await released(helmond, text('Van ons'))
    await released(national, text('Anders'))
    const waiting = () => at(helmond, ({ trx }) => openBaseChanges(trx))
    expect(await waiting()).toMatchObject([{ block_id: 'tekst', weight: 'conflict' }])
    await released(national, text('Van ons'))
    expect(await waiting()).toEqual([])
    expect(await at(helmond, ({ trx }) => readInForce(trx, 'page', 'geld', now))).toMatchObject({ own_blocks: [] })
  })

  test('the door of a release leads down the own branch and nowhere else', async () => {
    const neighbour = await plantTenant(database.db, { parent: national })
    await released(national, text('Eerst'))
    const seen = await at(helmond, ({ trx }) =>
      releaseToBranch(trx, async (branch) => ({
        tenants: (await branch.selectFrom('tenant').select('tenant_id').execute()).map((row) => row.tenant_id),
        documents: (await branch.selectFrom('document_in_force').select('tenant_id').execute()).map(
          (row) => row.tenant_id,
        ),
      })),
    )
    expect(seen).toEqual({ tenants: [helmond.tenantId], documents: [helmond.tenantId] })
    const write = (tenantId: string) =>
      at(helmond, ({ trx }) =>
        releaseToBranch(trx, (branch) =>
          branch
            .updateTable('document_in_force')
            .set({ title: 'Gekaapt' })
            .where('tenant_id', '=', tenantId)
            .executeTakeFirst(),
        ),
      )
    expect((await write(neighbour.tenantId)).numUpdatedRows).toBe(0n)
    expect((await write(national.tenantId)).numUpdatedRows).toBe(0n)
    const insert = at(helmond, ({ trx }) =>
      releaseToBranch(trx, (branch) =>
        branch
          .insertInto('override_notice')
          .values({
            tenant_id: neighbour.tenantId,
            kind: 'page',
            key: 'geld',
            below_tenant: helmond.tenantId,
            below_name: 'Helmond',
            block_ids: ['tekst'],
            changed_at: now,
          })
          .execute(),
      ),
    )
    await expect(insert).rejects.toThrow(/row-level security/)
  })
})
