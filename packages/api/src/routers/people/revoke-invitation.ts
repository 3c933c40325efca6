import { revokeInvitation as revoke } from '@vliegwiel/auth/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { invitedEmail } from './member.repository.ts'

/** Takes an invitation back: its link stops working. */
export const revokeInvitation = tenantMutation(
  {
    permission: 'person:invite',
    objectType: 'invitation',
    input: z.strictObject({ invitationId: z.uuid(), version: z.number().int().min(1) }),
    output: z.strictObject({ version: z.number().int() }),
  },
  async ({ trx, input, at }) => {
    const { version } = await revoke(trx, input, at)
    const email = await invitedEmail(trx, input.invitationId)
    return done({ version }, { objectId: input.invitationId, objectLabel: email })
  },
)
