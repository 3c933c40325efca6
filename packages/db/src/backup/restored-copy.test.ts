import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPostgresDatabase, plantMember, plantTenant, type PostgresTestDatabase } from '../testing/index.ts'
import { openClient } from '../surviving-connections.ts'
import type { BackupFacts } from './backup-facts.ts'
import { HiddenRows } from './backup-facts.ts'
import { othersIn } from './beside.ts'
import { withPicture } from './read-picture.ts'
import { countRestored, shapeOfRestored } from './restored-copy.ts'

const at = new Date('2026-11-30T03:00:00Z')
let source: PostgresTestDatabase
let expected: BackupFacts
beforeAll(async () => {
  source = await createPostgresDatabase()
  const tenant = await plantTenant(source.db)
  for (let member = 0; member < 3; member += 1) await plantMember(source.db, tenant.tenantId, { roles: ['editor'] })
  const client = await openClient(source.superuserUrl)
  await client.query(
    `insert into audit_head (tenant_id, seq, hash) values ($1, 7, '\\xaa') on conflict (tenant_id) do update set seq = 7`,
    [tenant.tenantId],
  )
  await client.end()
  expected = await withPicture(source.superuserUrl, at, async ({ facts }) => facts)
  await source.db.close()
})
afterAll(() => source.drop().catch(() => undefined))

/** A copy as a restore makes it, then something that went wrong with it. */
async function copyWith(wrong: string, work: (url: string) => Promise<void>): Promise<void> {
  const name = `copy_${Math.random().toString(36).slice(2)}`
  const server = await openClient(source.superuserUrl.replace(/\/[^/]*$/, '/postgres'))
  await server.query(
    `create database ${name} template ${new URL(source.superuserUrl).pathname.slice(1)} owner vliegwiel_owner`,
  )
  const url = Object.assign(new URL(source.superuserUrl), { pathname: `/${name}` }).href
  try {
    const client = await openClient(url)
    await client.query('revoke temporary on database ' + name + ' from public')
    if (wrong !== '') await client.query(wrong)
    await client.end()
    await work(url)
  } finally {
    await server.query(`drop database ${name} with (force)`)
    await server.end()
  }
}

describe('a restored copy', () => {
  test('that is whole: nothing is found, and looking changes nothing', () =>
    copyWith('', async (url) => {
      expect((await countRestored(url, expected, at)).compared).toEqual([])
      const owner = Object.assign(new URL(url), { username: 'vliegwiel_owner', password: 'owner' }).href
      // The owner, whom row-level security hides every row from, counts the same.
      expect((await countRestored(owner, expected, at)).compared).toEqual([])
      expect(await shapeOfRestored(url)).toEqual({ schema: { missing: [], added: [] }, catalogue: [] })
      expect(await othersIn(url)).toBe(0)
    }))

  test.each([
    [
      'a byte that flipped',
      `update auth.person set display_name = 'x' || substr(display_name, 2) where person_id = (select min(person_id::text)::uuid from auth.person)`,
      { what: 'content-differs', table: 'auth.person', rows: 3 },
    ],
    [
      'a row that is gone',
      `delete from membership_role where person_id = (select min(person_id::text)::uuid from membership_role)`,
      { what: 'rows-differ', table: 'public.membership_role', expected: 3, found: 2 },
    ],
    [
      'a table that is missing',
      'drop table saved_view',
      { what: 'table-missing', table: 'public.saved_view', rows: 0 },
    ],
    ['a log that was cut, with its head', 'update audit_head set seq = 4', { what: 'log-cut', expected: 7, found: 4 }],
    ['a log of which the end was rewritten', `update audit_head set hash = '\\xbb'`, { what: 'log-differs', seq: 7 }],
  ])('seen: %s is found', async (_what, wrong, finding) => {
    await copyWith(wrong, async (url) => {
      const { compared } = await countRestored(url, expected, at)
      expect(compared).toContainEqual(expect.objectContaining(finding))
    })
  })

  test.each([
    ['a policy that did not come back', 'drop policy tenant_only on membership', /membership: policy tenant_only/],
    ['security that is off', 'alter table job disable row level security', /job: row security on, forced/],
    ['a table that is missing', 'drop table saved_view', /^public\.saved_view$/],
    ['a key that is missing', 'alter table saved_view drop constraint saved_view_pkey', /saved_view: constraint/],
    ['a right that is missing', 'revoke select on job from vliegwiel_tenant', /job: grant/],
  ])('%s is named', async (_what, wrong, line) => {
    await copyWith(wrong, async (url) => {
      const { schema } = await shapeOfRestored(url)
      expect(schema.missing.some((one) => line.test(one))).toBe(true)
    })
  })
})

test('a live database is not counted by a login that does not see all rows', async () => {
  await expect(withPicture(source.ownerUrl, at, async () => null)).rejects.toThrow(HiddenRows)
})
