import type { SignInTransaction } from '@vliegwiel/db'

/** A way in of one tenant, with what is needed to use it; the secret is still sealed. */
export type Provider = {
  readonly tenantId: string
  readonly providerId: string
  readonly issuer: string
  readonly clientId: string
  readonly sealedSecret: Buffer | null
}

/** What the sign-in page shows of the ways in of a tenant. */
export async function listProvidersForSignIn(
  trx: SignInTransaction,
  tenantSlug: string,
): Promise<readonly { readonly providerId: string; readonly label: string }[]> {
  const rows = await trx
    .selectFrom('identity_provider as i')
    .innerJoin('tenant as t', 't.tenant_id', 'i.tenant_id')
    .select(['i.provider_id', 'i.label'])
    .where('t.slug', '=', tenantSlug)
    .where('t.status', '=', 'active')
    .where('i.enabled', '=', true)
    .orderBy('i.label')
    .execute()
  return rows.map((row) => ({ providerId: row.provider_id, label: row.label }))
}

/** An enabled provider of an active tenant, or null. */
export async function findProvider(
  trx: SignInTransaction,
  tenantId: string,
  providerId: string,
): Promise<Provider | null> {
  const row = await trx
    .selectFrom('identity_provider as i')
    .innerJoin('tenant as t', 't.tenant_id', 'i.tenant_id')
    .select(['i.tenant_id', 'i.provider_id', 'i.issuer', 'i.client_id', 'i.client_secret'])
    .where('i.tenant_id', '=', tenantId)
    .where('i.provider_id', '=', providerId)
    .where('i.enabled', '=', true)
    .where('t.status', '=', 'active')
    .executeTakeFirst()
  if (!row) return null
  return {
    tenantId: row.tenant_id,
    providerId: row.provider_id,
    issuer: row.issuer,
    clientId: row.client_id,
    sealedSecret: row.client_secret,
  }
}

/** A tenant's own way in. */
export type WayIn = { readonly label: string; readonly tenantName: string; readonly slug: string }

/** The providers by which a person came in before, as long as they are open. */
export async function listWaysOf(trx: SignInTransaction, personId: string): Promise<readonly WayIn[]> {
  return trx
    .selectFrom('auth.oidc_identity as o')
    .innerJoin('identity_provider as i', (join) =>
      join.onRef('i.tenant_id', '=', 'o.tenant_id').onRef('i.issuer', '=', 'o.issuer'),
    )
    .innerJoin('tenant as t', 't.tenant_id', 'o.tenant_id')
    .select(['i.label', 't.name as tenantName', 't.slug'])
    .where('o.person_id', '=', personId)
    .where('i.enabled', '=', true)
    .where('t.status', '=', 'active')
    .distinct()
    .orderBy('t.name')
    .orderBy('i.label')
    .execute()
}
