import { createPostgresDatabase, type PostgresTestDatabase } from '@vliegwiel/db/testing'
import { installQueue } from '../jobs/install-queue.ts'

/** A PostgreSQL database after `vliegwiel migrate`: with the queue and the rights that come with it. */
export async function createServerDatabase(
  options: Parameters<typeof createPostgresDatabase>[0] = {},
): Promise<PostgresTestDatabase> {
  const database = await createPostgresDatabase(options)
  await installQueue(database.ownerUrl)
  return database
}
