import { sql, type Kysely } from 'kysely'
import { addPolicy, me, myOrganisation, ofTenant } from './client-table.ts'

const staff = 'vliegwiel_client'
const partner = 'vliegwiel_partner'

/** Own clients, of the own team, of whom one replaces now, opened with a reason today, or all. */
const related = `${ofTenant} and (
  worker_id = ${me}
  or team_id in (select m.team_id from team_member m
    where m.tenant_id = (select scope.tenant()) and m.person_id = ${me})
  or worker_id in (select r.worker_id from replacement r where r.tenant_id = (select scope.tenant())
    and r.by_worker_id = ${me} and r.starts_at <= now() and now() < r.ends_at)
  or key in (select o.client_key from client_opening o where o.tenant_id = (select scope.tenant())
    and o.person_id = ${me} and o.opened_at > now() - interval '24 hours')
  or exists (select 1 from client_overseer v where v.tenant_id = (select scope.tenant())
    and v.person_id = ${me} and (v.ends_at is null or now() < v.ends_at)))`

/** Whoever sees the client. The policy of `client` is asked in turn. */
const seesClient = (table: string) => `exists (select 1 from client c
  where c.tenant_id = ${table}.tenant_id and c.client_id = ${table}.client_id)`

const seesKey = (table: string) => `exists (select 1 from client c
  where c.tenant_id = ${table}.tenant_id and c.key = ${table}.client_key)`

/** Rows of a client, with what staff may do. `update`: which columns. */
const rows: Readonly<Record<string, { readonly update?: string; readonly authored?: 'organisation' | 'person' }>> = {
  client_identity: { update: 'key_number, sealed, version, changed_by, changed_at' },
  client_worker: { authored: 'person' },
  client_goal: { authored: 'organisation', update: 'state, version, changed_by, changed_at' },
  client_assessment: { authored: 'organisation' },
  client_agreement: { authored: 'organisation', update: 'state, due_on, version, changed_by, changed_at' },
  client_appointment: {
    authored: 'organisation',
    update: 'starts_at, minutes, place, state, version, changed_by, changed_at',
  },
  client_step: { authored: 'person' },
  client_profile: { authored: 'person' },
  client_conversation: {
    authored: 'person',
    update: 'state, call_back_on, answers, version, changed_by, changed_at',
  },
}

/** A grant to the organisation that asks: this client, now, not stopped. The policy of `partner_grant` is asked too. */
const granted = (table: string, more = '') => `exists (select 1 from partner_grant g
  where g.tenant_id = ${table}.tenant_id and g.client_id = ${table}.client_id${more})`

const inDomain = (table: string) => ` and ${table}.domain = any (g.domains)`
const byPartner = `by_person = ${me} and by_organisation = ${myOrganisation}`

/** What a partner reads, and which part in the help it takes to add or change a row. */
const ofPartners: Readonly<Record<string, { readonly add: 'help' | 'lead'; readonly change?: string }>> = {
  client_goal: { add: 'lead' },
  client_assessment: { add: 'help' },
  client_agreement: { add: 'help', change: 'state, due_on, version, changed_by, changed_at' },
  client_appointment: { add: 'lead', change: 'starts_at, minutes, place, state, version, changed_by, changed_at' },
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await forStaff(db)
  await forPartners(db)
  await forErasure(db)
}

