import { platformLog, type AuditFact } from '@vliegwiel/audit'
import { listEntries, recordFact, verifyChain } from '@vliegwiel/audit/server'
import { setMemberStatus } from '@vliegwiel/auth/server'
import { asOperator, atAccounts, inTenant } from '@vliegwiel/db'
import { createPostgresDatabase, plantMember, plantTenant, type PostgresTestDatabase } from '@vliegwiel/db/testing'
import { writeMail } from '@vliegwiel/mail/server'
import { archiveTenant } from '@vliegwiel/tenants/server'
import { queryOnce } from '@vliegwiel/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { forgetPeople, peopleToForget } from './forget-people.ts'
import { eraseDue } from './night-work.ts'

let database: PostgresTestDatabase
beforeAll(async () => {
  database = await createPostgresDatabase()
})
afterAll(() => database.drop())

/** 3.12 in Amsterdam, on the day so many days after the one on which somebody left, in the evening there. */
const left = new Date('2026-06-01T21:59:00Z')
const night = (days: number) => new Date(Date.UTC(2026, 5, 1 + days, 1, 12))

const fact = (person: { readonly personId: string; readonly displayName: string }): AuditFact => ({
  at: left,
  actor: { personId: person.personId, name: person.displayName, actingAs: null },
  action: 'people.setRoles',
  objectType: 'person',
  objectId: person.personId,
  objectLabel: person.displayName,
  result: 'ok',
  origin: 'console',
  network: null,
  detail: { before: [], after: ['editor'] },
})

const given = async (name: string) => {
  const tenant = await plantTenant(database.db)
  const person = await plantMember(database.db, tenant.tenantId, { name, roles: ['editor'] })
  await inTenant(database.db, tenant, async (trx) => {
    await recordFact(trx, fact(person))
    await writeMail(trx, { recipient: person.email, subject: 's', bodyText: `Beste ${name}` }, left)
    await trx
      .insertInto('invitation')
      .values({
        invitation_id: person.personId,
        email: person.email,
        email_key: person.email,
        roles: ['editor'],
        token_hash: Buffer.from(name),
        invited_by: null,
        created_at: left,
        expires_at: left,
        accepted_at: left,
        accepted_by: person.personId,
        revoked_at: null,
      })
      .execute()
  })
  return { tenant, person }
}

const leaves = ({ tenant, person }: Awaited<ReturnType<typeof given>>, at = left) =>
  inTenant(database.db, tenant, (trx) =>
    setMemberStatus(trx, { personId: person.personId, version: 1, by: 'somebody else', status: 'suspended' }, at),
  )

