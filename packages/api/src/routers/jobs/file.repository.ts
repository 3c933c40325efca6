import type { TenantTransaction } from '@vliegwiel/db'

/** A file that an export made, as long as it may be fetched. */
export function findFile(trx: TenantTransaction, fileId: string, at: Date) {
  return trx
    .selectFrom('export_file')
    .select(['name', 'media_type', 'bytes'])
    .where('file_id', '=', fileId)
    .where('expires_at', '>', at)
    .executeTakeFirst()
}

/** One piece of a file; null: it has no more, or the file is gone. */
export async function readPiece(trx: TenantTransaction, fileId: string, number: number): Promise<Buffer | null> {
  const row = await trx
    .selectFrom('export_piece')
    .select('content')
    .where('file_id', '=', fileId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.content ?? null
}
