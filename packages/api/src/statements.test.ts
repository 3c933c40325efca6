import { asOperator, inClients, inTenant, type TenantTransaction } from '@vliegwiel/db'
import { setOverseer } from '@vliegwiel/clients/server'
import { createPostgresDatabase, statementsOf, type PostgresTestDatabase } from '@vliegwiel/db/testing'
import { seededDemo } from '@vliegwiel/demo/testing'
import { readTree } from '@vliegwiel/tenants/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ProcedurePath } from './app-router.ts'
import { newSide, type Side } from './isolation/side.ts'
import { probeInputs } from './isolation/probe-inputs.ts'
import { procedureFacts } from './isolation/procedures.ts'
import { ask, browser } from './testing/call-as.ts'
import { signedInAs } from './testing/signed-in-as.ts'
import { later, testServices } from './testing/test-services.ts'

/** No screen asks the database more often, however many rows there are. */
const most = 14
/** A report, of all outcomes of a plan. */
const mostOfReport = 12

/** Reads whose work is to try everything, on purpose and in the background. */
const leftOut = new Set<ProcedurePath>(['audit.verifyChain'])

const asked = procedureFacts().filter(
  ({ path, kind, facts }) => kind === 'query' && facts.rung === 'tenant' && !leftOut.has(path),
)

describe('how often a screen asks the database, with the demo in it', () => {
  let database: PostgresTestDatabase
  let ids: Side
  let token: string
  beforeAll(async () => {
    database = await createPostgresDatabase({ from: seededDemo(later(0)) })
    const tree = await asOperator(database.db, { tenantId: null }, readTree)
    const tenantId = tree.find(({ slug }) => slug === 'voorbeeld')?.tenant_id ?? ''
    const tenant = { tenantId, slug: 'voorbeeld', name: 'Voorbeeld' }
    const roles = ['administrator', 'manager', 'auditor'] as const
    token = (await signedInAs(database.db, { tenant, roles })).token
    ids = await inTenant(database.db, { tenantId }, (trx) => demoIds(trx, newSide(tenantId, 'voorbeeld')))
  }, 120_000)
  afterAll(() => database.drop())

  test.each(asked.map(({ path }) => path))('%s', async (path) => {
    const services = testServices(database.db)
    const cookies = browser(token)
    const input = probeInputs[path]({ ...ids, own: ids })
    // The first call compiles what later calls reuse; who is signed in is asked before, and counted apart.
    const statements = await statementsOf(database.db, () => ask(services, { cookies, slug: ids.slug }, path, input))
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(most)
    expect(statements.length).toBeGreaterThan(0)
  })

  // Of a client who is there: one that is not seen ends after the first question.
  test.each([
    'showClient',
    'showHistory',
    'showOverview',
    'showProfile',
    'showDay',
    'listClients',
    'listReasons',
  ] as const)('clients.%s of a client who is seen', async (procedure) => {
    const services = testServices(database.db)
    const { token: own, personId } = await signedInAs(database.db, {
      tenant: { tenantId: ids.tenantId, slug: 'voorbeeld', name: 'Voorbeeld' },
      roles: ['caseworker'],
    })
    const sees = { personId, reason: 'Kwaliteit', endsAt: null, at: later(0) }
    await inTenant(database.db, { tenantId: ids.tenantId }, (trx) => setOverseer(trx, { ...sees, by: ids.personId }))
    const scope = { tenantId: ids.tenantId, personId }
    const clientId = await inClients(database.db, scope, async (trx) => {
      const found = await trx
        .selectFrom('client')
        .select('client_id')
        .where('key', '=', 'K-2041')
        .executeTakeFirstOrThrow()
      return found.client_id
    })
    const path = `clients.${procedure}` as const
    const probe = probeInputs[path]({ ...ids, own: ids })
    const input = { ...(probe as object), ...('clientId' in (probe as object) ? { clientId } : {}) }
    const statements = await statementsOf(database.db, () =>
      ask(services, { cookies: browser(own), slug: ids.slug }, path, input),
    )
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(most)
  })

  test('a report asks as often for ten outcomes as for one: it is really answered', async () => {
    const services = testServices(database.db)
    const input = { pilotId: ids.pilotId, arm: 'begeleid-werk', estimand: 'all-assigned' }
    let answer: unknown
    const statements = await statementsOf(database.db, async () => {
      answer = await ask(services, { cookies: browser(token), slug: ids.slug }, 'pilots.showReports', input)
    })
    const { reports } = answer as { readonly reports: readonly { readonly report: { readonly main: unknown } }[] }
    expect(reports.map(({ report }) => report.main)).toContainEqual(expect.objectContaining({ computable: true }))
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(mostOfReport)
  })
})

/** The ids of what stands in the demo, where the probe has ids of what it made up. */
async function demoIds(trx: TenantTransaction, side: Side): Promise<Side> {
  const pilot = await trx
    .selectFrom('pilot')
    .select('pilot_id')
    .where('key', '=', 'begeleid-werk')
    .executeTakeFirstOrThrow()
  const document = await trx.selectFrom('document').select(['document_id', 'key']).executeTakeFirst()
  return {
    ...side,
    pilotId: pilot.pilot_id,
    ...(document ? { documentId: document.document_id, documentKey: document.key } : {}),
  }
}
