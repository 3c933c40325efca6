import { atSignIn } from '@vliegwiel/db'
import { sql } from 'kysely'
import type { Services } from '../services.ts'

/** The slug of the open tenant whose portal answers on a host name; null: there is none. */
export async function slugOfHost({ db }: Pick<Services, 'db'>, host: string): Promise<string | null> {
  const found = await atSignIn(
    db,
    (trx) =>
      trx
        .selectFrom('tenant_setting')
        .innerJoin('tenant', 'tenant.tenant_id', 'tenant_setting.tenant_id')
        .select('tenant.slug')
        .where('tenant_setting.key', '=', 'portal-host')
        .where(sql<string>`tenant_setting.value #>> '{}'`, '=', host)
        .where('tenant.status', '=', 'active')
        .executeTakeFirst(),
    { readOnly: true },
  )
  return found?.slug ?? null
}
