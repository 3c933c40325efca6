import { inTenant } from '@vliegwiel/db'
import { onPostgres } from '@vliegwiel/db/testing'
import { dayOf, daysAfter } from '@vliegwiel/i18n'
import { beforeAll, expect, test, vi } from 'vitest'
import type { RouterInputs } from '../../app-router.ts'
import { auditOf } from '../../testing/audit-of.ts'
import { browser, callAs, outcome, type Caller } from '../../testing/call-as.ts'
import { signedInAs, tenantOn, type TestPerson, type TestTenant } from '../../testing/signed-in-as.ts'
import { testServices, type TestServices } from '../../testing/test-services.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 })

const key = () => crypto.randomUUID()
const draft = {
  birthYear: 1979,
  household: null,
  neighbourhood: '=SUM(1;2)',
  benefitStart: '2021-03-01',
  benefitEnd: null,
  workCapacity: { percent: 20, source: 'arts', on: '2026-01-05' },
}

onPostgres('conversations and what follows', (database) => {
  let services: TestServices
  let tenant: TestTenant
  let worker: TestPerson
  let lead: TestPerson
  let clientId: string
  const at = () => new Date()
  const who = (person: TestPerson): Caller => ({ cookies: browser(person.token), slug: tenant.slug, at: at() })
  const now = '2026-11-23T10:00:00.000Z'
  type Talk = RouterInputs['clients']['recordConversation']
  const talk = (more: Partial<Talk> = {}): Talk => ({
    clientId,
    conversationId: key(),
    form: 'gesprek',
    heldAt: now,
    state: 'joined',
    callBackOn: null,
    said: [{ part: 'start', text: 'Het gaat wisselend.' }],
    asked: [],
    firstAnswer: null,
    priority: null,
    scores: [],
    agreements: [],
    idempotencyKey: key(),
    ...more,
  })
  const choice = (words: string, confirmed = true) => ({
    answer: { kind: 'choice' as const, words, domain: 'wonen', confirmed },
    replaces: null,
  })
  const hold = (given: Talk) => callAs(services, who(worker), 'clients.recordConversation', given)
  const show = () => callAs(services, who(worker), 'clients.showClient', { clientId })

  beforeAll(async () => {
    services = testServices(database.db)
    tenant = await tenantOn(database.db, 'Verzonnen')
    worker = await signedInAs(database.db, { tenant, name: 'Tess', roles: ['caseworker'], at: at() })
    lead = await signedInAs(database.db, { tenant, name: 'Lia', roles: ['manager'], at: at() })
    const added = await callAs(services, who(worker), 'clients.addClient', {
      key: 'T-1',
      draft,
      workerId: worker.personId,
      teamId: null,
      idempotencyKey: key(),
    })
    clientId = added.clientId
  })
  test('a conversation is whole or not there: a refused part leaves nothing behind', async () => {
    const early = talk({
      priority: { words: 'Post en geld', domain: null },
      agreements: [{ agreement: 'Wij bellen', domain: null, dueOn: null }],
    })
    expect(await outcome(hold(early))).toBe('rule-refused/own-choice-first')
    const unread = { ...early, idempotencyKey: key(), firstAnswer: choice('een eigen huis', false) }
    expect(await outcome(hold(unread))).toBe('rule-refused/own-choice-not-confirmed')
    const { goals, agreements } = await show()
    expect([goals, agreements]).toEqual([[], []])
    expect((await callAs(services, who(worker), 'clients.showHistory', { clientId })).conversations).toEqual([])
  })

  test('sent twice it is there once; sent again with another text it is refused, and the first stands', async () => {
    const given = talk({
      firstAnswer: choice('een eigen huis'),
      priority: { words: 'Post en geld', domain: null },
      scores: [{ domain: 'wonen', score: 2, scale: [1, 5], note: null }],
      asked: [
        { characteristic: 'zorg', value: 'no' },
        { characteristic: 'meer-meedoen', value: 'yes' },
      ],
    })
    await hold(given)
    await hold({ ...given, idempotencyKey: key() })
    const other = { ...given, said: [{ part: 'start', text: 'Iets anders.' }], idempotencyKey: key() }
    expect(await outcome(hold(other))).toBe('conflict/conversation-saved-differently')
    const { goals, assessments } = await show()
    expect(goals.map(({ kind, goal }) => `${kind}: ${goal}`).toSorted()).toEqual([
      'own-first: een eigen huis',
      'worker: Post en geld',
    ])
    expect(assessments).toHaveLength(1)
    const { conversations } = await callAs(services, who(worker), 'clients.showHistory', { clientId })
    expect(conversations.map(({ said }) => said[0]?.text)).toEqual(['Het gaat wisselend.'])
  })

  test('one that replaces another first answer than stands there is refused, and nothing of it stays', async () => {
    const own = (await show()).goals.find(({ kind }) => kind === 'own-first') ?? expect.fail('no first answer')
    const replaces = { goalId: own.goalId, version: own.version + 7 }
    const late = talk({ firstAnswer: { ...choice('een hond'), replaces } })
    expect(await outcome(hold(late))).toBe('version-conflict/changed-meanwhile')
    expect((await show()).goals.map(({ goal }) => goal)).not.toContain('een hond')
    expect((await callAs(services, who(worker), 'clients.showHistory', { clientId })).conversations).toHaveLength(1)
  })

  test.each([
    ['thinking without a day', { state: 'thinking' as const }, 'invalid-input'],
    [
      'a day to call back before the conversation',
      { state: 'thinking' as const, callBackOn: '2026-11-23' },
      'invalid-input',
    ],
    ['a day to call back of who joins', { callBackOn: '2026-12-23' }, 'invalid-input'],
    [
      'a score outside its scale',
      { scores: [{ domain: 'wonen', score: 9, scale: [1, 5] as [number, number], note: null }] },
      'invalid-input',
    ],
  ])('%s is refused', async (_what, more, refusal) => {
    expect(await outcome(hold(talk(more)))).toContain(refusal)
  })

  test('declining lowers nothing: goals, scores, steps and profile stay as they were', async () => {
    const before = await show()
    await hold(talk({ state: 'declined', said: [] }))
    const after = await show()
    expect([after.goals, after.assessments, after.steps]).toEqual([before.goals, before.assessments, before.steps])
  })

  test('an answer that stands is replaced by name and version, and stays in the record', async () => {
    const stands = (await show()).goals.find(({ kind, state }) => kind === 'own-first' && state === 'open')
    const replace = (replaces: { goalId: string; version: number } | null) =>
      callAs(services, who(worker), 'clients.recordFirstAnswer', {
        clientId,
        answer: { kind: 'rather-not-say' },
        saidOn: '2026-11-23',
        replaces,
        idempotencyKey: key(),
      })
    expect(await outcome(replace(null))).toBe('conflict/own-choice-there')
    const at = { goalId: stands?.goalId ?? '', version: (stands?.version ?? 0) + 1 }
    expect(await outcome(replace(at))).toBe('version-conflict/changed-meanwhile')
    await replace({ ...at, version: stands?.version ?? 0 })
    const { goals } = await show()
    expect(goals.filter(({ kind }) => kind === 'own-first').map(({ answer, state }) => [answer, state])).toEqual([
      ['rather-not-say', 'open'],
      ['choice', 'replaced'],
    ])
    // A full answer: what the worker finds pressing may follow it.
    const more = { clientId, kind: 'worker', goal: 'Huisarts', domain: null, saidOn: '2026-11-23' } as const
    await callAs(services, who(worker), 'clients.recordGoal', { ...more, idempotencyKey: key() })
  })

  test('an agreement and an appointment end once, on the version that was seen', async () => {
    const agreed = { clientId, domain: null, agreement: 'Wij bellen', agreedOn: '2026-11-23', dueOn: null }
    const { agreementId } = await callAs(services, who(worker), 'clients.recordAgreement', {
      ...agreed,
      idempotencyKey: key(),
    })
    const end = (version: number) =>
      callAs(services, who(worker), 'clients.settleAgreement', {
        agreementId,
        version,
        state: 'kept',
        idempotencyKey: key(),
      })
    expect(await end(1)).toEqual({ version: 2 })
    expect(await outcome(end(1))).toBe('version-conflict/changed-meanwhile')
    expect(await outcome(end(2))).toBe('rule-refused/record-closed')
    const plan = { clientId, domain: null, startsAt: '2099-01-01T10:00:00.000Z', minutes: 30, place: null }
    const { appointmentId } = await callAs(services, who(worker), 'clients.planAppointment', {
      ...plan,
      idempotencyKey: key(),
    })
    const held = { appointmentId, version: 1, state: 'cancelled' as const, idempotencyKey: key() }
    expect(await callAs(services, who(worker), 'clients.settleAppointment', held)).toEqual({ version: 2 })
    expect((await show()).appointments).toMatchObject([{ state: 'cancelled', version: 2 }])
  })

  test('a list goes out with formulas neutralised, and without names', async () => {
    const identity = { clientId, version: 0, name: 'Tamara Verzonnen', phone: null, email: null }
    await callAs(services, who(worker), 'clients.setIdentity', { ...identity, idempotencyKey: key() })
    const { csv, rows } = await callAs(services, who(worker), 'clients.exportClients', {
      of: 'mine',
      teamId: null,
      text: null,
      neighbourhood: null,
      onBenefit: false,
      notAsked: false,
      sort: 'key',
      direction: 'asc',
    })
    expect(rows).toBe(1)
    expect(csv).toContain("'=SUM(1;2)")
    expect(csv).not.toContain('Tamara')
  })

  test('a day holds who is called back, and nothing of a client of others', async () => {
    const heldAt = at()
    const callBackOn = daysAfter(dayOf(heldAt, 'Europe/Amsterdam'), 7)
    await hold(talk({ state: 'thinking', callBackOn, heldAt: heldAt.toISOString() }))
    const day = await callAs(services, who(worker), 'clients.showDay', {})
    expect(day.callBacks.map(({ key: called, on }) => [called, on])).toEqual([['T-1', callBackOn]])
    const others = await callAs(services, who(lead), 'clients.showDay', {})
    expect([others.callBacks, others.terms, others.arrived, others.handovers]).toEqual([[], [], [], []])
  })

  test('the key of a client who went stands nowhere in the log any more', async () => {
    expect((await auditOf(services, tenant)).map(({ objectLabel }) => objectLabel)).toContain('T-1')
    await callAs(services, who(lead), 'clients.openClient', {
      key: 'T-1',
      reason: 'Wil gewist worden',
      idempotencyKey: key(),
    })
    await callAs(services, who(lead), 'clients.eraseClient', { clientId, reason: 'Vroeg erom', idempotencyKey: key() })
    const kept = await inTenant(database.db, tenant, (trx) => trx.selectFrom('audit_entry').selectAll().execute())
    expect(JSON.stringify(kept)).not.toContain('T-1')
    const beside = await inTenant(database.db, tenant, (trx) =>
      trx.selectFrom('audit_said').select('subject_id').where('value', '=', 'T-1').execute(),
    )
    expect(new Set(beside.map((row) => row.subject_id))).toEqual(new Set([clientId]))
  })
})
