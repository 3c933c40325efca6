import { openClient } from '../surviving-connections.ts'
import { readBackupFacts, type BackupFacts } from './backup-facts.ts'

/**
 * Counts a live database in one picture, and keeps that picture open for `dump`, which names it by its snapshot: what is
 * dumped is what was counted, whatever people write meanwhile.
 * @throws HiddenRows when the login does not see all rows
 */
export async function withPicture<T>(
  url: string,
  at: Date,
  dump: (picture: { readonly facts: BackupFacts; readonly snapshot: string }) => Promise<T>,
): Promise<T> {
  const client = await openClient(url)
  try {
    await client.query('begin isolation level repeatable read read only')
    const facts = await readBackupFacts(client.query.bind(client), at)
    const { rows } = await client.query<{ snapshot: string }>('select pg_export_snapshot() as snapshot')
    return await dump({ facts, snapshot: rows[0]?.snapshot ?? '' })
  } finally {
    await client.end()
  }
}
