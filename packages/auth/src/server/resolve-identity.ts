import type { SignInTransaction } from '@vliegwiel/db'
import { authError } from '../auth-error.ts'
import { emailKey } from '../email-address.ts'
import { acceptByHash } from './accept-invitation.ts'
import type { Accepted } from './accept-invitation.ts'
import { findInvitationByHash } from './invitation.repository.ts'
import { openSession, renewSession } from './open-session.ts'
import type { OpenedSession } from './open-session.ts'

/** What a provider said about who signed in, after its signature was checked. */
export type ProviderClaims = {
  readonly issuer: string
  readonly subject: string
  readonly email: string | null
  readonly emailVerified: boolean
  readonly name: string | null
}

type Input = {
  readonly flow: {
    readonly tenant_id: string
    readonly provider_id: string
    readonly person_id: string | null
    readonly invitation_token_hash: Buffer | null
  }
  readonly claims: ProviderClaims
  readonly signedIn: Buffer | null
  readonly hours: number
}

export type Resolved = {
  readonly kind: 'signed-in' | 'linked' | 'joined'
  readonly personId: string
  readonly session: OpenedSession
  readonly accepted: Accepted | null
}

/**
 * Decides whose account an identity of a provider opens. There is no linking by e-mail address: whoever
 * runs the provider could then name any address and take that account. An identity is tied to an account
 * by its owner while signed in, or by accepting an invitation. It opens that one tenant, never more.
 */
export async function resolveIdentity(trx: SignInTransaction, input: Input, at: Date): Promise<Resolved> {
  const { flow, claims } = input
  const known = await trx
    .selectFrom('auth.oidc_identity')
    .select('person_id')
    .where('tenant_id', '=', flow.tenant_id)
    .where('issuer', '=', claims.issuer)
    .where('subject', '=', claims.subject)
    .executeTakeFirst()
  if (flow.person_id !== null) return link(trx, input, flow.person_id, known?.person_id, at)
  if (known) return { kind: 'signed-in', accepted: null, ...(await enter(trx, input, known.person_id, at)) }
  if (flow.invitation_token_hash === null) throw authError('identity-unknown')

  const accepted = await join(trx, input, flow.invitation_token_hash, at)
  await tie(trx, input, accepted.personId, at)
  return { kind: 'joined', accepted, ...(await enter(trx, input, accepted.personId, at)) }
}

async function link(
  trx: SignInTransaction,
  input: Input,
  personId: string,
  knownPersonId: string | undefined,
  at: Date,
): Promise<Resolved> {
  const session = await trx
    .selectFrom('auth.session')
    .select(['token_hash', 'tenant_id'])
    .where('token_hash', '=', input.signedIn ?? Buffer.alloc(0))
    .where('person_id', '=', personId)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  // A session of one tenant's provider may not add a second key to the account.
  if (!session || session.tenant_id !== null) throw authError('sign-in-first')
  if (knownPersonId !== undefined && knownPersonId !== personId) throw authError('identity-in-use')
  await assertMember(trx, input.flow.tenant_id, personId)
  if (knownPersonId === undefined) await tie(trx, input, personId, at)
  return {
    kind: 'linked',
    personId,
    accepted: null,
    session: await renewSession(trx, { personId, tokenHash: session.token_hash }, at),
  }
}

async function join(trx: SignInTransaction, input: Input, tokenHash: Buffer, at: Date): Promise<Accepted> {
  const { claims, flow, signedIn } = input
  const found = await findInvitationByHash(trx, tokenHash, at)
  if (!found || found.tenantId !== flow.tenant_id) throw authError('invitation-not-found')
  if (!claims.emailVerified || claims.email === null) throw authError('email-not-verified')
  if (emailKey(claims.email) !== found.emailKey) throw authError('email-differs')
  const account = { displayName: claims.name ?? found.email, language: 'nl', password: null } as const
  return acceptByHash(trx, { tokenHash, signedIn, account }, at)
}

async function tie(trx: SignInTransaction, { flow, claims }: Input, personId: string, at: Date): Promise<void> {
  await trx
    .insertInto('auth.oidc_identity')
    .values({
      tenant_id: flow.tenant_id,
      issuer: claims.issuer,
      subject: claims.subject,
      person_id: personId,
      created_at: at,
    })
    .execute()
}

async function enter(trx: SignInTransaction, { flow, hours }: Input, personId: string, at: Date) {
  await assertMember(trx, flow.tenant_id, personId)
  const through = { method: 'oidc', onlyTenantId: flow.tenant_id, providerId: flow.provider_id } as const
  const session = await openSession(trx, { personId, ...through, hours }, at)
  return { personId, session }
}

async function assertMember(trx: SignInTransaction, tenantId: string, personId: string): Promise<void> {
  const member = await trx
    .selectFrom('membership as m')
    .innerJoin('auth.person as p', 'p.person_id', 'm.person_id')
    .select('m.person_id')
    .where('m.tenant_id', '=', tenantId)
    .where('m.person_id', '=', personId)
    .where('m.status', '=', 'active')
    .where('p.status', '=', 'active')
    .executeTakeFirst()
  if (!member) throw authError('no-membership')
}
