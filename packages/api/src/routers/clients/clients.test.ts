import { inClients, inTenant } from '@vliegwiel/db'
import { onPostgres } from '@vliegwiel/db/testing'
import { beforeAll, expect, test, vi } from 'vitest'
import type { z } from 'zod'
import { appRouter, type ProcedurePath } from '../../app-router.ts'
import { procedureFacts } from '../../isolation/procedures.ts'
import { personalKindsOf } from '../../ladder/personal-fields.ts'
import { auditOf } from '../../testing/audit-of.ts'
import { asDomainError } from '../../errors/domain-errors.ts'
import { browser, callAs, callByPath, outcome, type Caller } from '../../testing/call-as.ts'
import { signedInAs, tenantOn, type TestPerson, type TestTenant } from '../../testing/signed-in-as.ts'
import { testServices, type TestServices } from '../../testing/test-services.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

const draft = {
  birthYear: 1979,
  household: 'alone' as const,
  neighbourhood: 'Binnenstad',
  benefitStart: '2021-03-01',
  benefitEnd: null,
  workCapacity: null,
}
const key = () => crypto.randomUUID()
/** A number that passes the eleven-test and was given to nobody. */
const number = '999999990'

onPostgres('clients', (database) => {
  let services: TestServices
  let helmond: TestTenant
  let people: Record<'worker' | 'colleague' | 'manager' | 'partner' | 'administrator', TestPerson>
  let clientId: string
  let organisationId: string
  const who = (person: keyof typeof people): Caller => ({
    cookies: browser(people[person].token),
    slug: helmond.slug,
    at: new Date(),
  })
  const firstAnswer = (words: string, domain: string | null, confirmed = true) => ({
    clientId,
    answer: { kind: 'choice' as const, words, domain, confirmed },
    saidOn: '2026-01-05',
    replaces: null,
    idempotencyKey: key(),
  })
  const goal = (kind: 'own' | 'worker', domain: string | null, text = 'iets') => ({
    clientId,
    kind,
    goal: text,
    domain,
    saidOn: '2026-01-05',
    idempotencyKey: key(),
  })
  const today = () => new Date().toISOString().slice(0, 10)
  const grant = (more: object = {}) => ({
    clientId,
    organisationId,
    part: 'lead' as const,
    domains: ['wonen'],
    purpose: 'De regie op wonen',
    consent: 'written' as const,
    consentOn: '2026-01-05',
    from: '2026-01-05',
    until: today(),
    idempotencyKey: key(),
    ...more,
  })

  beforeAll(async () => {
    services = testServices(database.db)
    helmond = await tenantOn(database.db, 'Helmond')
    const at = new Date()
    const made = async (name: string, role: 'caseworker' | 'manager' | 'partner' | 'administrator') =>
      signedInAs(database.db, { tenant: helmond, name, roles: [role], at })
    people = {
      worker: await made('Els', 'caseworker'),
      colleague: await made('Karim', 'caseworker'),
      manager: await made('Noor', 'manager'),
      partner: await made('Petra van de GGZ', 'partner'),
      administrator: await made('Samira', 'administrator'),
    }
    const added = await callAs(services, who('worker'), 'clients.addClient', {
      key: 'K-1043',
      draft,
      workerId: people.worker.personId,
      teamId: null,
      idempotencyKey: key(),
    })
    clientId = added.clientId
    const organisation = await callAs(services, who('administrator'), 'clients.addOrganisation', {
      name: 'GGZ Oost',
      idempotencyKey: key(),
    })
    organisationId = organisation.organisationId
    await callAs(services, who('administrator'), 'clients.setPartnerPeople', {
      ...organisation,
      people: [people.partner.personId],
      idempotencyKey: key(),
    })
  })

  test('a colleague does not see that client, and an unknown one gets the same answer', async () => {
    const seen = await outcome(callAs(services, who('colleague'), 'clients.showClient', { clientId }))
    const unknown = await outcome(callAs(services, who('colleague'), 'clients.showClient', { clientId: key() }))
    expect([seen, unknown]).toEqual(['not-found/client-not-found', 'not-found/client-not-found'])
    const filter = { teamId: null, text: null, neighbourhood: null, onBenefit: false, notAsked: false } as const
    const order = { sort: 'key', direction: 'asc', after: null, limit: 10 } as const
    const list = { of: 'all-i-see', ...filter, ...order } as const
    expect((await callAs(services, who('colleague'), 'clients.listClients', list)).clients).toEqual([])
    expect((await callAs(services, who('worker'), 'clients.listClients', list)).clients).toMatchObject([
      { key: 'K-1043', mine: true, firstChoice: null },
    ])
  })

  test('what the client wants first comes before what a worker finds pressing', async () => {
    const refused = callAs(services, who('worker'), 'clients.recordGoal', goal('worker', 'geld'))
    expect(await outcome(refused)).toBe('rule-refused/own-choice-first')
    const said = await callAs(
      services,
      who('worker'),
      'clients.recordFirstAnswer',
      firstAnswer('een eigen huis', 'wonen', false),
    )
    const early = callAs(services, who('worker'), 'clients.recordGoal', goal('worker', 'geld'))
    expect(await outcome(early)).toBe('rule-refused/own-choice-not-confirmed')
    const confirm = (version: number) =>
      callAs(services, who('worker'), 'clients.confirmFirstChoice', { ...said, version, idempotencyKey: key() })
    expect(await confirm(1)).toEqual({ version: 2 })
    expect(await outcome(confirm(1))).toBe('version-conflict/changed-meanwhile')
    expect(await outcome(confirm(2))).toBe('rule-refused/record-closed')
    await callAs(services, who('worker'), 'clients.recordGoal', goal('worker', 'geld', 'schulden op orde'))
    const twice = callAs(services, who('worker'), 'clients.recordFirstAnswer', firstAnswer('iets anders', 'geld'))
    expect(await outcome(twice)).toBe('conflict/own-choice-there')
    const { goals } = await callAs(services, who('worker'), 'clients.showClient', { clientId })
    expect(goals.map(({ kind, by }) => [kind, by])).toEqual([
      ['worker', 'Els'],
      ['own-first', 'Els'],
    ])
  })

  test('a reason opens the client for its giver, who is then seen: in the log and on the overview', async () => {
    const open = { key: 'K-1043', reason: 'Belt de balie, Els is ziek', idempotencyKey: key() }
    await callAs(services, who('colleague'), 'clients.openClient', open)
    expect((await callAs(services, who('colleague'), 'clients.showClient', { clientId })).key).toBe('K-1043')
    const { reasons, worker } = await callAs(services, who('worker'), 'clients.showOverview', { clientId })
    expect(worker?.name).toBe('Els')
    expect(reasons).toMatchObject([{ name: 'Karim', ground: 'reason', reason: 'Belt de balie, Els is ziek' }])
    const log = await auditOf(services, helmond)
    expect(log).toContainEqual(expect.objectContaining({ action: 'clients.openClient', objectLabel: 'K-1043' }))
    const short = callAs(services, who('colleague'), 'clients.openClient', {
      ...open,
      reason: 'x',
      idempotencyKey: key(),
    })
    expect(await outcome(short)).toContain('invalid-input')
    const none = callAs(services, who('colleague'), 'clients.openClient', {
      ...open,
      key: 'K-9',
      idempotencyKey: key(),
    })
    expect(await outcome(none)).toBe('not-found/client-not-found')
  })

  test('a partner leads one client in the agreed domains, and the stop works on the next question', async () => {
    const ask = () => callAs(services, who('partner'), 'clients.showGranted', { clientId })
    expect(await outcome(ask())).toBe('not-found/client-not-found')
    const { grantId } = await callAs(services, who('worker'), 'clients.grantPartner', grant())
    const seen = await ask()
    expect(seen.goals.map(({ goal: text }) => text)).toEqual(['een eigen huis'])
    expect((await callAs(services, who('partner'), 'clients.listGranted', {})).granted).toMatchObject([
      { key: 'K-1043', part: 'lead', domains: ['wonen'] },
    ])
    const meeting = { clientId, startsAt: '2099-01-01T10:00:00.000Z', minutes: 30, place: null }
    const plan = (domain: string) =>
      callAs(services, who('partner'), 'clients.planGrantedAppointment', { ...meeting, domain, idempotencyKey: key() })
    await plan('wonen')
    expect(await outcome(plan('geld'))).toBe('rule-refused/not-granted')
    for (const [path, input] of [
      ['clients.showClient', { clientId }],
      ['clients.showOverview', { clientId }],
      ['tenants.exportTenant', { idempotencyKey: key() }],
    ] as const)
      expect([path, await outcome(callByPath(services, who('partner'), path, input))]).toEqual([path, 'not-allowed'])
    await callAs(services, who('worker'), 'clients.stopGrant', {
      grantId,
      reason: 'Wil het niet meer',
      idempotencyKey: key(),
    })
    expect(await outcome(ask())).toBe('not-found/client-not-found')
    expect(await outcome(plan('wonen'))).toBe('not-found/client-not-found')
    const { partners } = await callAs(services, who('worker'), 'clients.showOverview', { clientId })
    expect(partners).toMatchObject([{ organisation: 'GGZ Oost', state: 'stopped', stopReason: 'Wil het niet meer' }])
    const twice = callAs(services, who('worker'), 'clients.stopGrant', {
      grantId,
      reason: 'Nog eens',
      idempotencyKey: key(),
    })
    expect(await outcome(twice)).toBe('rule-refused/grant-stopped')
  })

  test.each([
    ['purpose', { purpose: ' ' }, 'invalid-input'],
    ['an end', { until: '' }, 'invalid-input'],
    ['domains', { domains: [] }, 'invalid-input'],
    ['an end after its start', { from: '2026-02-01', until: '2026-01-01' }, 'rule-refused/grant-term'],
    ['an end that is to come', { until: '2026-01-06' }, 'rule-refused/grant-term'],
    ['a partner that is there', { organisationId: crypto.randomUUID() }, 'not-found/organisation-not-found'],
  ])('a grant without %s is refused', async (_what, more, refusal) => {
    expect(await outcome(callAs(services, who('worker'), 'clients.grantPartner', grant(more)))).toContain(refusal)
  })

  test('who hands over is in the history, and two who change one client do not overwrite each other', async () => {
    const { version } = await callAs(services, who('worker'), 'clients.showClient', { clientId })
    const give = (workerId: string, at: number) =>
      callAs(services, who('worker'), 'clients.assignClient', {
        clientId,
        version: at,
        workerId,
        teamId: null,
        reason: 'Andere wijk',
        idempotencyKey: key(),
      })
    expect(await outcome(give(key(), version))).toBe('not-found/worker-not-found')
    await give(people.manager.personId, version)
    expect(await outcome(give(people.colleague.personId, version))).toBe('version-conflict/changed-meanwhile')
    const now = await callAs(services, who('manager'), 'clients.showClient', { clientId })
    expect([now.worker?.name, now.reassigned]).toEqual(['Noor', 1])
    const { reasons } = await callAs(services, who('manager'), 'clients.showOverview', { clientId })
    expect(reasons[0]).toMatchObject({ name: 'Els', ground: 'handed-over', reason: 'Andere wijk' })
  })

  test('name and contact are sealed: no row of the database holds them, and who sees the client reads them', async () => {
    const identity = { clientId, name: 'Johanna Verzonnen', phone: null, email: null }
    const set = (version: number) =>
      callAs(services, who('manager'), 'clients.setIdentity', { ...identity, version, idempotencyKey: key() })
    expect(await set(0)).toEqual({ version: 1 })
    expect(await outcome(set(0))).toBe('version-conflict/changed-meanwhile')
    const { identity: read } = await callAs(services, who('manager'), 'clients.showClient', { clientId })
    expect(read).toEqual({ name: 'Johanna Verzonnen', phone: null, email: null, version: 1 })
    const asker = { tenantId: helmond.tenantId, personId: people.manager.personId }
    const rows = await inClients(database.db, asker, (trx) => trx.selectFrom('client_identity').selectAll().execute())
    expect(rows.map(({ sealed }) => sealed.toString('latin1')).join('')).not.toContain('Johanna')
  })

  test('a citizen service number is refused wherever it stands, and is kept and logged nowhere', async () => {
    const texts: readonly [ProcedurePath, Record<string, unknown>, string][] = [
      ['clients.recordGoal', goal('own', null, `bel ${number}`), 'goal'],
      [
        'clients.recordAgreement',
        { clientId, domain: null, agreement: number, agreedOn: '2026-01-05', dueOn: null },
        'agreement',
      ],
      ['clients.recordStep', { clientId, ladder: 'a', to: 'b', on: '2026-01-05', reason: `bsn 999.999.990` }, 'reason'],
      ['clients.openClient', { key: number, reason: 'zomaar' }, 'key'],
      ['clients.setIdentity', { clientId, version: 1, name: `J ${number}`, phone: null, email: null }, 'name'],
      [
        'clients.changeClient',
        { clientId, version: 2, draft: { ...draft, neighbourhood: number } },
        'draft.neighbourhood',
      ],
      ['clients.grantPartner', grant({ purpose: `voor ${number}` }), 'purpose'],
    ]
    for (const [path, given, field] of texts) {
      const input: unknown = { idempotencyKey: key(), ...given }
      const error: unknown = await callByPath(services, who('manager'), path, input).catch(
        (refusal: unknown) => refusal,
      )
      expect([path, asDomainError(error)]).toMatchObject([
        path,
        { code: 'clients:citizen-service-number', params: { field } },
      ])
    }
    const kept = await inTenant(database.db, helmond, async (trx) => ({
      log: await trx.selectFrom('audit_entry').selectAll().execute(),
      said: await trx.selectFrom('audit_said').selectAll().execute(),
      answers: await trx.selectFrom('idempotency').selectAll().execute(),
    }))
    expect(JSON.stringify(kept)).not.toMatch(/999\.?999\.?990/)
    expect(JSON.stringify(services.lines)).not.toMatch(/999\.?999\.?990/)
  })

  test('nobody gives oneself the right to all clients, and who has it sees them', async () => {
    const give = (personId: string) =>
      callAs(services, who('administrator'), 'clients.setSeesAll', {
        personId,
        reason: 'Kwaliteit',
        until: null,
        idempotencyKey: key(),
      })
    expect(await outcome(give(people.administrator.personId))).toBe('not-allowed')
    await give(people.worker.personId)
    expect((await callAs(services, who('worker'), 'clients.showClient', { clientId })).key).toBe('K-1043')
  })
})

// What a change answers is kept where the whole tenant is served, and its trace is read by who reads the log.
const definitions = appRouter._def.procedures as unknown as Readonly<
  Record<string, { _def: { output: { schema: z.ZodType } } }>
>
test.each(procedureFacts().filter(({ kind, facts }) => kind === 'mutation' && facts.door !== undefined))(
  '$path answers nothing about a client',
  ({ path }) => {
    const schema = definitions[path]?._def.output.schema as z.ZodObject
    expect(personalKindsOf(schema)).toEqual([])
    const types = Object.values(schema.shape).map((field) => (field as z.ZodType).def)
    for (const def of types) expect(['number', 'string']).toContain(def.type)
    for (const def of types.filter(({ type }) => type === 'string'))
      expect(['uuid', 'datetime']).toContain((def as { format?: string }).format)
  },
)
