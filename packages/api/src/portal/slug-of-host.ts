import { atSignIn } from '@vliegwiel/db'
import { holderOfHost } from '@vliegwiel/tenants/server'
import type { Services } from '../services.ts'

/** The slug of the open tenant that proved a host name; null: there is none. */
export async function slugOfHost({ db }: Pick<Services, 'db'>, host: string): Promise<string | null> {
  const found = await atSignIn(db, (trx) => holderOfHost(trx, host), { readOnly: true })
  return found?.status === 'active' ? found.slug : null
}
