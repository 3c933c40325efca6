import { isTenantRole, originNetwork, type Subject } from '@vliegwiel/auth'
import type { SessionMembership, SignedIn } from '@vliegwiel/auth/server'
import type { AuditActor, AuditFact } from '@vliegwiel/audit'
import { apiError } from '../errors/api-error.ts'
import type { RequestContext } from '../request-context.ts'

/**
 * The signed-in person, who owes no second factor: who does can set one up and do nothing else.
 * @throws apiError not-signed-in, second-factor-needed
 */
export function signedIn(ctx: RequestContext): SignedIn {
  const session = signedInSoFar(ctx)
  if (owesSecondFactor(ctx, session)) throw apiError('second-factor-needed')
  return session
}

/** The signed-in person, also one who must set up a second factor first. @throws apiError not-signed-in */
export function signedInSoFar(ctx: RequestContext): SignedIn {
  if (!ctx.session) throw apiError('not-signed-in')
  return ctx.session
}

/**
 * Must this person set up a second factor before anything else? A person of the demo who came in by a click has no
 * password for it to stand beside, and is let through for as long as this is a demo.
 */
export function owesSecondFactor({ services }: RequestContext, session: SignedIn): boolean {
  return session.secondFactorOwed && !(session.method === 'demo' && services.demo)
}

export interface TenantAccess {
  readonly session: SignedIn
  readonly membership: SessionMembership
  readonly tenantId: string
  readonly subject: Subject
}

/**
 * The tenant of the URL, of which the session holds the person's own membership. A tenant that is somebody else's and one that does
 * not exist get the same answer.
 * @throws apiError not-signed-in, not-found
 */
export function tenantAccess(ctx: RequestContext): TenantAccess {
  const session = signedIn(ctx)
  const { membership } = session
  // The session was looked up for the address of this very request; what is of another address counts for nothing.
  if (membership === null || membership.tenant.slug !== ctx.slug) throw apiError('not-found', { what: 'tenant' })
  const { tenant, roles } = membership
  return {
    session,
    membership,
    tenantId: tenant.tenantId,
    subject: {
      personId: session.person.personId,
      personStatus: 'active',
      isOperator: session.person.isOperator,
      access: {
        floor: 'tenant',
        tenantStatus: tenant.status,
        membership: { status: 'active', roles },
        viewAs: viewedRole(ctx),
      },
    },
  }
}

/**
 * The platform floor. A session that came through a tenant's own provider is good for that tenant alone: the tenant says
 * who somebody is, and does not make operators. @throws apiError not-signed-in
 */
export function platformAccess(ctx: RequestContext): { session: SignedIn; subject: Subject } {
  const session = signedIn(ctx)
  return {
    session,
    subject: {
      personId: session.person.personId,
      personStatus: 'active',
      isOperator: session.person.isOperator && session.onlyTenantId === null,
      access: { floor: 'platform' },
    },
  }
}

export function actorOf(ctx: RequestContext, session: SignedIn): AuditActor {
  return { personId: session.person.personId, name: session.person.displayName, actingAs: viewedRole(ctx) }
}

/** What of a request says when and from where it came. */
export type Arrival = Pick<RequestContext, 'at' | 'origin' | 'address'>

/** When and from where a request came: the same for every line that it leaves in a log. */
export function arrivalOf(ctx: Arrival): Pick<AuditFact, 'at' | 'origin' | 'network'> {
  return { at: ctx.at, origin: ctx.origin, network: originNetwork(ctx.address) }
}

function viewedRole(ctx: RequestContext) {
  if (ctx.viewAs === null) return null
  if (!isTenantRole(ctx.viewAs))
    throw apiError('invalid-input', {}, { fields: [{ field: 'view-as', problem: 'unknown_role' }] })
  return ctx.viewAs
}
