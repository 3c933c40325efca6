import { inTenant, newId } from '@vliegwiel/db'
import { onPostgres, plantTenant, type PlantedTenant } from '@vliegwiel/db/testing'
import { beforeEach, expect, test } from 'vitest'
import { page } from '../kinds/page.ts'
import {
  approveVersion,
  countWaiting,
  saveDraft,
  setPolicy,
  startDraft,
  submitVersion,
  type DocumentContext,
} from './index.ts'

const kinds = new Map([[page.word, page]])
const anna = { personId: newId(), name: 'Anna' }
const bo = { personId: newId(), name: 'Bo' }
const content = {
  id: 'root',
  type: 'root',
  fields: { title: 'Betaaldata', summary: 'U krijgt elke maand geld.', language: 'nl' },
}

onPostgres('what waits', (database) => {
  let tenant: PlantedTenant
  beforeEach(async () => {
    tenant = await plantTenant(database.db, { name: 'Helmond' })
  })
  const at = <T>(by: typeof anna, work: (context: DocumentContext) => Promise<T>) =>
    inTenant(database.db, { tenantId: tenant.tenantId }, (trx) =>
      work({ trx, kinds, by, at: new Date('2026-11-25T10:00:00Z') }),
    )
  const reviews = (by: typeof anna) =>
    at(by, async ({ trx, at: moment }) => (await countWaiting(trx, by.personId, moment)).reviews)

  test('a version in review waits for others, not for who wrote it, nor for who approved it already', async () => {
    await at(anna, (context) => setPolicy(context, page, { fourEyes: true, approvers: 2, advised: [] }, 0))
    const { version } = await at(anna, (context) =>
      startDraft(context, { kind: 'page', key: 'betaaldata', title: 'Betaaldata', personal: false }),
    )
    const { document_id: documentId, number } = version
    const { revision } = await at(anna, (context) => saveDraft(context, { documentId, number, revision: 1, content }))
    expect(await reviews(bo)).toBe(0)
    await at(anna, (context) => submitVersion(context, { documentId, number, revision, reason: null }))
    expect([await reviews(anna), await reviews(bo)]).toEqual([0, 1])
    await at(bo, (context) => approveVersion(context, { documentId, number, revision, reason: null }))
    expect(await reviews(bo)).toBe(0)
  })

  test('a rule that always holds is not lowered, whatever was asked', async () => {
    const policy = { fourEyes: true, approvers: 1, advised: ['empty-section', 'long-sentence', 'field-required'] }
    await at(anna, (context) => setPolicy(context, page, policy, 0))
    const row = await at(anna, ({ trx }) => trx.selectFrom('kind_policy').select('advised').executeTakeFirstOrThrow())
    expect(row.advised).toEqual(['empty-section'])
  })
})
