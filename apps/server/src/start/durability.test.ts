import { queryOnce, startPostgres, type Postgres } from '@vliegwiel/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkDurability } from './durability.ts'

const safe = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' }
let postgres: Postgres

beforeAll(async () => {
  postgres = await startPostgres({ settings: safe })
})
afterAll(() => postgres.stop())

const check = () => checkDurability((statement) => queryOnce(postgres.ownerUrl, statement))

test('a database that keeps its promises is accepted', async () => {
  await expect(check()).resolves.toBeUndefined()
})

test.each(['fsync', 'full_page_writes', 'synchronous_commit'])('%s = off is refused by name', async (setting) => {
  await postgres.restart({ ...safe, [setting]: 'off' })
  await expect(check()).rejects.toThrow(`${setting} is off`)
  await postgres.restart(safe)
  await expect(check()).resolves.toBeUndefined()
})

test('a weaker setting on the role alone is found too', async () => {
  await queryOnce(postgres.ownerUrl, 'alter role owner set synchronous_commit = off')
  await expect(check()).rejects.toThrow('synchronous_commit is off')
  await queryOnce(postgres.ownerUrl, 'alter role owner reset synchronous_commit')
})

test.each([
  [150_013, '15.13', false],
  [150_014, '15.14', true],
  [140_020, '14.20', false],
  [180_004, '18.4', true],
])('server number %i (%s): accepted is %s', async (number, version, accepted) => {
  const answer = checkDurability(() => Promise.resolve({ rows: [{ number, version, ...safe }] }))
  if (accepted) await expect(answer).resolves.toBeUndefined()
  else await expect(answer).rejects.toThrow(`PostgreSQL ${version}, and 15.14 or newer is needed`)
})
