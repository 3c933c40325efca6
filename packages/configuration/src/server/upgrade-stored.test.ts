import { inTenant, newId } from '@vliegwiel/db'
import { onPostgres, plantTenant, type PlantedTenant } from '@vliegwiel/db/testing'
import { expect, test } from 'vitest'
import type { Block } from '../blocks/block.ts'
import { changeBlock } from '../blocks/edit-block.ts'
import { defineKind, type Kind } from '../kind/kind.ts'
import { intakeRule } from '../testing/intake-rule.ts'
import {
  approveVersion,
  findVersion,
  readInForce,
  releaseNow,
  saveDraft,
  startDraft,
  submitVersion,
  upgradeStored,
  type DocumentContext,
} from './index.ts'

const [anna, bo] = ['Anna', 'Bo'].map((name) => ({ personId: newId(), name }))
const term = (fields: Block['fields']): Block => ({
  id: 'root',
  type: 'root',
  fields: { title: 'Melding' },
  children: [{ id: 'melden', type: 'term', fields }],
})

/** The same kind in a later version of the platform: a term counts working days. */
const renamed = (block: Block): Block => {
  const { days, ...rest } = block.fields
  const fields = block.type === 'term' && days !== undefined ? { ...rest, workdays: days } : block.fields
  return { ...block, fields, ...(block.children ? { children: block.children.map(renamed) } : {}) }
}
const { days, ...others } = intakeRule.blocks['term']?.fields ?? {}
const later: Kind = defineKind({
  ...intakeRule,
  schemaVersion: 2,
  upgrade: renamed,
  blocks: {
    ...intakeRule.blocks,
    term: {
      words: { nl: 'Termijn', en: 'Term' },
      titleField: 'step',
      fields: days ? { ...others, workdays: days } : others,
    },
  },
})

onPostgres('a kind that got another shape', (database) => {
  test('what is kept is brought to it once: drafts, what holds, and what is inherited; writing and releasing go on', async () => {
    const region = await plantTenant(database.db, { kind: 'region' })
    const town = await plantTenant(database.db, { parent: region })
    let now = new Date('2026-11-25T10:00:00Z')
    const at = <T>(
      { tenantId }: PlantedTenant,
      kind: Kind,
      work: (context: DocumentContext) => Promise<T>,
      by = anna,
    ) =>
      inTenant(database.db, { tenantId, door: 'release' }, (trx) =>
        work({ trx, kinds: new Map([[kind.word, kind]]), at: now, by: by ?? { personId: '', name: '' } }),
      )
    const begin = (tenant: PlantedTenant, kind: Kind) =>
      at(tenant, kind, (context) =>
        startDraft(context, { kind: 'intake-rule', key: 'melding', title: 'Melding', personal: false }),
      )
    const released = async (tenant: PlantedTenant, kind: Kind, content: Block) => {
      const { version } = await begin(tenant, kind)
      const given = { documentId: version.document_id, number: version.number }
      const draft = { ...given, revision: version.revision, content }
      const { revision } = await at(tenant, kind, (context) => saveDraft(context, draft))
      const ready = { ...given, revision, reason: null }
      await at(tenant, kind, (context) => submitVersion(context, ready))
      await at(tenant, kind, (context) => approveVersion(context, ready), bo)
      await at(tenant, kind, (context) => releaseNow(context, { name: 'Nu', versions: [ready] }))
      now = new Date(now.getTime() + 60_000)
    }
    const old = { step: 'Zich melden', days: 1, weekends: false }
    await released(region, intakeRule, term(old))
    await released(town, intakeRule, term({ ...old, days: 2 }))
    const { version: open } = await begin(town, intakeRule)

    const upgrade = (tenant: PlantedTenant) => at(tenant, later, (context) => upgradeStored(context))
    // Of the region its version and what holds; of the town two versions, what it inherited first and what holds.
    expect([await upgrade(region), await upgrade(town)]).toEqual([2, 4])
    expect([await upgrade(region), await upgrade(town)]).toEqual([0, 0])
    const read = (tenant: PlantedTenant) =>
      at(tenant, later, ({ trx }) => readInForce(trx, 'intake-rule', 'melding', now))
    const mine = { step: 'Zich melden', workdays: 2, weekends: false }
    expect(await read(town)).toMatchObject({ content: term(mine), own_blocks: ['melden'] })
    const draft = await at(town, later, ({ trx }) => findVersion(trx, open.document_id, open.number))
    expect(draft).toMatchObject({ schema_version: 2, revision: open.revision, content: term(mine) })

    await at(town, later, (context) =>
      saveDraft(context, {
        documentId: open.document_id,
        number: open.number,
        revision: open.revision,
        content: term({ ...mine, workdays: 3 }),
      }),
    )
    await released(
      region,
      later,
      changeBlock(term({ ...mine, workdays: 1 }), 'root', (block) => ({ ...block, fields: { title: 'Aanmelding' } })),
    )
    expect(await read(town)).toMatchObject({ title: 'Aanmelding', content: { children: [{ fields: mine }] } })
    expect(await upgrade(town)).toBe(0)
  })
})
