import { inTenant, type Database, type TenantTransaction } from '@vliegwiel/db'
import { momentOf } from './bring-in.ts'
import { demoPersonId, noteInLog } from './demo-log.ts'

/** Where the demo is being made, and when. */
export interface Seeding {
  readonly db: Database
  readonly tenants: ReadonlyMap<string, string>
  readonly at: Date
}

/** What somebody of the demo works with; `noted` writes the line of the log in the same transaction. */
export interface DemoWork extends ReturnType<typeof momentOf> {
  readonly trx: TenantTransaction
  readonly by: { readonly personId: string; readonly name: string }
  readonly noted: (
    action: string,
    objectType: string,
    objectId: string | null,
    objectLabel: string | null,
    detail?: Readonly<Record<string, unknown>>,
  ) => Promise<void>
}

/**
 * One transaction of somebody of the demo, so many days before it is made.
 * @throws Error when the tenant or the person is not in the demo
 * @example await workAs(seeding, { slug: 'voorbeeld', name: 'Noor Aydin', daysAgo: 6 }, async ({ trx, noted }) => {})
 */
export async function workAs(
  { db, tenants, at }: Seeding,
  { slug, name, daysAgo }: { readonly slug: string; readonly name: string; readonly daysAgo: number },
  work: (given: DemoWork) => Promise<void>,
): Promise<void> {
  const tenantId = tenants.get(slug)
  if (tenantId === undefined) throw new Error(`${slug} is not in the demo`)
  const moment = momentOf(at, daysAgo)
  const by = { personId: demoPersonId(name), name }
  await inTenant(db, { tenantId }, (trx) =>
    work({
      ...moment,
      trx,
      by,
      noted: (action, objectType, objectId, objectLabel, detail = {}) =>
        noteInLog(trx, { at: moment.at, by: name, action, objectType, objectId, objectLabel, detail }),
    }),
  )
}