/** Every row of every table in which a text stands. */
async function placesOf(text: string): Promise<string[]> {
  const { rows: tables } = await queryOnce(
    database.superuserUrl,
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_schema in ('public', 'auth') and table_type = 'BASE TABLE'`,
  )
  // One question over all of them: a connection a table takes ten seconds.
  const looks = (tables as { name: string }[]).map(
    ({ name }) => `select '${name}' as name where exists (select 1 from ${name} t where t::text ilike '%${text}%')`,
  )
  const { rows } = await queryOnce(database.superuserUrl, looks.join(' union all '))
  return (rows as { name: string }[]).map(({ name }) => name)
}

test('the term is whole days: kept on the thirtieth, forgotten the night after', async () => {
  const someone = await given('Jan Randgeval')
  await leaves(someone)
  const on = async (at: Date) =>
    (await peopleToForget(database.db, at, 30)).filter(({ personId }) => personId === someone.person.personId)
  expect(await on(night(30))).toMatchObject([{ on: '2026-07-02', due: false }])
  expect(await on(night(31))).toMatchObject([{ due: true }])
})

test('somebody whom no tenant lets in stands nowhere by name or address any more; the log is whole', async () => {
  const someone = await given('Fenna Verdwijning')
  await leaves(someone)
  expect((await placesOf('Fenna Verdwijning')).toSorted()).toEqual([
    'auth.person',
    'public.audit_said',
    'public.mail_message',
    'public.membership',
  ])
  await forgetPeople(database.db, night(31), 30)
  expect(await placesOf('Fenna Verdwijning')).toEqual([])
  expect(await placesOf(someone.person.email)).toEqual([])
  const { entries } = await inTenant(database.db, someone.tenant, (trx) =>
    listEntries(trx, { filter: {}, zone: 'Europe/Amsterdam', before: null, limit: 5, forgotten: () => 'gewist' }),
  )
  expect(entries.map(({ actorName, objectLabel }) => [actorName, objectLabel])).toEqual([
    ['', null],
    ['gewist', 'gewist'],
  ])
  const whole = await inTenant(database.db, someone.tenant, (trx) => verifyChain(trx, night(31)))
  expect(whole).toEqual({ entries: 2, broken: null })
  const account = await atAccounts(database.db, (trx) =>
    trx.selectFrom('auth.person').selectAll().where('person_id', '=', someone.person.personId).executeTakeFirst(),
  )
  expect(account).toMatchObject({ status: 'suspended', password_hash: null, email: '', forgotten_at: night(31) })
  // Done is done: the next night finds nothing.
  expect(await forgetPeople(database.db, night(32), 30)).toBe(0)
})

test('who works elsewhere, who came back and who is an operator stay', async () => {
  const [elsewhere, back] = [await given('Els Elders'), await given('Bo Terug')]
  const other = await plantTenant(database.db)
  await inTenant(database.db, other, (trx) =>
    trx
      .insertInto('membership')
      .values({
        person_id: elsewhere.person.personId,
        email: elsewhere.person.email,
        display_name: 'Els Elders',
        created_at: left,
        changed_at: left,
      })
      .execute(),
  )
  const operator = await plantMember(database.db, other.tenantId, { name: 'Olga', isOperator: true })
  await queryOnce(
    database.superuserUrl,
    `update membership set status = 'suspended', changed_at = '2020-01-01' where person_id = '${operator.personId}'`,
  )
  await leaves(elsewhere)
  await leaves(back)
  await inTenant(database.db, back.tenant, (trx) =>
    setMemberStatus(
      trx,
      { personId: back.person.personId, version: 2, by: 'somebody else', status: 'active' },
      night(5),
    ),
  )
  await forgetPeople(database.db, night(400), 30)
  for (const name of ['Els Elders', 'Bo Terug', 'Olga']) expect(await placesOf(name)).toContain('auth.person')
})

test('cut off half-way, the next night finishes it', async () => {
  const someone = await given('Half Werk')
  await leaves(someone)
  await queryOnce(
    database.superuserUrl,
    `update auth.person set forgotten_at = now(), display_name = '', status = 'suspended', email = '',
     email_key = 'gewist x' where person_id = '${someone.person.personId}'`,
  )
  expect(await forgetPeople(database.db, night(2), 30)).toBe(1)
  expect(await placesOf('Half Werk')).toEqual([])
})

test('erasing a tenant leaves no account that only it had, and no identity without a person', async () => {
  const [gone, stays] = [await given('Alleen Hier'), await given('Ook Daar')]
  await inTenant(database.db, gone.tenant, (trx) =>
    trx
      .insertInto('membership')
      .values({
        person_id: stays.person.personId,
        email: stays.person.email,
        display_name: 'Ook Daar',
        created_at: left,
        changed_at: left,
      })
      .execute(),
  )
  for (const { person } of [gone, stays])
    await atAccounts(database.db, (trx) =>
      trx
        .insertInto('auth.oidc_identity')
        .values({
          issuer: 'https://a.example',
          subject: person.personId,
          tenant_id: gone.tenant.tenantId,
          person_id: person.personId,
          created_at: left,
        })
        .execute(),
    )
  await asOperator(database.db, { tenantId: null }, (trx) =>
    archiveTenant(trx, {
      tenantId: gone.tenant.tenantId,
      version: 1,
      graceDays: 7,
      at: new Date('2020-01-01T00:00:00Z'),
    }),
  )
  expect(await eraseDue(database.db, night(1))).toMatchObject([{ tenantId: gone.tenant.tenantId }])
  expect(await placesOf('Alleen Hier')).toEqual([])
  expect(await placesOf('Ook Daar')).toContain('auth.person')
  const identities = await queryOnce(database.superuserUrl, 'select 1 from auth.oidc_identity')
  expect(identities.rows).toEqual([])
  const verdict = await inTenant(database.db, platformLog, (trx) => verifyChain(trx, night(1)))
  expect(verdict.broken).toBeNull()
})
