import { afterAll, beforeAll, expect, test } from 'vitest'
import { eraseClients } from './erasure.ts'
import { newId } from './index.ts'
import { openClient } from './surviving-connections.ts'
import { clientTableNames } from './tables/client-tables.ts'
import { createPostgresDatabase, plantTenant, type PostgresTestDatabase } from './testing/index.ts'

let database: PostgresTestDatabase
let tenantId: string
beforeAll(async () => {
  database = await createPostgresDatabase()
  tenantId = (await plantTenant(database.db)).tenantId
})
afterAll(() => database.drop())

/** A client with a row in every table about clients, put in as a superuser; `goes`: its day of going has come. */
function rowsOf(key: string, goes: boolean): string {
  const [client, person, organisation, goal, reason, grant] = Array.from({ length: 6 }, newId)
  const to = (table: string, columns: string, values: string) =>
    `insert into ${table} (tenant_id, ${columns}) values ('${tenantId}', ${values});`
  const by = `by_person, at, changed_by, changed_at`
  const byWhom = `'${person}', now(), '${person}', now()`
  return [
    to(
      'client',
      'client_id, key, worker_id, assigned_at, created_at, changed_by, changed_at',
      `'${client}', '${key}', '${person}', now(), now(), '${person}', now()`,
    ),
    to(
      'client_identity',
      'client_id, key_number, sealed, changed_by, changed_at',
      `'${client}', 1, 'x', '${person}', now()`,
    ),
    to(
      'client_worker',
      'client_id, number, since, until, reason, by_person',
      `'${client}', 1, now(), now(), 'ruil', '${person}'`,
    ),
    to(
      'client_reason',
      'reason_id, client_key, person_id, ground, reason',
      `'${reason}', '${key}', '${person}', 'reason', 'belde mij'`,
    ),
    to('client_opening', 'person_id, client_key, reason_id', `'${person}', '${key}', '${reason}'`),
    to('partner_organisation', 'organisation_id, name, changed_at', `'${organisation}', '${key}', now()`),
    to(
      'partner_grant',
      'grant_id, client_id, organisation_id, part, domains, purpose, consent, consent_on, starts_at, ends_at, granted_by, granted_at',
      `'${grant}', '${client}', '${organisation}', 'help', '{wonen}', 'wonen', 'spoken', now(), now(), now() + interval '1 day', '${person}', now()`,
    ),
    to(
      'partner_handover',
      'handover_id, client_id, grant_id, note, by_person, by_organisation',
      `'${newId()}', '${client}', '${grant}', 'gaat verhuizen', '${person}', '${organisation}'`,
    ),
    to(
      'client_goal',
      `goal_id, client_id, domain, kind, goal, said_on, ${by}`,
      `'${goal}', '${client}', 'wonen', 'own-first', 'rust', now(), ${byWhom}`,
    ),
    to(
      'client_goal',
      `goal_id, client_id, domain, kind, goal, said_on, after_goal, ${by}`,
      `'${newId()}', '${client}', 'wonen', 'worker', 'post', now(), '${goal}', ${byWhom}`,
    ),
    to(
      'client_assessment',
      'assessment_id, client_id, domain, score, scale_from, scale_to, on_day, by_person, at',
      `'${newId()}', '${client}', 'wonen', 3, 1, 5, now(), '${person}', now()`,
    ),
    to(
      'client_agreement',
      `agreement_id, client_id, agreement, agreed_on, ${by}`,
      `'${newId()}', '${client}', 'bellen', now(), ${byWhom}`,
    ),
    to(
      'client_appointment',
      `appointment_id, client_id, starts_at, minutes, ${by}`,
      `'${newId()}', '${client}', now(), 30, ${byWhom}`,
    ),
    to(
      'client_step',
      'step_id, client_id, ladder, to_step, on_day, by_person, at',
      `'${newId()}', '${client}', 'l', 's', now(), '${person}', now()`,
    ),
    to(
      'client_profile',
      'profile_id, client_id, profile_set, set_version, profile, reasons, on_day, by_person, at',
      `'${newId()}', '${client}', 's', 1, 'p', '[]', now(), '${person}', now()`,
    ),
    to(
      'client_conversation',
      'conversation_id, client_id, form, held_at, state, answers, by_person, changed_by, changed_at',
      `'${newId()}', '${client}', 'f', now(), 'joined', '{}', '${person}', '${person}', now()`,
    ),
    to(
      'client_erasure',
      'client_id, client_key, reason, asked_by, erase_after',
      `'${client}', '${key}', 'vroeg erom', '${person}', now() ${goes ? '-' : '+'} interval '1 day'`,
    ),
  ].join('\n')
}

test('a client whose day has come goes with every row about it; another client keeps every row', async () => {
  const superuser = await openClient(database.superuserUrl)
  try {
    await superuser.query(
      `insert into tenant_key (tenant_id, number, wrapped, made_at) values ('${tenantId}', 1, 'x', now())`,
    )
    await superuser.query(rowsOf('gaat', true))
    await superuser.query(rowsOf('blijft', false))
    const counts = async () => {
      const found: Record<string, number> = {}
      for (const table of clientTableNames) {
        const { rows } = await superuser.query<{ n: number }>(`select count(*)::int as n from ${table}`)
        found[table] = rows[0]?.n ?? 0
      }
      return found
    }
    const before = await counts()
    // Both have a row in every table: a table that is new must be planted here too.
    expect(Object.entries(before).filter(([table, n]) => n < 2 && table !== 'tenant_key')).toEqual([])
    const removed = await eraseClients(database.db, tenantId)
    const expected = Object.entries(before).map(([table, n]) => [table, table === 'tenant_key' ? n : n / 2])
    expect(await counts()).toEqual(Object.fromEntries(expected))
    expect(removed).toMatchObject({ client: 1, client_goal: 2, client_reason: 1, partner_grant: 1, client_erasure: 1 })
    expect(await eraseClients(database.db, tenantId)).toMatchObject({ client: 0, client_erasure: 0 })
  } finally {
    await superuser.end()
  }
})
