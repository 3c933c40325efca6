import { createPostgresDatabase } from '@vliegwiel/db/testing'
import { expect, test } from 'vitest'
import { installQueue } from './install-queue.ts'

test('four that install the queue at one instant take turns, and a fifth finds it there (F06)', async () => {
  const database = await createPostgresDatabase()
  const outcomes = await Promise.allSettled(Array.from({ length: 4 }, () => installQueue(database.ownerUrl)))
  const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason)] : []))
  expect(failures).toEqual([])
  await installQueue(database.ownerUrl)
  await database.drop()
}, 60_000)
