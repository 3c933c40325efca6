import { abilitiesOf, conditions, isTenantRole, permissions, tenantRoles } from '@vliegwiel/auth'
import type { Condition, Subject, TenantRole } from '@vliegwiel/auth'
import { listMemberships, type SessionMembership, type SignedIn } from '@vliegwiel/auth/server'
import { atSignIn, inTenant } from '@vliegwiel/db'
import { z } from 'zod'
import type { RequestContext } from '../../request-context.ts'
import { timeZoneOf } from '../settings/time-zone.ts'
import { owesSecondFactor } from '../../ladder/access.ts'
import { personal } from '../../ladder/personal.ts'

export const conditionIds = Object.keys(conditions) as [Condition, ...Condition[]]

const ability = z.strictObject({
  permission: z.enum(permissions),
  /** Present: ask per object, the answer leans on what the object is. */
  conditions: z.exactOptional(z.array(z.enum(conditionIds))),
})

/** Who is signed in, with every right beside the place it holds in. */
export const signedInPerson = z.strictObject({
  person: z.strictObject({
    personId: z.uuid(),
    email: personal(z.string(), 'own'),
    displayName: personal(z.string(), 'own'),
    language: z.enum(['nl', 'en']),
  }),
  memberships: z.array(
    z.strictObject({
      tenant: z.strictObject({
        tenantId: z.uuid(),
        slug: z.string(),
        name: z.string(),
        kind: z.enum(['national', 'region', 'municipality', 'brand']),
        status: z.enum(['active', 'suspended', 'archived']),
        parentName: z.string().nullable(),
      }),
      roles: z.array(z.enum(tenantRoles)),
      abilities: z.array(ability),
    }),
  ),
  isOperator: z.boolean(),
  platformAbilities: z.array(ability),
  method: z.enum(['password', 'oidc', 'demo', 'passkey']),
  hasPassword: z.boolean(),
  hasSecondFactor: z.boolean(),
  /** A second factor has to be set up before anything else. */
  secondFactorOwed: z.boolean(),
  expiresAt: z.iso.datetime(),
  /** The role the person looks as, in the tenant of this address alone. */
  viewAs: z.enum(tenantRoles).nullable(),
  demo: z.boolean(),
  /** The clock of the tenant of this address; null on the platform, and of a tenant of others. */
  zone: z.string().nullable(),
})

export async function asSignedInPerson(
  ctx: RequestContext,
  session: SignedIn,
): Promise<z.input<typeof signedInPerson>> {
  const { personId, email, displayName, language, isOperator, hasPassword, hasSecondFactor } = session.person
  const memberships = await atSignIn(ctx.services.db, (trx) => listMemberships(trx, session), { readOnly: true })
  const here = memberships.find((one) => one.tenant.slug === ctx.slug)
  const viewAs = here && ctx.viewAs !== null && isTenantRole(ctx.viewAs) ? ctx.viewAs : null
  return {
    person: { personId, email, displayName, language },
    memberships: memberships.map((one) => ({
      tenant: one.tenant,
      roles: [...one.roles],
      abilities: abilities(subjectIn(session, one, one === here ? viewAs : null)),
    })),
    isOperator,
    platformAbilities: abilities({ personId, personStatus: 'active', isOperator, access: { floor: 'platform' } }),
    method: session.method,
    hasPassword,
    hasSecondFactor,
    secondFactorOwed: owesSecondFactor(ctx, session),
    expiresAt: session.expiresAt.toISOString(),
    viewAs,
    demo: ctx.services.demo,
    zone: here ? await inTenant(ctx.services.db, { ...here.tenant, readOnly: true }, timeZoneOf) : null,
  }
}

function subjectIn(session: SignedIn, { tenant, roles }: SessionMembership, viewAs: TenantRole | null): Subject {
  return {
    personId: session.person.personId,
    personStatus: 'active',
    isOperator: session.person.isOperator,
    access: { floor: 'tenant', tenantStatus: tenant.status, membership: { status: 'active', roles }, viewAs },
  }
}

function abilities(subject: Subject): z.input<typeof ability>[] {
  return abilitiesOf(subject).map(({ permission, conditions: asked }) =>
    asked === undefined ? { permission } : { permission, conditions: [...asked] },
  )
}
