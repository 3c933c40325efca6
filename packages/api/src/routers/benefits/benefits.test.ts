import { asOperator, inTenant } from '@vliegwiel/db'
import { createPostgresDatabase, type PostgresTestDatabase } from '@vliegwiel/db/testing'
import { saveDraft, startDraft } from '@vliegwiel/configuration/server'
import { seededDemo } from '@vliegwiel/demo/testing'
import { readTree } from '@vliegwiel/tenants/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { kinds } from '../../slices.ts'
import { browser, callAs, outcome } from '../../testing/call-as.ts'
import { signedInAs, type TestTenant } from '../../testing/signed-in-as.ts'
import { noon, testServices, type TestServices } from '../../testing/test-services.ts'

let database: PostgresTestDatabase
let services: TestServices
let tenants: ReadonlyMap<string, TestTenant>

beforeAll(async () => {
  database = await createPostgresDatabase({ from: seededDemo(noon) })
  services = testServices(database.db)
  const tree = await asOperator(database.db, { tenantId: null }, readTree)
  tenants = new Map(tree.map(({ tenant_id: tenantId, slug, name }) => [slug, { tenantId, slug, name }]))
})
afterAll(() => database.drop())

function tenant(slug: string): TestTenant {
  const found = tenants.get(slug)
  if (!found) throw new Error(slug)
  return found
}
const compare = (...slugs: string[]) => callAs(services, {}, 'benefits.compareRules', { slugs })

describe('rules of municipalities side by side', () => {
  test('what each published, with what holds nationally where it decided nothing', async () => {
    const { terms, municipalities } = await compare('den-helder', 'utrecht')
    expect(terms).toContain('settlement')
    const [helder, utrecht] = municipalities
    expect(helder?.rules?.terms['n-months']).toMatchObject({ value: 4, national: false })
    expect(utrecht?.rules?.terms['n-months']).toMatchObject({ value: 6, national: false })
    expect(utrecht?.rules?.terms['settlement']).toMatchObject({ value: 'same-month', national: true })
  })

  test('a draft of a neighbour is nowhere in it', async () => {
    const { tenantId } = tenant('utrecht')
    const by = { personId: '019ab000-0000-7000-8000-000000000003', name: 'Roos Bakker' }
    await inTenant(database.db, { tenantId }, async (trx) => {
      const context = { trx, kinds, by, at: noon }
      const reference = { kind: 'benefit-rules', key: 'regels', title: 'Regels', personal: false }
      const { version } = await startDraft(context, reference)
      const children = (version.content.children ?? []).map((block) =>
        block.id === 'maanden'
          ? { ...block, fields: { ...block.fields, months: 1, legalBasis: 'Nog geheim artikel' } }
          : block,
      )
      const { document_id: documentId, number, revision } = version
      await saveDraft(context, { documentId, number, revision, content: { ...version.content, children } })
    })
    const answer = await compare('utrecht')
    expect(answer.municipalities[0]?.rules?.terms['n-months']?.value).toBe(6)
    expect(JSON.stringify(answer)).not.toContain('geheim')
  })

  test('one that is unknown or closed is left out, and the list names open municipalities alone', async () => {
    const { municipalities } = await compare('bestaat-niet', 'utrecht')
    expect(municipalities.map(({ slug }) => slug)).toEqual(['utrecht'])
    const before = await callAs(services, {}, 'benefits.listMunicipalities', {})
    const slugs = before.municipalities.map(({ slug }) => slug)
    expect(slugs).toContain('emmen')
    expect(slugs).not.toContain('landelijk')
    await asOperator(database.db, { tenantId: null }, (trx) =>
      trx.updateTable('tenant').set({ status: 'suspended' }).where('slug', '=', 'emmen').execute(),
    )
    const after = await callAs(services, {}, 'benefits.listMunicipalities', {})
    expect(after.municipalities.map(({ slug }) => slug)).not.toContain('emmen')
    expect((await compare('emmen')).municipalities).toEqual([])
  })
})

describe('the rules that the console reckons with', () => {
  test('are those in force, with payment days and whom to call, and no address of a person', async () => {
    const { token } = await signedInAs(database.db, { tenant: tenant('den-helder'), roles: ['caseworker'] })
    const who = { cookies: browser(token), slug: 'den-helder' }
    const read = await callAs(services, who, 'benefits.readRules', { day: null })
    expect(read.rules?.terms).toContainEqual(expect.objectContaining({ term: 'n-months', value: 4 }))
    expect(read.calendar?.rule.day).toBe(24)
    expect(Object.keys(read.contact ?? {})).toEqual(['team', 'phone', 'hours'])
    expect(read.stale).toEqual([])
    expect(read.today).toBe('2026-11-23')
  })

  test('a partner has no business with them', async () => {
    const { token } = await signedInAs(database.db, { tenant: tenant('den-helder'), roles: ['partner'] })
    const asked = callAs(services, { cookies: browser(token), slug: 'den-helder' }, 'benefits.readRules', { day: null })
    expect(await outcome(asked)).toBe('not-allowed')
  })
})
