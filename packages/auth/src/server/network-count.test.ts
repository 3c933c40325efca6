import { atSignIn } from '@vliegwiel/db'
import { onBothDatabases } from '@vliegwiel/db/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forgetCounts, takeShare } from './network-count.repository.ts'

const noon = Date.UTC(2026, 10, 26, 12)
const windowMs = 60_000

onBothDatabases('what one network may ask of a door', (database) => {
  const take = (bucket: string, limit: number, share: number, ms: number) =>
    atSignIn(database.db, (trx) => takeShare(trx, { bucket, limit, share, windowMs }, new Date(noon + ms)))

  test('processes that take shares in any order never hand out more than there is, and at last all of it', async () => {
    let turn = 0
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 40 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 }),
        async (limit, shares) => {
          const bucket = `door ${(turn += 1)}`
          const taken = await Promise.all(shares.map((share) => take(bucket, limit, share, 0)))
          const handedOut = taken.reduce((sum, { granted }) => sum + granted, 0)
          const wanted = shares.reduce((sum, share) => sum + share, 0)
          expect(handedOut).toBe(Math.min(limit, wanted))
          // One after the other, for what is left.
          for (let more = handedOut; more < limit; more += 1) expect((await take(bucket, limit, 1, 1)).granted).toBe(1)
          expect((await take(bucket, limit, 1, 2)).granted).toBe(0)
        },
      ),
      { numRuns: 15 },
    )
  })

  test('the count begins again when the window is over, and says when', async () => {
    expect((await take('again', 2, 2, 0)).granted).toBe(2)
    expect(await take('again', 2, 1, 59_999)).toEqual({ granted: 0, endsAt: new Date(noon + windowMs) })
    expect(await take('again', 2, 1, 60_000)).toEqual({ granted: 1, endsAt: new Date(noon + 2 * windowMs) })
  })

  test('what is over is forgotten and what counts is not', async () => {
    await take('old', 1, 1, 0)
    await take('young', 1, 1, 90_000)
    await atSignIn(database.db, (trx) => forgetCounts(trx, new Date(noon + 80_000)))
    expect((await take('young', 1, 1, 90_001)).granted).toBe(0)
    const rows = await atSignIn(database.db, (trx) => trx.selectFrom('auth.network_count').select('bucket').execute())
    expect(rows).toHaveLength(1)
  })
})
