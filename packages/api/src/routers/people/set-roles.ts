import { tenantRoles } from '@vliegwiel/auth'
import { setRoles as set } from '@vliegwiel/auth/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { findMember } from './member.repository.ts'

/** Gives somebody else exactly these roles. It counts at the person's next request. */
export const setRoles = tenantMutation(
  {
    permission: 'role:grant',
    objectType: 'person',
    input: z.strictObject({
      personId: z.uuid(),
      roles: z.array(z.enum(tenantRoles)).min(1).max(tenantRoles.length),
      version: z.number().int().min(1),
    }),
    output: z.strictObject({ version: z.number().int() }),
  },
  async ({ trx, input, at, subject, insist }) => {
    insist({ targetPersonId: input.personId })
    const { version, before } = await set(trx, { ...input, by: subject.personId }, at)
    const member = await findMember(trx, input.personId)
    return done(
      { version },
      {
        objectId: input.personId,
        objectLabel: member?.display_name ?? null,
        detail: { before, after: input.roles },
      },
    )
  },
)
