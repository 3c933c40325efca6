/** What `release-killed.ts` starts: prepares two tenants, plans a release of thirty documents, or carries it out. */
import process from 'node:process'
import { page } from '@vliegwiel/configuration'
import {
  approveVersion,
  carryOutRelease,
  listReleases,
  planRelease,
  saveDraft,
  startDraft,
  submitVersion,
  type DocumentContext,
  type VersionAt,
} from '@vliegwiel/configuration/server'
import { asOperator, inTenant, loginKeyOf, openPostgres } from '@vliegwiel/db'

const tenantId = '01930000-0000-7000-8000-000000000001'
const belowId = '01930000-0000-7000-8000-000000000002'
const anna = { personId: '01930000-0000-7000-8000-00000000000a', name: 'Anna' }
const bo = { personId: '01930000-0000-7000-8000-00000000000b', name: 'Bo' }
const kinds = new Map([[page.word, page]])

const db = openPostgres(process.env['DATABASE_URL'] ?? '', {
  size: 2,
  loginKey: loginKeyOf(Buffer.from(process.env['SECRET_KEY'] ?? '', 'base64')),
})
const at = <T>(work: (context: DocumentContext) => Promise<T>, by = anna, moment = new Date()) =>
  inTenant(db, { tenantId, door: 'release' }, (trx) => work({ trx, kinds, by, at: moment }))

async function prepare(): Promise<void> {
  const now = new Date()
  const row = { created_at: now, changed_at: now, archived_at: null, erase_after: null }
  await asOperator(db, { tenantId: null }, async (trx) => {
    await trx
      .insertInto('tenant')
      .values({
        ...row,
        tenant_id: tenantId,
        parent_id: null,
        kind: 'national',
        slug: 'boven',
        name: 'Boven',
        path: [tenantId],
      })
      .execute()
    await trx
      .insertInto('tenant')
      .values({
        ...row,
        tenant_id: belowId,
        parent_id: tenantId,
        kind: 'region',
        slug: 'onder',
        name: 'Onder',
        path: [tenantId, belowId],
      })
      .execute()
  })
}

async function plan(): Promise<void> {
  const versions: VersionAt[] = []
  for (let i = 0; i < 30; i += 1) {
    const { version } = await at((context) =>
      startDraft(context, { kind: 'page', key: `pagina-${i}`, title: 'Pagina', personal: false }),
    )
    const { document_id: documentId, number } = version
    const body = `Gemaakt om ${new Date().toISOString()}.`
    const content = {
      id: 'root',
      type: 'root',
      fields: { title: 'Pagina', summary: 'Antwoord.', language: 'nl' },
      children: [{ id: 'tekst', type: 'text', fields: { heading: null, body } }],
    }
    const { revision } = await at((context) =>
      saveDraft(context, { documentId, number, revision: version.revision, content }),
    )
    await at((context) => submitVersion(context, { documentId, number, revision, reason: null }))
    await at((context) => approveVersion(context, { documentId, number, revision, reason: null }), bo)
    versions.push({ documentId, number, revision })
  }
  const moment = new Date(Date.now() + 5)
  await at((context) => planRelease(context, { name: 'Samen', moment, versions }))
}

async function carryOut(): Promise<void> {
  const releases = await at(({ trx }) => listReleases(trx, 100))
  for (const { release_id, state } of releases)
    if (state === 'planned') await at((context) => carryOutRelease(context, release_id))
}

const work = { prepare, plan, 'carry-out': carryOut }[process.argv[2] as 'prepare' | 'plan' | 'carry-out']
await work()
await db.close()
