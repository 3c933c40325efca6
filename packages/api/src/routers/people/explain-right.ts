import { authError, can, cellOf, explain, isTenantRole, permissions, tenantRoles, type Subject } from '@vliegwiel/auth'
import { listColleagues } from '@vliegwiel/auth/server'
import type { TenantTransaction } from '@vliegwiel/db'
import { z } from 'zod'
import { apiError } from '../../errors/api-error.ts'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import type { SessionMembership } from '@vliegwiel/auth/server'
import { explanation, asExplanation } from './explanation.ts'
import { findMember, rolesOf } from './member.repository.ts'

const granting = tenantRoles.filter((role) => cellOf(role, 'role:grant') !== 'no')

/**
 * "Why may this person (not) do this?", in this tenant. About oneself everybody may ask; about a colleague who may
 * read the people.
 */
export const explainRight = tenantQuery(
  {
    permission: 'role:read',
    input: z.strictObject({
      /** null: about oneself. */
      personId: z.uuid().nullable(),
      permission: z.enum(permissions),
      /** What is known of the object at hand; a fact that is missing counts as not met. */
      context: z.strictObject({
        targetPersonId: z.exactOptional(z.uuid()),
        ownerId: z.exactOptional(z.uuid().nullable()),
      }),
    }),
    output: explanation,
    personalData: {
      objectType: 'person',
      trace: ({ permission }, { personId, name, allowed }) => ({
        objectId: personId,
        objectLabel: name,
        detail: { permission, allowed },
      }),
    },
  },
  async ({ trx, input, subject, session, membership }) => {
    const { personId, permission, context } = input
    const self = personId === null || personId === subject.personId
    if (!self && !can(subject, 'person:read')) {
      throw apiError('not-allowed', { permission: 'person:read' })
    }
    const asked = self ? { subject, name: session.person.displayName } : await colleague(trx, personId, membership)
    const colleagues = await listColleagues(trx, granting)
    const answer = explain(asked.subject, permission, context, colleagues)
    return asExplanation({ personId: asked.subject.personId, name: asked.name, permission }, answer)
  },
)

async function colleague(
  trx: TenantTransaction,
  personId: string,
  { tenant }: SessionMembership,
): Promise<{ readonly subject: Subject; readonly name: string }> {
  const member = await findMember(trx, personId)
  if (!member) throw authError('person-not-found')
  const roles = (await rolesOf(trx, personId)).filter(isTenantRole)
  return {
    name: member.display_name,
    subject: {
      personId,
      // A tenant does not see whether the account itself is suspended; the membership is what it decides about.
      personStatus: 'active',
      isOperator: false,
      access: { floor: 'tenant', tenantStatus: tenant.status, membership: { status: member.status, roles } },
    },
  }
}
