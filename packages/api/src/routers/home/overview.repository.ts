import { parametersOf } from '@vliegwiel/benefits/kinds'
import { countWaiting, readInForce } from '@vliegwiel/configuration/server'
import type { TenantTransaction } from '@vliegwiel/db'
import { readSettings } from '@vliegwiel/tenants/server'
import { soleKeys } from '../../portal/sole-keys.ts'

/** What the first screen says of this tenant and this person; all of it goes to the database in one round trip. */
export async function readOverview(trx: TenantTransaction, personId: string, at: Date) {
  const [people, administrators, below, providers, invitations, settings, runs, documents, amounts] = await Promise.all(
    [
      trx
        .selectFrom('membership')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where('status', '=', 'active')
        .executeTakeFirstOrThrow(),
      trx
        .selectFrom('membership_role')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where('role', '=', 'administrator')
        .executeTakeFirstOrThrow(),
      trx
        .selectFrom('tenant')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where('tenant_id', '!=', trx.tenantId)
        .executeTakeFirstOrThrow(),
      trx
        .selectFrom('identity_provider')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where('enabled', '=', true)
        .executeTakeFirstOrThrow(),
      trx
        .selectFrom('invitation')
        .select('expires_at')
        .where('accepted_at', 'is', null)
        .where('revoked_at', 'is', null)
        .execute(),
      readSettings(trx),
      trx.selectFrom('isolation_run').select(['leaks', 'started_at']).orderBy('started_at', 'desc').limit(1).execute(),
      countWaiting(trx, personId, at),
      readInForce(trx, 'law-amounts', soleKeys['law-amounts'], at),
    ],
  )
  return {
    people: people.n,
    administrators: administrators.n,
    below: below.n,
    providers: providers.n,
    invitations,
    settings,
    documents,
    parameters: parametersOf(amounts?.status === 'in-force' ? amounts.content : null),
    latestRun: runs[0] ?? null,
  }
}
