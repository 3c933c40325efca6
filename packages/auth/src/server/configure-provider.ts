import { newId } from '@vliegwiel/db'
import type { TenantTransaction } from '@vliegwiel/db'
import { authError } from '../auth-error.ts'
import type { AuthParts } from './auth-parts.ts'
import { assertIssuer } from './discover-provider.ts'
import type { Provider } from './provider.repository.ts'

/** Binds a sealed client secret to its tenant and provider. */
export const providerPurpose = (tenantId: string, providerId: string) => `oidc-client-secret:${tenantId}:${providerId}`

export type ProviderInput = {
  readonly issuer: string
  readonly clientId: string
  /** undefined keeps the secret as it is, null removes it (a public client). */
  readonly clientSecret?: string | null | undefined
  readonly label: string
  readonly enabled: boolean
}

export type ProviderRow = Omit<ProviderInput, 'clientSecret'> & {
  readonly providerId: string
  /** The secret itself is never read back to a screen. */
  readonly hasSecret: boolean
  readonly version: number
}

/** The ways in of this tenant, for its administrator. */
export async function listProviders(trx: TenantTransaction): Promise<readonly ProviderRow[]> {
  const rows = await trx.selectFrom('identity_provider').selectAll().orderBy('label').execute()
  return rows.map((row) => ({
    providerId: row.provider_id,
    issuer: row.issuer,
    clientId: row.client_id,
    label: row.label,
    enabled: row.enabled,
    hasSecret: row.client_secret !== null,
    version: row.version,
  }))
}

/**
 * Adds a provider. Its address is checked by its text here; `discoverProvider` tries it.
 * @throws authError provider-address-refused
 */
export async function addProvider(
  trx: TenantTransaction,
  auth: Pick<AuthParts, 'secrets' | 'outbound'>,
  input: ProviderInput,
  at: Date,
): Promise<{ readonly providerId: string }> {
  assertIssuer(input.issuer, auth.outbound)
  const providerId = newId()
  await trx
    .insertInto('identity_provider')
    .values({
      provider_id: providerId,
      issuer: input.issuer,
      client_id: input.clientId,
      client_secret: sealed(auth, trx.tenantId, providerId, input.clientSecret ?? null),
      label: input.label,
      enabled: input.enabled,
      changed_at: at,
    })
    .execute()
  return { providerId }
}

/**
 * Changes a provider. A new issuer forgets the old secret unless a new one comes along: a secret is never
 * sent to another address than it was given for.
 * @throws authError provider-address-refused, provider-not-found, changed-meanwhile {version}
 */
export async function changeProvider(
  trx: TenantTransaction,
  auth: Pick<AuthParts, 'secrets' | 'outbound'>,
  input: ProviderInput & { readonly providerId: string; readonly version: number },
  at: Date,
): Promise<{ readonly version: number }> {
  assertIssuer(input.issuer, auth.outbound)
  const { providerId, version, clientSecret } = input
  const old = await trx
    .selectFrom('identity_provider')
    .select(['issuer', 'version', 'client_secret'])
    .where('provider_id', '=', providerId)
    .forUpdate()
    .executeTakeFirst()
  if (!old) throw authError('provider-not-found')
  if (old.version !== version) throw authError('changed-meanwhile', { version: old.version })
  const kept = old.issuer === input.issuer ? old.client_secret : null
  return trx
    .updateTable('identity_provider')
    .set((eb) => ({
      issuer: input.issuer,
      client_id: input.clientId,
      client_secret: clientSecret === undefined ? kept : sealed(auth, trx.tenantId, providerId, clientSecret),
      label: input.label,
      enabled: input.enabled,
      version: eb('version', '+', 1),
      changed_at: at,
    }))
    .where('provider_id', '=', providerId)
    .returning('version')
    .executeTakeFirstOrThrow()
}

/** The client secret in the clear, for the call to the provider. */
export function openSecret({ secrets }: Pick<AuthParts, 'secrets'>, provider: Provider): string | null {
  if (provider.sealedSecret === null) return null
  return secrets.open(providerPurpose(provider.tenantId, provider.providerId), provider.sealedSecret).toString()
}

function sealed(
  { secrets }: Pick<AuthParts, 'secrets'>,
  tenantId: string,
  providerId: string,
  secret: string | null,
): Buffer | null {
  return secret === null ? null : secrets.seal(providerPurpose(tenantId, providerId), Buffer.from(secret))
}
