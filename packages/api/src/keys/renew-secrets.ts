import {
  countOldRecoveryCodes,
  nothingSealed,
  resealOne,
  resealPersons,
  resealProviders,
  sumOf,
  type Resealed,
  type SecretBox,
} from '@vliegwiel/auth/server'
import { rewrapTenantKeys } from '@vliegwiel/clients/server'
import { asOperator, inClients, inTenant, type Database } from '@vliegwiel/db'
import { readPortalHost, readTree } from '@vliegwiel/tenants/server'

/** Nobody: the keys of a tenant are of no person, and the door asks for one. */
const nobody = '00000000-0000-7000-8000-000000000000'

/** What stands under the key, and what became of it. */
export interface KeyRenewal {
  readonly apps: Resealed
  readonly providers: Resealed
  readonly clientKeys: Resealed
  /** People whose recovery codes work only with a key of before. */
  readonly oldRecoveryCodes: number
  /** Municipalities whose portal has a name of its own: their proof in DNS may be of a key of before. */
  readonly portals: readonly string[]
}

/**
 * Seals everything that can be read back with the newest key, row by row, while people work. Started again it goes on:
 * what has the newest key is left alone.
 */
export async function renewSecrets(db: Database, secrets: SecretBox): Promise<KeyRenewal> {
  const tree = await asOperator(db, { tenantId: null }, readTree)
  let [providers, clientKeys] = [nothingSealed, nothingSealed]
  const portals: string[] = []
  for (const { tenant_id: tenantId, slug } of tree) {
    providers = sumOf(providers, await inTenant(db, { tenantId }, (trx) => resealProviders(trx, secrets)))
    await inClients(db, { tenantId, personId: nobody }, (trx) =>
      rewrapTenantKeys(trx, (purpose, wrapped) => {
        const { outcome, sealed } = resealOne(secrets, purpose, wrapped)
        clientKeys = sumOf(clientKeys, outcome)
        return sealed
      }),
    )
    const host = await inTenant(db, { tenantId, readOnly: true }, readPortalHost)
    if (host) portals.push(`${slug}: ${host.host}`)
  }
  const apps = await resealPersons(db, secrets)
  return { apps, providers, clientKeys, portals, oldRecoveryCodes: await countOldRecoveryCodes(db, secrets) }
}
