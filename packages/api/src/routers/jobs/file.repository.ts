import type { TenantTransaction } from '@vliegwiel/db'

/** A file that an export made, as long as it may be fetched. */
export function findFile(trx: TenantTransaction, fileId: string, at: Date) {
  return trx
    .selectFrom('export_file')
    .selectAll()
    .where('file_id', '=', fileId)
    .where('expires_at', '>', at)
    .executeTakeFirst()
}
