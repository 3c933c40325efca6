import { clientError } from '@vliegwiel/clients'
import { grantedClients } from '@vliegwiel/clients/server'
import type { PartnerTransaction } from '@vliegwiel/db'

/**
 * For which organisation somebody may write about a client in a domain. The policies ask the same; here it gets words.
 * @throws clientError client-not-found for a client that was not granted, not-granted for another domain or part
 */
export async function insistGranted(
  trx: PartnerTransaction,
  { clientId, domain, part }: { clientId: string; domain: string; part: 'lead' | 'help' },
): Promise<string> {
  const own = (await grantedClients(trx)).filter((row) => row.client_id === clientId)
  if (own.length === 0) throw clientError('client-not-found')
  const fits = own.find((row) => row.domains.includes(domain) && (part === 'help' || row.part === 'lead'))
  if (!fits) throw clientError('not-granted')
  return fits.organisation_id
}
