import { recordFact } from '@vliegwiel/audit/server'
import { createPostgresDatabase, type PostgresTestDatabase } from '@vliegwiel/db/testing'
import { inTenant, newId } from '@vliegwiel/db'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browser, callAs } from '../../testing/call-as.ts'
import { signedInAs, tenantOn, type TestPerson, type TestTenant } from '../../testing/signed-in-as.ts'
import { testServices, type TestServices } from '../../testing/test-services.ts'

let database: PostgresTestDatabase
let services: TestServices
let tenant: TestTenant
let writer: TestPerson

beforeAll(async () => {
  database = await createPostgresDatabase()
  services = testServices(database.db)
  tenant = await tenantOn(database.db, 'Helmond')
  writer = await signedInAs(database.db, { tenant, name: 'Pim' })
})
afterAll(() => database.drop())

const as = ({ token }: TestPerson) => ({ cookies: browser(token), slug: tenant.slug })
const key = () => ({ idempotencyKey: newId() })
const dayMs = 86_400_000

async function colleague(name: string, invitedBy: string, daysAgo: number): Promise<TestPerson> {
  const person = await signedInAs(database.db, { tenant, name })
  const at = new Date(services.clock().getTime() - daysAgo * dayMs)
  await inTenant(database.db, tenant, (trx) =>
    trx
      .insertInto('invitation')
      .values({
        invitation_id: newId(),
        email: `${name}@helmond.example`,
        email_key: `${name}@helmond.example`,
        roles: ['editor'],
        token_hash: Buffer.from(newId()),
        invited_by: invitedBy,
        created_at: at,
        expires_at: new Date(at.getTime() + 7 * dayMs),
        accepted_at: at,
        accepted_by: person.personId,
        revoked_at: null,
      })
      .execute(),
  )
  return person
}

async function submitted(title: string) {
  const begin = { kind: 'page', key: title, title, personal: false, ...key() }
  const { documentId, number, revision } = await callAs(services, as(writer), 'documents.startDraft', begin)
  const content = {
    id: 'root',
    type: 'root',
    fields: { title, summary: 'Het antwoord.', language: 'nl' },
    children: [{ id: 'tekst', type: 'text', fields: { heading: null, body: 'Tekst.' } }],
  }
  const draft = { documentId, number, revision, content, rebase: false, ...key() }
  const saved = await callAs(services, as(writer), 'documents.saveDraft', draft)
  const at = { documentId, number, revision: saved.revision }
  await callAs(services, as(writer), 'documents.submitVersion', { ...at, reason: null, ...key() })
  return at
}

const detailOfApproval = (documentId: string) =>
  inTenant(database.db, tenant, async (trx) => {
    const entry = await trx
      .selectFrom('audit_entry')
      .select('detail')
      .where('action', '=', 'documents.approveVersion')
      .where('object_id', '=', documentId)
      .executeTakeFirstOrThrow()
    return entry.detail
  })

test('seen: an administrator invited somebody, and approved the own document as that person: it is said, and logged', async () => {
  const fresh = await colleague('nieuw', writer.personId, 3)
  const at = await submitted('eerste')
  const { revision: _revision, ...asked } = at
  const says = [
    { how: 'invited', name: 'nieuw', by: 'Pim', at: new Date(services.clock().getTime() - 3 * dayMs).toISOString() },
  ]
  expect((await callAs(services, as(fresh), 'documents.showVersion', asked)).letIn).toEqual(says)
  // Who wrote it is told once it was approved.
  expect((await callAs(services, as(writer), 'documents.showVersion', asked)).letIn).toEqual([])
  await callAs(services, as(fresh), 'documents.approveVersion', { ...at, reason: null, ...key() })
  expect((await callAs(services, as(writer), 'documents.showVersion', asked)).letIn).toEqual(says)
  expect(await detailOfApproval(at.documentId)).toMatchObject({ letInBy: 'Pim', letInAt: says[0]?.at })
})

test.each([
  ['invited by somebody else', () => newId(), 3],
  ['who joined long ago', () => writer.personId, 31],
])('nothing is said of a colleague %s', async (name, by, daysAgo) => {
  const eyes = await colleague(name.replaceAll(' ', '-'), by(), daysAgo)
  const at = await submitted(name.replaceAll(' ', '-'))
  const { revision: _revision, ...asked } = at
  expect((await callAs(services, as(eyes), 'documents.showVersion', asked)).letIn).toEqual([])
  await callAs(services, as(eyes), 'documents.approveVersion', { ...at, reason: null, ...key() })
  expect(await detailOfApproval(at.documentId)).not.toHaveProperty('letInBy')
})

async function resetBy(person: TestPerson, by: TestPerson, daysAgo: number, result: 'ok' | 'failed' = 'ok') {
  const at = new Date(services.clock().getTime() - daysAgo * dayMs)
  await inTenant(database.db, tenant, (trx) =>
    recordFact(trx, {
      at,
      actor: { personId: by.personId, name: by.displayName, actingAs: null },
      action: 'people.resetSecondFactor',
      objectType: 'person',
      objectId: person.personId,
      objectLabel: person.displayName,
      result,
      origin: 'console',
      network: null,
      detail: {},
    }),
  )
}

test('an approver whose second factor the author took away is shown as such, and logged', async () => {
  const eyes = await signedInAs(database.db, { tenant, name: 'Kwijt' })
  await resetBy(eyes, writer, 2)
  const at = await submitted('kwijt')
  const { revision: _revision, ...asked } = at
  const resetAt = new Date(services.clock().getTime() - 2 * dayMs).toISOString()
  const says = [{ how: 'reset', name: 'Kwijt', by: 'Pim', at: resetAt }]
  expect((await callAs(services, as(eyes), 'documents.showVersion', asked)).letIn).toEqual(says)
  await callAs(services, as(eyes), 'documents.approveVersion', { ...at, reason: null, ...key() })
  expect((await callAs(services, as(writer), 'documents.showVersion', asked)).letIn).toEqual(says)
  expect(await detailOfApproval(at.documentId)).toMatchObject({ resetBy: 'Pim', resetAt })
})

test.each([
  ['long ago', 31, 'ok', true],
  ['in vain', 2, 'failed', true],
  ['by somebody else', 2, 'ok', false],
] as const)('nothing is said of a second factor that was taken away %s', async (name, days, result, byWriter) => {
  const eyes = await signedInAs(database.db, { tenant, name })
  await resetBy(eyes, byWriter ? writer : await signedInAs(database.db, { tenant }), days, result)
  const at = await submitted(`weg-${name.replaceAll(' ', '-')}`)
  const { revision: _revision, ...asked } = at
  expect((await callAs(services, as(eyes), 'documents.showVersion', asked)).letIn).toEqual([])
})
