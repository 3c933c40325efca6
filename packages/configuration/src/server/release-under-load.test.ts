import { inTenant, newId } from '@vliegwiel/db'
import { onPostgres, plantTenant } from '@vliegwiel/db/testing'
import { expect, test } from 'vitest'
import { page } from '../kinds/page.ts'
import {
  approveVersion,
  carryOutRelease,
  listInForce,
  planRelease,
  saveDraft,
  startDraft,
  submitVersion,
  type DocumentContext,
  type VersionAt,
} from './index.ts'

const kinds = new Map([[page.word, page]])
const anna = { personId: newId(), name: 'Anna' }
const bo = { personId: newId(), name: 'Bo' }
const documents = 12

onPostgres('a release of twelve documents', (database) => {
  test('is seen by no reader half done, here or below', async () => {
    const national = await plantTenant(database.db, { kind: 'national' })
    const below = await plantTenant(database.db, { parent: national })
    let now = new Date('2026-11-25T10:00:00Z')
    const at = <T>(work: (context: DocumentContext) => Promise<T>, by = anna) =>
      inTenant(database.db, { ...national, door: 'release' }, (trx) => work({ trx, kinds, by, at: now }))
    const ready = async (key: string, text: string): Promise<VersionAt> => {
      const { version } = await at((context) => startDraft(context, { kind: 'page', key, title: key, personal: false }))
      const { document_id: documentId, number } = version
      const content = {
        id: 'root',
        type: 'root',
        fields: { title: key, summary: text, language: 'nl' },
        children: [{ id: 'tekst', type: 'text', fields: { heading: null, body: text } }],
      }
      const { revision } = await at((context) => saveDraft(context, { documentId, number, revision: 1, content }))
      await at((context) => submitVersion(context, { documentId, number, revision, reason: null }))
      await at((context) => approveVersion(context, { documentId, number, revision, reason: null }), bo)
      return { documentId, number, revision }
    }
    const release = async (text: string) => {
      const versions: VersionAt[] = []
      for (let i = 0; i < documents; i += 1) versions.push(await ready(`pagina-${i}`, text))
      const moment = new Date(now.getTime() + 1_000)
      const releaseId = await at((context) => planRelease(context, { name: text, moment, versions }))
      now = new Date(moment.getTime() + 1_000)
      return () => at((context) => carryOutRelease(context, releaseId))
    }
    await (
      await release('Oud.')
    )()
    const carryOut = await release('Nieuw.')

    let running = true
    const seen: string[] = []
    const reader = async ({ tenantId }: { tenantId: string }) => {
      while (running) {
        const rows = await inTenant(database.db, { tenantId, readOnly: true }, (trx) => listInForce(trx, now, 'page'))
        seen.push([...new Set(rows.map(({ content }) => String(content.fields['summary'])))].join(' and '))
      }
    }
    const readers = [national, below, national, below].map(reader)
    const carried = await carryOut()
    running = false
    await Promise.all(readers)
    const after = await inTenant(database.db, below, (trx) => listInForce(trx, now, 'page'))
    expect(carried).toMatchObject({ state: 'done', documents })
    expect(after.map(({ content }) => content.fields['summary'])).toEqual(
      Array.from({ length: documents }, () => 'Nieuw.'),
    )
    expect(seen.length).toBeGreaterThan(3)
    expect(seen.filter((one) => one !== 'Oud.' && one !== 'Nieuw.')).toEqual([])
  })
})
