import { setImmediate as nextTurn } from 'node:timers/promises'
import { todayOf } from '@vliegwiel/api/server'
import { inTenant, newestMigration, newId, type TenantTransaction } from '@vliegwiel/db'
import type { JobHandler } from '@vliegwiel/jobs/server'
import { exportTenant as readAll, type ExportedTable } from '@vliegwiel/tenants/server'
import { keptDays } from './kept-days.ts'

/** Writes everything of the tenant into one file, which waits seven days for who asked. */
export const exportTenant: JobHandler = async ({ db, tenantId, startedBy, at, progress }) => {
  await progress(0, 2)
  const { today, slug, content } = await inTenant(db, { tenantId }, async (trx) => ({
    today: await todayOf({ trx, at }),
    ...(await exportedFile(trx)),
  }))
  await progress(1, 2)
  const fileId = newId()
  const name = `vliegwiel-${slug}-${today}.json`
  await inTenant(db, { tenantId }, (trx) =>
    trx
      .insertInto('export_file')
      .values({
        file_id: fileId,
        name,
        media_type: 'application/json',
        content,
        created_by: startedBy,
        created_at: at,
        expires_at: new Date(at.getTime() + keptDays.exports * 86_400_000),
      })
      .execute(),
  )
  await progress(2, 2)
  return { fileId, name, bytes: content.length }
}

/** Everything of the tenant in scope as one file: the same rows give the same bytes, also at another installation. */
export async function exportedFile(
  trx: TenantTransaction,
): Promise<{ readonly slug: string; readonly content: Buffer }> {
  const { slug, name, kind, created_at, portal_opened_at } = await trx
    .selectFrom('tenant')
    .select(['slug', 'name', 'kind', 'created_at', 'portal_opened_at'])
    .where('tenant_id', '=', trx.tenantId)
    .executeTakeFirstOrThrow()
  const tables = await readAll(trx)
  const tenant = {
    tenantId: trx.tenantId,
    slug,
    name,
    kind,
    createdAt: created_at.toISOString(),
    portalOpenedAt: portal_opened_at?.toISOString() ?? null,
  }
  const head = { format: 'vliegwiel-tenant', version: 2, schema: newestMigration, tenant }
  return { slug, content: await written(head, tables) }
}

/** Rows that are written in one turn of the event loop: requests of others are answered in between. */
const rowsATurn = 200

/** The file in its parts, never as one text: a line for each row, so that two exports can be compared. */
async function written(head: object, tables: readonly ExportedTable[]): Promise<Buffer> {
  const parts: Buffer[] = [Buffer.from(`${JSON.stringify(head).slice(0, -1)},\n"tables": [`)]
  for (const [at, { table, rows }] of tables.entries()) {
    parts.push(Buffer.from(`${at === 0 ? '' : ','}\n{"table": ${JSON.stringify(table)}, "rows": [`))
    for (let from = 0; from < rows.length; from += rowsATurn) {
      const lines = rows.slice(from, from + rowsATurn).map((row) => JSON.stringify(plainRow(row)))
      parts.push(Buffer.from(`${from === 0 ? '' : ','}\n${lines.join(',\n')}`))
      await nextTurn()
    }
    parts.push(Buffer.from(']}'))
  }
  parts.push(Buffer.from('\n]}\n'))
  return Buffer.concat(parts)
}

/** Bytes as base64: JSON knows none. */
function plainRow(row: ExportedTable['rows'][number]): Record<string, unknown> {
  const plain = (value: unknown) => (Buffer.isBuffer(value) ? { base64: value.toString('base64') } : value)
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, plain(value)]))
}
