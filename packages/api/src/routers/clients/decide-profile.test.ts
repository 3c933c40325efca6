import { asOperator } from '@vliegwiel/db'
import { createPostgresDatabase, type PostgresTestDatabase } from '@vliegwiel/db/testing'
import { seededDemo } from '@vliegwiel/demo/testing'
import { readTree } from '@vliegwiel/tenants/server'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { RouterInputs } from '../../app-router.ts'
import { browser, callAs, outcome, type Caller } from '../../testing/call-as.ts'
import { signedInAs, type TestPerson, type TestTenant } from '../../testing/signed-in-as.ts'
import { testServices, type TestServices } from '../../testing/test-services.ts'

// The set of profiles of the demo is in force here: laying it down takes a while on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 300_000 })

const key = () => crypto.randomUUID()

describe('a profile is suggested by the set in force and decided by a person', () => {
  let database: PostgresTestDatabase
  let services: TestServices
  let tenant: TestTenant
  let worker: TestPerson
  let clientId: string
  const who = (person: TestPerson): Caller => ({ cookies: browser(person.token), slug: tenant.slug, at: new Date() })

  beforeAll(async () => {
    database = await createPostgresDatabase({ from: seededDemo(new Date('2026-11-23T12:00:00.000Z')) })
    services = testServices(database.db)
    const tree = await asOperator(database.db, { tenantId: null }, readTree)
    const tenantId = tree.find(({ slug }) => slug === 'voorbeeld')?.tenant_id ?? ''
    tenant = { tenantId, slug: 'voorbeeld', name: 'Voorbeeld' }
    worker = await signedInAs(database.db, { tenant, name: 'Tess', roles: ['caseworker'], at: new Date() })
    const added = await callAs(services, who(worker), 'clients.addClient', {
      key: 'T-1',
      draft: {
        birthYear: 1979,
        household: null,
        neighbourhood: null,
        benefitStart: '2021-03-01',
        benefitEnd: null,
        workCapacity: { percent: 20, source: 'arts', on: '2026-01-05' },
      },
      workerId: worker.personId,
      teamId: null,
      idempotencyKey: key(),
    })
    clientId = added.clientId
    await callAs(services, who(worker), 'clients.recordConversation', {
      clientId,
      conversationId: key(),
      form: 'gesprek',
      heldAt: '2026-11-23T10:00:00.000Z',
      state: 'joined',
      callBackOn: null,
      said: [],
      asked: [
        { characteristic: 'zorg', value: 'no' },
        { characteristic: 'meer-meedoen', value: 'yes' },
      ],
      firstAnswer: null,
      priority: null,
      scores: [],
      agreements: [],
      idempotencyKey: key(),
    })
  })
  afterAll(() => database.drop())

  test('a suggestion is confirmed or departed from on what was seen, by name and with a reason', async () => {
    const { known } = await callAs(services, who(worker), 'clients.showProfile', { clientId })
    expect(known.map(({ characteristic, value }) => [characteristic, value])).toEqual([
      ['arbeidsvermogen', 20],
      ['zorg', 'no'],
      ['meer-meedoen', 'yes'],
    ])
    const decide = (suggested: string | null, picked: RouterInputs['clients']['decideProfile']['choice']) =>
      callAs(services, who(worker), 'clients.decideProfile', {
        clientId,
        suggested,
        choice: picked,
        idempotencyKey: key(),
      })
    expect(await outcome(decide('inkomen', { kind: 'confirm' }))).toBe('conflict/suggestion-changed')
    await decide('meedoen-en-behandeling', { kind: 'confirm' })
    const depart = (profile: string) =>
      decide('meedoen-en-behandeling', { kind: 'depart', profile, reason: 'Wil rust' })
    expect(await outcome(depart('meedoen-en-behandeling'))).toBe('rule-refused/departs-to-the-same')
    expect(await outcome(depart('bestaat-niet'))).toBe('rule-refused/profile-unknown')
    await depart('inkomen')
    const { decisions } = await callAs(services, who(worker), 'clients.showProfile', { clientId })
    expect(decisions).toMatchObject([
      { profile: 'inkomen', suggested: 'meedoen-en-behandeling', departure: 'Wil rust', by: 'Tess' },
      { profile: 'meedoen-en-behandeling', departure: null },
    ])
  })
})
