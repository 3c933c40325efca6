import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { eraseClients } from './erasure.ts'
import { inClients, inPartner, inTenant, newId, type ClientTransaction, type TenantTransaction } from './index.ts'
import { onBothDatabases, plantTenant, type PlantedTenant } from './testing/index.ts'
import { clientTableNames } from './tables/client-tables.ts'

// Terms are kept by the clock of the database, which may differ from that of this process by years in a run on another day.
let now: Date
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000)

onBothDatabases('who sees a client', (database) => {
  let helmond: PlantedTenant
  let emmen: PlantedTenant
  const [worker, mate, colleague, stand, lead, partner, outsider] = Array.from({ length: 7 }, newId) as string[]
  const [organisation, other] = [newId(), newId()]
  const [teamId, clientId, elsewhere] = [newId(), newId(), newId()]

  const as = <T>(personId: string | undefined, work: (trx: ClientTransaction) => Promise<T>, tenant = helmond) =>
    inClients(database.db, { tenantId: tenant.tenantId, personId: personId ?? '' }, work)
  const keys = (trx: ClientTransaction) => trx.selectFrom('client').select('key').orderBy('key').execute()
  const seenBy = async (personId: string | undefined) => (await as(personId, keys)).map(({ key }) => key)
  const atTenant = <T>(work: (trx: TenantTransaction) => Promise<T>) => inTenant(database.db, helmond, work)
  const newClient = (id: string, key: string, by: string | undefined, more: { team_id?: string } = {}) => ({
    client_id: id,
    key,
    birth_year: 1980,
    household: null,
    neighbourhood: 'Binnenstad',
    benefit_start: '2020-01-01',
    benefit_end: null,
    work_capacity: null,
    work_capacity_source: null,
    work_capacity_on: null,
    worker_id: by ?? '',
    team_id: null,
    assigned_at: now,
    synthetic: true,
    created_at: now,
    changed_by: by ?? '',
    changed_at: now,
    ...more,
  })
  const newGoal = (domain: string | null, more: object = {}) => ({
    goal_id: newId(),
    client_id: clientId,
    domain,
    kind: 'own' as const,
    goal: `iets met ${domain}`,
    said_on: '2026-01-01',
    after_goal: null,
    by_person: worker ?? '',
    by_organisation: null,
    at: now,
    changed_by: worker ?? '',
    changed_at: now,
    ...more,
  })
  const newGrant = (more: object = {}) => ({
    grant_id: newId(),
    client_id: clientId,
    organisation_id: organisation,
    part: 'lead' as const,
    domains: ['housing'],
    purpose: 'Wonen regelen',
    consent: 'written' as const,
    consent_on: '2026-01-01',
    starts_at: hours(-1),
    ends_at: hours(24),
    granted_by: worker ?? '',
    granted_at: now,
    ...more,
  })
  const asPartner = <T>(work: Parameters<typeof inPartner<T>>[2], organisationId = organisation, personId = partner) =>
    inPartner(database.db, { tenantId: helmond.tenantId, personId: personId ?? '', organisationId }, work)
  const goalsOfPartner = (organisationId = organisation, personId = partner) =>
    asPartner(
      (trx) => trx.selectFrom('client_goal').select('domain').orderBy('domain').execute(),
      organisationId,
      personId,
    )

  beforeAll(async () => {
    const { rows } = await database.db.pool.query<{ now: Date }>('select now() as now')
    now = rows[0]?.now ?? expect.fail('the database does not know the time')
    helmond = await plantTenant(database.db, { name: 'Helmond' })
    emmen = await plantTenant(database.db, { name: 'Emmen' })
    await atTenant(async (trx) => {
      await trx
        .insertInto('team')
        .values({ team_id: teamId, name: 'Noord', closed_at: null, changed_by: null, changed_at: now })
        .execute()
      await trx
        .insertInto('team_member')
        .values({ team_id: teamId, person_id: mate ?? '', since: now })
        .execute()
      for (const organisation_id of [organisation, other])
        await trx
          .insertInto('partner_organisation')
          .values({ organisation_id, name: organisation_id, closed_at: null, changed_by: null, changed_at: now })
          .execute()
      for (const [person_id, organisation_id] of [
        [partner, organisation],
        [outsider, other],
      ])
        await trx
          .insertInto('partner_member')
          .values({ person_id: person_id ?? '', organisation_id: organisation_id ?? '', since: now })
          .execute()
    })
    await as(worker, async (trx) => {
      await trx
        .insertInto('client')
        .values(newClient(clientId, 'K-1', worker))
        .execute()
      for (const domain of ['housing', 'money', null])
        await trx.insertInto('client_goal').values(newGoal(domain)).execute()
    })
    await as(colleague, (trx) =>
      trx
        .insertInto('client')
        .values(newClient(elsewhere, 'K-2', colleague, { team_id: teamId }))
        .execute(),
    )
  })

  test('whose client it is, and who is in the team of the client', async () => {
    expect(await seenBy(worker)).toEqual(['K-1'])
    expect(await seenBy(colleague)).toEqual(['K-2'])
    expect(await seenBy(mate)).toEqual(['K-2'])
    expect(await seenBy(stand)).toEqual([])
    expect(await as(stand, (trx) => trx.selectFrom('client_goal').selectAll().execute())).toEqual([])
  })

  test('the same person of a neighbour sees nothing, and writes nothing here', async () => {
    expect(await as(worker, keys, emmen)).toEqual([])
    const write = as(worker, (trx) => sql`update client set neighbourhood = 'x' where key = 'K-1'`.execute(trx), emmen)
    expect((await write).numAffectedRows).toBe(0n)
  })

  test('a replacement counts from its start to its end, and no longer', async () => {
    const plan = (starts_at: Date, ends_at: Date) =>
      atTenant((trx) =>
        trx
          .insertInto('replacement')
          .values({
            replacement_id: newId(),
            worker_id: worker ?? '',
            by_worker_id: stand ?? '',
            starts_at,
            ends_at,
            made_by: null,
            made_at: now,
          })
          .execute(),
      )
    await plan(hours(-48), hours(-24))
    await plan(hours(24), hours(48))
    expect(await seenBy(stand)).toEqual([])
    await plan(hours(-1), hours(1))
    expect(await seenBy(stand)).toEqual(['K-1'])
    await atTenant((trx) =>
      trx
        .updateTable('replacement')
        .set({ ends_at: hours(-0.5) })
        .where('ends_at', '=', hours(1))
        .execute(),
    )
    expect(await seenBy(stand)).toEqual([])
  })

  test('the right to all clients, as long as it lasts', async () => {
    const right = { person_id: lead ?? '', reason: 'Kwaliteit', granted_by: null, granted_at: now, ends_at: null }
    await atTenant((trx) => trx.insertInto('client_overseer').values(right).execute())
    expect(await seenBy(lead)).toEqual(['K-1', 'K-2'])
    await atTenant((trx) =>
      trx
        .updateTable('client_overseer')
        .set({ ends_at: hours(-1) })
        .execute(),
    )
    expect(await seenBy(lead)).toEqual([])
  })

  test('a reason opens one client for its giver, for a day, and whoever sees the client sees the reason', async () => {
    const reason = {
      reason_id: newId(),
      client_key: 'K-1',
      person_id: stand ?? '',
      ground: 'reason' as const,
      reason: 'Belde de balie',
    }
    await as(stand, async (trx) => {
      await trx.insertInto('client_reason').values(reason).execute()
      const { reason_id, client_key, person_id } = reason
      await trx.insertInto('client_opening').values({ reason_id, client_key, person_id }).execute()
    })
    expect(await seenBy(stand)).toEqual(['K-1'])
    expect(await seenBy(mate)).toEqual(['K-2'])
    const reasons = (trx: ClientTransaction) => trx.selectFrom('client_reason').select('reason').execute()
    expect(await as(worker, reasons)).toEqual([{ reason: 'Belde de balie' }])
    expect(await as(mate, reasons)).toEqual([])
  })

  test.each([
    [
      'without a reason behind it',
      `insert into client_opening (tenant_id, reason_id, client_key, person_id) values ($t, gen_random_uuid(), 'K-1', $me)`,
    ],
    [
      'for somebody else',
      `insert into client_reason (tenant_id, reason_id, client_key, person_id, ground, reason) values ($t, gen_random_uuid(), 'K-1', $other, 'reason', 'zomaar')`,
    ],
    [
      'for longer than a day',
      `insert into client_opening (tenant_id, reason_id, client_key, person_id, opened_at) values ($t, gen_random_uuid(), 'K-1', $me, now() + interval '9 days')`,
    ],
    [
      'into the team',
      `insert into team_member (tenant_id, team_id, person_id, since) select $t, team_id, $me, now() from team`,
    ],
    [
      'as a replacement',
      `insert into replacement (tenant_id, replacement_id, worker_id, by_worker_id, starts_at, ends_at, made_at) values ($t, gen_random_uuid(), $other, $me, now(), now() + interval '1 day', now())`,
    ],
    [
      'with the right to all',
      `insert into client_overseer (tenant_id, person_id, reason, granted_at) values ($t, $me, 'zomaar', now())`,
    ],
    ['by changing a reason', `update client_reason set reason = 'anders'`],
    ['by removing a reason', `delete from client_reason`],
    ['by another key', `update client set key = 'K-9'`],
    ['by removing a client', `delete from client`],
    [
      'by a grant of another author',
      `insert into client_step (tenant_id, step_id, client_id, ladder, to_step, on_day, by_person, at) values ($t, gen_random_uuid(), $client, 'a', 'b', now(), $other, now())`,
    ],
  ])('nobody gets in by SQL at the client door: %s', async (_how, statement) => {
    const filled = statement
      .replaceAll('$t', `'${helmond.tenantId}'`)
      .replaceAll('$me', `'${outsider}'`)
      .replaceAll('$other', `'${worker}'`)
      .replaceAll('$client', `'${clientId}'`)
    await expect(as(outsider, (trx) => sql.raw(filled).execute(trx))).rejects.toThrow(
      /permission denied|row-level security|client_opening_reason/,
    )
    expect(await seenBy(outsider)).toEqual([])
  })

  test.each(clientTableNames)('the door of the tenant, and every other, cannot name %s', async (table) => {
    const ask = (trx: TenantTransaction) => sql.raw(`select 1 from ${table}`).execute(trx)
    await expect(atTenant(ask)).rejects.toThrow('permission denied')
    for (const door of ['release', 'published', 'ahead'] as const)
      await expect(inTenant(database.db, { ...helmond, door }, ask)).rejects.toThrow('permission denied')
  })

  test('a partner sees the domains that were granted, in time, and stops at once', async () => {
    expect(await goalsOfPartner()).toEqual([])
    const grant = (more: object) =>
      as(worker, (trx) => trx.insertInto('partner_grant').values(newGrant(more)).execute())
    await grant({ starts_at: hours(-48), ends_at: hours(-24), domains: ['money'] })
    await grant({ starts_at: hours(24), ends_at: hours(48), domains: ['money'] })
    expect(await goalsOfPartner()).toEqual([])
    const live = newGrant()
    await as(worker, (trx) => trx.insertInto('partner_grant').values(live).execute())
    expect(await goalsOfPartner()).toEqual([{ domain: 'housing' }])
    expect(await asPartner((trx) => trx.selectFrom('client').select('key').execute())).toEqual([{ key: 'K-1' }])
    // Another organisation, somebody who says to be of this one, and the partner who says to be of another.
    expect(await goalsOfPartner(other, outsider)).toEqual([])
    expect(await goalsOfPartner(organisation, outsider)).toEqual([])
    expect(await goalsOfPartner(other, partner)).toEqual([])
    await as(worker, (trx) =>
      trx
        .updateTable('partner_grant')
        .set({ stopped_at: now, stopped_by: worker ?? '', stop_reason: 'De klant wil het niet meer' })
        .where('grant_id', '=', live.grant_id)
        .execute(),
    )
    expect(await goalsOfPartner()).toEqual([])
    expect(await asPartner((trx) => trx.selectFrom('client').select('key').execute())).toEqual([])
    // Nobody takes a stop back, not who gave it either.
    const goOn = (trx: ClientTransaction) =>
      sql`update partner_grant set stopped_at = null, stop_reason = null where grant_id = ${live.grant_id}`.execute(trx)
    expect((await as(worker, goOn)).numAffectedRows).toBe(0n)
    // The municipality keeps its record.
    expect((await as(worker, (trx) => trx.selectFrom('partner_grant').select('grant_id').execute())).length).toBe(3)
  })

  test('a partner who helps plans nothing, and who leads plans in the domain alone', async () => {
    const plan = (domain: string, by = partner) => ({
      appointment_id: newId(),
      client_id: clientId,
      domain,
      starts_at: hours(48),
      minutes: 30,
      place: null,
      by_person: by ?? '',
      by_organisation: organisation,
      at: now,
      changed_by: by ?? '',
      changed_at: now,
    })
    const grant = (more: object) =>
      as(worker, (trx) => trx.insertInto('partner_grant').values(newGrant(more)).execute())
    const planned = (row: ReturnType<typeof plan>) =>
      asPartner((trx) => trx.insertInto('client_appointment').values(row).execute())
    await grant({ part: 'help', domains: ['social'] })
    await expect(planned(plan('social'))).rejects.toThrow('row-level security')
    await grant({ part: 'lead', domains: ['health'] })
    await planned(plan('health'))
    await expect(planned(plan('money'))).rejects.toThrow('row-level security')
    await expect(planned(plan('health', worker))).rejects.toThrow('row-level security')
    await expect(planned({ ...plan('health'), client_id: elsewhere })).rejects.toThrow('row-level security')
  })

  test.each([
    'select neighbourhood from client',
    'select * from client_step',
    'select * from client_identity',
    'select * from client_conversation',
    'select * from client_profile',
    'select * from client_reason',
    'select * from membership',
    'select * from audit_entry',
    'select consent from partner_grant',
    'select * from tenant_setting',
    'update partner_grant set stopped_at = null',
    'insert into partner_grant (tenant_id) values (null)',
  ])('a partner may not, by SQL: %s', async (statement) => {
    await expect(asPartner((trx) => sql.raw(statement).execute(trx))).rejects.toThrow('permission denied')
  })

  test('what a worker puts first stands on what the client put first', async () => {
    const worst = newGoal('money', { kind: 'worker' })
    await expect(as(worker, (trx) => trx.insertInto('client_goal').values(worst).execute())).rejects.toThrow()
    const first = newGoal('housing', { kind: 'own-first' })
    await as(worker, async (trx) => {
      await trx.insertInto('client_goal').values(first).execute()
      await trx
        .insertInto('client_goal')
        .values(newGoal('money', { kind: 'worker', after_goal: first.goal_id }))
        .execute()
    })
    const second = newGoal('money', { kind: 'own-first' })
    await expect(as(worker, (trx) => trx.insertInto('client_goal').values(second).execute())).rejects.toThrow()
  })

  test.each([
    ['not read back yet', { confirmed: false }],
    ['who thinks about it', { answer: 'thinking', goal: '', call_back_on: '2026-12-03' }],
  ] as const)('no goal of a worker stands on the answer of a client: %s', async (_what, more) => {
    await as(worker, (trx) =>
      trx.updateTable('client_goal').set({ state: 'replaced' }).where('kind', '=', 'own-first').execute(),
    )
    const unsettled = newGoal(null, { kind: 'own-first', ...more })
    await as(worker, (trx) => trx.insertInto('client_goal').values(unsettled).execute())
    const after = newGoal('money', { kind: 'worker', after_goal: unsettled.goal_id })
    await expect(as(worker, (trx) => trx.insertInto('client_goal').values(after).execute())).rejects.toThrow()
    // "Rather not say" is a full answer.
    await as(worker, async (trx) => {
      await trx.updateTable('client_goal').set({ state: 'replaced' }).where('kind', '=', 'own-first').execute()
      const said = newGoal(null, { kind: 'own-first', answer: 'rather-not-say', goal: '' })
      await trx.insertInto('client_goal').values(said).execute()
      const next = newGoal('money', { kind: 'worker', after_goal: said.goal_id })
      await trx.insertInto('client_goal').values(next).execute()
    })
  })

  test('one client goes when its day has come, whole, and no other', async () => {
    const ask = (erase_after: Date) =>
      as(worker, (trx) =>
        trx
          .insertInto('client_erasure')
          .values({
            client_id: clientId,
            client_key: 'K-1',
            reason: 'Termijn voorbij',
            asked_by: worker ?? '',
            erase_after,
          })
          .execute(),
      )
    await expect(ask(hours(1))).rejects.toThrow('row-level security')
    await ask(hours(25))
    expect(await eraseClients(database.db, helmond.tenantId)).toMatchObject({ client: 0 })
    expect(await seenBy(worker)).toEqual(['K-1'])
  })
})
