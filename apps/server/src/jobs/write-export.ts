import { setTimeout as rest } from 'node:timers/promises'
import { todayOf } from '@vliegwiel/api/server'
import { inTenant, newestMigration, newId, type TenantTransaction } from '@vliegwiel/db'
import type { JobHandler } from '@vliegwiel/jobs/server'
import { exportedTables, type ExportedRow } from '@vliegwiel/tenants/server'
import { keptDays } from './kept-days.ts'

/** Bytes of one piece of a file that waits to be fetched. */
export const pieceBytes = 500_000

/** Writes everything of the tenant into one file, which waits seven days for who asked. */
export const exportTenant: JobHandler = async ({ db, tenantId, startedBy, at, progress }) => {
  await progress(0, 1)
  const fileId = newId()
  // One picture of all tables, so that what points at another row finds it in the file.
  const made = await inTenant(db, { tenantId, snapshot: true }, async (trx) => {
    const head = await headOf(trx)
    const name = `vliegwiel-${head.tenant.slug}-${await todayOf({ trx, at })}.json`
    // Where there is one connection for everybody, it is given back as soon as can be.
    const pause = db.engine === 'postgres' ? (ms: number) => rest(ms) : () => rest(0)
    const expires = new Date(at.getTime() + keptDays.exports * 86_400_000)
    const about = { file_id: fileId, name, media_type: 'application/json', created_by: startedBy }
    await trx
      .insertInto('export_file')
      .values({ ...about, bytes: 0, created_at: at, expires_at: expires })
      .execute()
    let number = 0
    let bytes = 0
    for await (const content of inPieces(exportedText(trx, head, pause))) {
      await trx.insertInto('export_piece').values({ file_id: fileId, number, content }).execute()
      number += 1
      bytes += content.length
    }
    await trx.updateTable('export_file').set({ bytes }).where('file_id', '=', fileId).execute()
    return { name, bytes }
  })
  await progress(1, 1)
  return { fileId, ...made }
}

/** What a file says of itself before its rows. */
export async function headOf(trx: TenantTransaction) {
  const { slug, name, kind, created_at, portal_opened_at } = await trx
    .selectFrom('tenant')
    .select(['slug', 'name', 'kind', 'created_at', 'portal_opened_at'])
    .where('tenant_id', '=', trx.tenantId)
    .executeTakeFirstOrThrow()
  const tenant = {
    tenantId: trx.tenantId,
    slug,
    name,
    kind,
    createdAt: created_at.toISOString(),
    portalOpenedAt: portal_opened_at?.toISOString() ?? null,
  }
  return { format: 'vliegwiel-tenant', version: 2, schema: newestMigration, tenant }
}

/**
 * Everything of the tenant in scope as one text, a line for each row: the same rows give the same bytes, also at another
 * installation, and two exports can be compared. It comes in parts, some rows each.
 *
 * @param pause waits between two parts for as long as the one before took: half of the process is left to others
 */
export async function* exportedText(
  trx: TenantTransaction,
  head: object,
  pause: (ms: number) => Promise<unknown> = () => rest(0),
): AsyncGenerator<Buffer> {
  yield Buffer.from(`${JSON.stringify(head).slice(0, -1)},\n"tables": [`)
  let isFirstTable = true
  for await (const { table, rows } of exportedTables(trx)) {
    yield Buffer.from(`${isFirstTable ? '' : ','}\n{"table": ${JSON.stringify(table)}, "rows": [`)
    isFirstTable = false
    let isFirst = true
    for await (const some of rows) {
      const began = performance.now()
      const lines = some.map((row) => JSON.stringify(plainRow(row)))
      yield Buffer.from(`${isFirst ? '' : ','}\n${lines.join(',\n')}`)
      isFirst = false
      await pause(performance.now() - began)
    }
    yield Buffer.from(']}')
  }
  yield Buffer.from('\n]}\n')
}

/** Parts of any length as pieces of one length, the last one shorter. */
export async function* inPieces(parts: AsyncIterable<Buffer>, length = pieceBytes): AsyncGenerator<Buffer> {
  let kept: Buffer[] = []
  let size = 0
  for await (const part of parts) {
    kept.push(part)
    size += part.length
    if (size < length) continue
    const whole = Buffer.concat(kept)
    let from = 0
    for (; from + length <= whole.length; from += length) yield whole.subarray(from, from + length)
    kept = [whole.subarray(from)]
    size = whole.length - from
  }
  if (size > 0) yield Buffer.concat(kept)
}

/** Bytes as base64: JSON knows none. */
function plainRow(row: ExportedRow): Record<string, unknown> {
  const plain = (value: unknown) => (Buffer.isBuffer(value) ? { base64: value.toString('base64') } : value)
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, plain(value)]))
}
