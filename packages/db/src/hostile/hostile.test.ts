import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { doorNames, type DoorName } from '../door-roles.ts'
import { scopeSigner } from '../scope-signing.ts'
import { createPostgresDatabase, type PostgresTestDatabase } from '../testing/index.ts'
import { testKey } from '../testing/addresses.ts'
import { attackDoor, hostileAttempts, plantMarks, readLog } from './index.ts'

/** Doors at which accounts are in sight: they look up who signs in. */
const ofAccounts: ReadonlySet<DoorName> = new Set(['sign-in', 'accounts'])

describe('whoever gets a statement in (T10)', () => {
  let database: PostgresTestDatabase
  let planted: Awaited<ReturnType<typeof plantMarks>>
  beforeAll(async () => {
    database = await createPostgresDatabase()
    planted = await plantMarks(database.superuserUrl)
  })
  afterAll(() => database.drop())

  // The whole of it, at every door, is `npm run drill -- sql`.
  test.each(doorNames)(
    'at the %s door gets nothing of a neighbour out',
    async (door) => {
      const url = database.doorUrls[door]
      const target = { ...planted, owner: 'vliegwiel_owner', login: new URL(url).username }
      const all = hostileAttempts(target)
      const attempts = all.filter((_, at) => at % (door === 'tenant' ? 2 : 8) === 0)
      const before = await readLog(database.superuserUrl)
      const given = { signer: scopeSigner(testKey), own: planted.own, marks: planted, attempts }
      const report = await attackDoor(door, url, given)
      expect(report.roles).toEqual([])
      if (door !== 'accounts') expect([report.foreign, report.hashes]).toEqual([[], []])
      if (!ofAccounts.has(door)) expect(report.accounts).toEqual([])
      expect(await readLog(database.superuserUrl)).toBe(before)
      expect(report.attempts).toBe(attempts.length)
    },
    240_000,
  )

  test('the drill would notice: with the scope as a setting, the neighbour is there', async () => {
    const loose = await createPostgresDatabase({ signed: false })
    const marked = await plantMarks(loose.superuserUrl)
    const url = loose.doorUrls.tenant
    const all = hostileAttempts({ ...marked, owner: 'vliegwiel_owner', login: new URL(url).username })
    const attempts = all.filter(({ family }) => family === 'the scope as a setting').slice(0, 8)
    const given = { signer: scopeSigner(testKey), own: marked.own, marks: marked, attempts }
    expect((await attackDoor('tenant', url, given)).foreign.length).toBeGreaterThan(3)
    await loose.drop()
  }, 60_000)
})
