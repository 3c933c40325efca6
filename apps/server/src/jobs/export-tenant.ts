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
  const content = Buffer.from(
    JSON.stringify({ format: 'vliegwiel-tenant', version: 1, tenant, tables: tables.map(readable) }, null, 1),
  )
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

/** Bytes as base64: JSON knows none. */
function readable({ table, rows }: ExportedTable) {
  const plain = (value: unknown) => (Buffer.isBuffer(value) ? { base64: value.toString('base64') } : value)
  return {
    table,
    rows: rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, plain(value)]))),
  }
}