async function forStaff(db: Kysely<unknown>) {
  const add = (policy: Omit<Parameters<typeof addPolicy>[1], 'roles'>) => addPolicy(db, { ...policy, roles: staff })
  const grant = (rights: string, table: string) => sql.raw(`grant ${rights} on ${table} to ${staff}`).execute(db)

  await add({ table: 'client', name: 'staff_sees', verb: 'select', using: related })
  await add({ table: 'client', name: 'staff_adds', verb: 'insert', check: ofTenant })
  await add({ table: 'client', name: 'staff_changes', verb: 'update', using: related, check: ofTenant })
  await grant('select, insert', 'client')
  await grant(
    `update (birth_year, household, neighbourhood, benefit_start, benefit_end, work_capacity, work_capacity_source,
      work_capacity_on, worker_id, team_id, assigned_at, version, changed_by, changed_at)`,
    'client',
  )

  await add({ table: 'tenant_key', name: 'staff_seals', using: ofTenant })
  await grant('select, insert, update (retired_at)', 'tenant_key')

  for (const [table, { update, authored }] of Object.entries(rows)) {
    const sees = `${ofTenant} and ${seesClient(table)}`
    const mine = authored
      ? ` and by_person = ${me}${authored === 'organisation' ? ' and by_organisation is null' : ''}`
      : ''
    await add({ table, name: 'staff_sees', verb: 'select', using: sees })
    await add({ table, name: 'staff_adds', verb: 'insert', check: `${sees}${mine}` })
    await grant('select, insert', table)
    if (update === undefined) continue
    await add({ table, name: 'staff_changes', verb: 'update', using: sees })
    await grant(`update (${update})`, table)
  }

  // A reason is one's own, is never changed, and its moment is the database's: those columns are not granted.
  await add({
    table: 'client_reason',
    name: 'staff_sees',
    verb: 'select',
    using: `${ofTenant} and (person_id = ${me} or ${seesKey('client_reason')})`,
  })
  await add({ table: 'client_reason', name: 'staff_adds', verb: 'insert', check: `${ofTenant} and person_id = ${me}` })
  await grant('select, insert (tenant_id, reason_id, client_key, person_id, ground, reason)', 'client_reason')
  const own = `${ofTenant} and person_id = ${me}`
  await add({ table: 'client_opening', name: 'own_openings', using: own })
  await grant('select, insert (tenant_id, reason_id, client_key, person_id)', 'client_opening')

  const grants = `${ofTenant} and ${seesClient('partner_grant')}`
  await add({ table: 'partner_grant', name: 'staff_sees', verb: 'select', using: grants })
  await add({
    table: 'partner_grant',
    name: 'staff_adds',
    verb: 'insert',
    check: `${grants} and granted_by = ${me} and stopped_at is null`,
  })
  // A stop cannot be taken back: only a grant that goes on can be changed, and only into one that stopped.
  await add({
    table: 'partner_grant',
    name: 'staff_stops',
    verb: 'update',
    using: `${grants} and stopped_at is null`,
    check: `${grants} and stopped_at is not null`,
  })
  await grant('select, insert, update (stopped_at, stopped_by, stop_reason)', 'partner_grant')

  const asks = `${ofTenant} and ${seesClient('client_erasure')}`
  await add({ table: 'client_erasure', name: 'staff_sees', verb: 'select', using: asks })
  await add({
    table: 'client_erasure',
    name: 'staff_asks',
    verb: 'insert',
    check: `${asks} and asked_by = ${me} and erase_after > now() + interval '23 hours'`,
  })
  // The day's grace is for this: whoever sees the client may still take it back.
  await add({ table: 'client_erasure', name: 'staff_takes_back', verb: 'delete', using: asks })
  await grant('delete', 'client_erasure')
  await grant('select, insert (tenant_id, client_id, client_key, reason, asked_by, erase_after)', 'client_erasure')
}

async function forPartners(db: Kysely<unknown>) {
  const add = (policy: Omit<Parameters<typeof addPolicy>[1], 'roles'>) => addPolicy(db, { ...policy, roles: partner })
  await add({
    table: 'partner_grant',
    name: 'partner_sees_own',
    verb: 'select',
    using: `${ofTenant} and organisation_id = ${myOrganisation} and stopped_at is null
      and starts_at <= now() and now() < ends_at
      and exists (select 1 from partner_member m where m.tenant_id = (select scope.tenant())
        and m.person_id = ${me} and m.organisation_id = ${myOrganisation})`,
  })
  await sql
    .raw(
      `grant select (tenant_id, grant_id, client_id, organisation_id, part, domains, purpose, starts_at, ends_at, stopped_at)
    on partner_grant to ${partner}`,
    )
    .execute(db)
  await add({
    table: 'client',
    name: 'partner_sees_key',
    verb: 'select',
    using: `${ofTenant} and ${granted('client')}`,
  })
  await sql.raw(`grant select (tenant_id, client_id, key) on client to ${partner}`).execute(db)
  for (const [table, { add: part, change }] of Object.entries(ofPartners)) {
    const sees = `${ofTenant} and ${granted(table, inDomain(table))}`
    const needed = part === 'lead' ? ` and g.part = 'lead'` : ''
    const writes = `${ofTenant} and ${granted(table, `${inDomain(table)}${needed}`)}`
    // A goal that comes after the client's own first choice is the municipality's to set.
    const own = table === 'client_goal' ? ` and kind = 'own'` : ''
    await add({ table, name: 'partner_sees', verb: 'select', using: sees })
    await add({ table, name: 'partner_adds', verb: 'insert', check: `${writes} and ${byPartner}${own}` })
    await sql.raw(`grant select, insert on ${table} to ${partner}`).execute(db)
    if (change === undefined) continue
    await add({ table, name: 'partner_changes', verb: 'update', using: writes })
    await sql.raw(`grant update (${change}) on ${table} to ${partner}`).execute(db)
  }
}

/** One client goes when the day that was set for it has come, and nothing else with it. */
async function forErasure(db: Kysely<unknown>) {
  const roles = 'vliegwiel_erasure'
  const due = (column: string) => `${ofTenant} and ${column} in (select e.${column} from client_erasure e
    where e.tenant_id = (select scope.tenant()) and e.erase_after <= now())`
  for (const table of ['client', 'partner_grant', ...Object.keys(rows)])
    await addPolicy(db, { table, name: 'erased_one', roles, using: due('client_id') })
  for (const table of ['client_reason', 'client_opening'])
    await addPolicy(db, { table, name: 'erased_one', roles, using: due('client_key') })
  await addPolicy(db, {
    table: 'client_erasure',
    name: 'erased_one',
    roles,
    using: `${ofTenant} and erase_after <= now()`,
  })
  await sql.raw(`grant select (client_key, erase_after) on client_erasure to ${roles}`).execute(db)
}
