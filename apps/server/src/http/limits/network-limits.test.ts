import { openPostgres } from '@vliegwiel/db'
import { createPostgresDatabase, type PostgresTestDatabase } from '@vliegwiel/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { networkLimits, type NetworkLimits } from './network-limits.ts'

const noon = Date.UTC(2026, 10, 26, 12)
let now = noon
const clock = () => new Date(now)
let database: PostgresTestDatabase
beforeAll(async () => {
  database = await createPostgresDatabase()
})
afterAll(() => database.drop())

const process = (limit: number) => networkLimits({ db: database.db, clock, patienceMs: 30_000 }, () => limit)
const door = 'GET /portaal'
let network = 0
const fresh = () => `192.0.2.${(network += 1)}`

/** How many of so many questions go through, asked in turn of each process. */
async function through(processes: readonly NetworkLimits[], address: string, questions: number): Promise<number> {
  let passed = 0
  for (let turn = 0; turn < questions; turn += 1)
    if ((await processes[turn % processes.length]?.askOf(door, address)) === null) passed += 1
  return passed
}

test('four processes let a network ask as often as one does', async () => {
  expect(
    await through(
      [1, 2, 3, 4].map(() => process(15)),
      fresh(),
      60,
    ),
  ).toBe(15)
})

test('with large shares they never let more through, and three quarters at least whoever is asked', async () => {
  // Every process may hold one share of a twentieth that nobody asks it for.
  const address = fresh()
  const passed = await through(
    [1, 2, 3, 4].map(() => process(200)),
    address,
    800,
  )
  expect(passed).toBe(200)
  const one = process(200)
  const others = [1, 2, 3].map(() => process(200))
  const second = fresh()
  for (const other of others) await other.askOf(door, second)
  expect(3 + (await through([one], second, 400))).toBeGreaterThanOrEqual(200 - 3 * 9)
})

test('a network that had all of it waits until its minute is over, without asking the database again', async () => {
  const address = fresh()
  const one = process(1)
  expect(await one.askOf(door, address)).toBe(null)
  expect(await one.askOf(door, address)).toBe(60)
  now = noon + 30_000
  expect(await one.askOf(door, address)).toBe(30)
  now = noon + 60_000
  expect(await one.askOf(door, address)).toBe(null)
  now = noon
})

test('without a database a process counts alone: nobody is let through without end, and nobody is kept out', async () => {
  const gone = openPostgres('postgres://nobody@127.0.0.1:1/nothing', { waitMs: 100 })
  const limits = networkLimits({ db: gone, clock }, () => 3)
  const address = fresh()
  expect(await through([limits], address, 9)).toBe(3)
  await gone.close()
})
