import { setMemberStatus } from '@vliegwiel/auth/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { findMember } from './member.repository.ts'

/** Suspends somebody else in this tenant, or lets them back. It counts at the person's next request. */
export const setPersonStatus = tenantMutation(
  {
    permission: 'person:suspend',
    objectType: 'person',
    input: z.strictObject({
      personId: z.uuid(),
      status: z.enum(['active', 'suspended']),
      version: z.number().int().min(1),
    }),
    output: z.strictObject({ version: z.number().int() }),
  },
  async ({ trx, input, at, subject, insist }) => {
    insist({ targetPersonId: input.personId })
    const { version } = await setMemberStatus(trx, { ...input, by: subject.personId }, at)
    const member = await findMember(trx, input.personId)
    const detail = { status: input.status }
    return done({ version }, { objectId: input.personId, objectLabel: member?.display_name ?? null, detail })
  },
)
