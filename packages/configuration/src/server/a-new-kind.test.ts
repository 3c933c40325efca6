import { readFileSync } from 'node:fs'
import { generateKeyPairSync } from 'node:crypto'
import { inTenant, newId } from '@vliegwiel/db'
import { onPostgres, plantTenant } from '@vliegwiel/db/testing'
import { expect, test } from 'vitest'
import type { Block } from '../blocks/block.ts'
import { changeBlock } from '../blocks/edit-block.ts'
import { describeKind } from '../kind/describe-kind.ts'
import { intakeRule } from '../testing/intake-rule.ts'
import {
  approveVersion,
  exportBundle,
  importBundle,
  openBaseChanges,
  previewBundle,
  readInForce,
  releaseNow,
  bringBackVersion,
  saveDraft,
  startDraft,
  submitVersion,
  versionsOf,
  type DocumentContext,
} from './index.ts'

const source = readFileSync(new URL('../testing/intake-rule.ts', import.meta.url), 'utf8')

test('the tutorial shows this very kind, and it is under sixty lines', () => {
  const tutorial = readFileSync(new URL('../../../../docs/tutorials/a-new-kind.md', import.meta.url), 'utf8')
  expect(tutorial).toContain(source.trim())
  expect(source.trim().split('\n').length).toBeLessThan(60)
})

test('its description is plain data, enough for an editor', () => {
  const description = describeKind(intakeRule)
  expect(JSON.parse(JSON.stringify(description))).toEqual(description)
  expect(
    description.blocks.map(({ type, fields }) => `${type}: ${fields.map(({ widget }) => widget).join(' ')}`),
  ).toEqual(['root: text', 'term: text number yes-no', 'exception: text choice'])
})

const kinds = new Map([[intakeRule.word, intakeRule]])
const [anna, bo] = ['Anna', 'Bo'].map((name) => ({ personId: newId(), name }))
const rule = (days: number): Block => ({
  id: 'root',
  type: 'root',
  fields: { title: 'Melding' },
  children: [{ id: 'melden', type: 'term', fields: { step: 'Zich melden', days, weekends: false } }],
})

onPostgres('a kind of three blocks that the engine never heard of', (database) => {
  test('is written, checked, reviewed, released, inherited, restored and carried over', async () => {
    const region = await plantTenant(database.db, { kind: 'region' })
    const emmen = await plantTenant(database.db, { parent: region })
    const elsewhere = await plantTenant(database.db)
    let now = new Date('2026-11-25T10:00:00Z')
    const at = <T>({ tenantId }: { tenantId: string }, work: (context: DocumentContext) => Promise<T>, by = anna) =>
      inTenant(database.db, { tenantId, door: 'release' }, (trx) =>
        work({ trx, kinds, by: by ?? { personId: '', name: '' }, at: now }),
      )
    const begin = (tenant: { tenantId: string }) =>
      at(tenant, (context) =>
        startDraft(context, { kind: 'intake-rule', key: 'melding', title: 'Melding', personal: false }),
      )
    const released = async (tenant: { tenantId: string }, write: (now: Block) => Block) => {
      const { version } = await begin(tenant)
      const { document_id: documentId, number } = version
      const content = write(version.content)
      const { revision } = await at(tenant, (context) =>
        saveDraft(context, { documentId, number, revision: 1, content }),
      )
      await at(tenant, (context) => submitVersion(context, { documentId, number, revision, reason: null }))
      await at(tenant, (context) => approveVersion(context, { documentId, number, revision, reason: null }), bo)
      await at(tenant, (context) => releaseNow(context, { name: 'Nu', versions: [{ documentId, number, revision }] }))
      now = new Date(now.getTime() + 60_000)
      return { documentId, number }
    }
    const read = (tenant: { tenantId: string }) =>
      at(tenant, ({ trx }) => readInForce(trx, 'intake-rule', 'melding', now))

    const empty = await begin(region)
    const given = { documentId: empty.version.document_id, number: 1, revision: 1 }
    const { results } = await at(region, (context) =>
      saveDraft(context, { ...given, content: { ...rule(1), children: [] } }),
    )
    expect(results.map((result) => result.rule)).toEqual(['a-term'])
    const over = await at(region, (context) => saveDraft(context, { ...given, revision: 2, content: rule(99) }))
    expect(over.results[0]?.fix.nl).toBe('Kies een heel getal van 1 tot 56.')
    await at(region, (context) => saveDraft(context, { ...given, revision: 3, content: rule(1) }))
    const ready = { ...given, revision: 4, reason: null }
    await at(region, (context) => submitVersion(context, ready))
    await at(region, (context) => approveVersion(context, ready), bo)
    await at(region, (context) => releaseNow(context, { name: 'Nu', versions: [ready] }))
    now = new Date(now.getTime() + 60_000)
    expect((await read(emmen))?.content).toEqual(rule(1))

    const own = await released(emmen, (base) =>
      changeBlock(base, 'melden', (b) => ({ ...b, fields: { ...b.fields, days: 2 } })),
    )
    await released(region, () => rule(3))
    expect((await read(emmen))?.content).toEqual(rule(2))
    const [asked] = await at(emmen, ({ trx }) => openBaseChanges(trx))
    expect([asked?.was, asked?.becomes, asked?.yours].map((block) => block?.fields['days'])).toEqual([1, 3, 2])

    await at(emmen, (context) => bringBackVersion(context, { ...own, blockId: null }))
    const versions = await at(emmen, ({ trx }) => versionsOf(trx, own.documentId))
    expect(versions.map(({ state }) => state)).toEqual(['draft', 'released'])

    const { privateKey: key } = generateKeyPairSync('ed25519')
    const origin = { slug: 'emmen', name: 'Emmen', licence: 'CC-BY-4.0' }
    const chosen = [{ kind: 'intake-rule', key: 'melding' }]
    const { text } = await at(emmen, (context) => exportBundle(context, { chosen, origin, key }))
    const taken = { text, key, trusted: [], mapping: new Map() }
    const look = () => at(elsewhere, async (context) => (await previewBundle(context, taken)).seen)
    const first = await look()
    expect((await at(elsewhere, (context) => importBundle(context, { ...taken, seen: first }))).drafts).toBe(1)
    // Who looked before somebody wrote looks again.
    const unseen = at(elsewhere, (context) => importBundle(context, { ...taken, seen: first }))
    await expect(unseen).rejects.toMatchObject({ code: 'configuration:changed-meanwhile' })
    const seen = await look()
    expect((await at(elsewhere, (context) => importBundle(context, { ...taken, seen }))).drafts).toBe(0)
    const tampered = { ...taken, seen, text: text.replace('"days": 2', '"days": 5') }
    await expect(at(elsewhere, (context) => importBundle(context, tampered))).rejects.toMatchObject({
      code: 'configuration:bundle-refused',
      params: { reason: 'tampered' },
    })
    const foreign = { ...taken, seen, key: generateKeyPairSync('ed25519').privateKey }
    await expect(at(elsewhere, (context) => importBundle(context, foreign))).rejects.toMatchObject({
      params: { reason: 'foreign' },
    })
  })
})
