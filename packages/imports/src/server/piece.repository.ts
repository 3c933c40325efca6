import type { TenantTransaction } from '@vliegwiel/db'

/** A piece of a file on its way in, sealed. */
export async function insertPiece(
  trx: TenantTransaction,
  runId: string,
  number: number,
  content: Buffer,
): Promise<void> {
  await trx.insertInto('import_piece').values({ run_id: runId, number, content }).execute()
}

/** null: it is not there. */
export async function findPiece(trx: TenantTransaction, runId: string, number: number): Promise<Buffer | null> {
  const row = await trx
    .selectFrom('import_piece')
    .select('content')
    .where('run_id', '=', runId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.content ?? null
}

export async function dropPieces(trx: TenantTransaction, runId: string): Promise<void> {
  await trx.deleteFrom('import_piece').where('run_id', '=', runId).execute()
}
