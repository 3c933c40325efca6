import { emailAddress, tenantRoles } from '@vliegwiel/auth'
import { invitePerson as invite } from '@vliegwiel/auth/server'
import { queueJob } from '@vliegwiel/jobs/server'
import { writeMail } from '@vliegwiel/mail/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { invitationMail } from './invitation-mail.ts'

/** Invites an address and writes the letter, together or not at all. An earlier link to the address stops working. */
export const invitePerson = tenantMutation(
  {
    permission: 'person:invite',
    objectType: 'invitation',
    base: { none: 'makes-new' },
    input: z.strictObject({ email: emailAddress, roles: z.array(z.enum(tenantRoles)).min(1).max(tenantRoles.length) }),
    output: z.strictObject({ invitationId: z.uuid(), expiresAt: z.iso.datetime() }),
  },
  async ({ trx, input, at, ctx, subject, membership, enqueueLater }) => {
    const { email, roles } = input
    const invitedBy = subject.personId
    const { invitationId, token, expiresAt } = await invite(trx, { email, roles, invitedBy }, at)
    const mail = invitationMail(ctx, { email, tenantName: membership.tenant.name, token })
    const messageId = await writeMail(trx, mail, at)
    enqueueLater(await queueJob(trx, { kind: 'mail.send', input: { messageId }, startedBy: invitedBy, at }))
    return done(
      { invitationId, expiresAt: expiresAt.toISOString() },
      { objectId: invitationId, objectLabel: email, detail: { roles } },
    )
  },
)
