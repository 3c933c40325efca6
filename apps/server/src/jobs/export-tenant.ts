import { setImmediate as nextTurn } from 'node:timers/promises'
import { todayOf } from '@vliegwiel/api/server'
import { inTenant, newId } from '@vliegwiel/db'
import type { JobHandler } from '@vliegwiel/jobs/server'
import { exportTenant as readAll, type ExportedTable } from '@vliegwiel/tenants/server'

const keptDays = 7

/** Writes everything of the tenant into one file, which waits seven days for who asked. */
export const exportTenant: JobHandler = async ({ db, tenantId, startedBy, at, progress }) => {
  await progress(0, 2)
  const { tables, tenant, today } = await inTenant(db, { tenantId }, async (trx) => ({
    tables: await readAll(trx),
    today: await todayOf({ trx, at }),
    tenant: await trx
      .selectFrom('tenant')
      .select(['slug', 'name', 'kind'])
      .where('tenant_id', '=', tenantId)
      .executeTakeFirstOrThrow(),
  }))
  await progress(1, 2)
  const content = await written({ format: 'vliegwiel-tenant', version: 1, tenant }, tables)
  const fileId = newId()
  const name = `vliegwiel-${tenant.slug}-${today}.json`
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
        expires_at: new Date(at.getTime() + keptDays * 86_400_000),
      })
      .execute(),
  )
  await progress(2, 2)
  return { fileId, name, bytes: content.length }
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
