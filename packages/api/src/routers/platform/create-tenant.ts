import { emailAddress } from '@vliegwiel/auth'
import { inviteFirstAdministrator } from '@vliegwiel/auth/server'
import { queueJob } from '@vliegwiel/jobs/server'
import { withScope } from '@vliegwiel/db'
import { writeMail } from '@vliegwiel/mail/server'
import { tenantKinds, tenantName, tenantSlug } from '@vliegwiel/tenants'
import { createTenant as create } from '@vliegwiel/tenants/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { operatorMutation } from '../../ladder/operator-procedure.ts'
import { invitationMail } from '../people/invitation-mail.ts'

/** Makes a tenant and invites its first administrator, together or not at all. */
export const createTenant = operatorMutation(
  {
    permission: 'tenant:create',
    objectType: 'tenant',
    base: { none: 'makes-new' },
    scope: (input) => input.parentId,
    input: z.strictObject({
      name: tenantName,
      kind: z.enum(tenantKinds),
      parentId: z.uuid(),
      slug: tenantSlug.optional(),
      administratorEmail: z.optional(emailAddress),
    }),
    output: z.strictObject({
      tenantId: z.uuid(),
      slug: z.string(),
      /** In the demo no mail leaves the house: the way to the invitation. Elsewhere null, it is in the mail alone. */
      demoInvitation: z.string().nullable(),
    }),
  },
  async ({ trx, input, at, ctx, session, enqueueLater }) => {
    const { slug: wanted, administratorEmail, ...rest } = input
    const made = await create(trx, { ...rest, ...(wanted === undefined ? {} : { slug: wanted }), at })
    let demoInvitation: string | null = null
    if (administratorEmail !== undefined) {
      const invitedBy = session.person.personId
      await withScope(trx, made.tenantId, async (inside) => {
        const invitation = await inviteFirstAdministrator(inside, { email: administratorEmail, invitedBy }, at)
        if (ctx.services.demo) demoInvitation = `/uitnodiging/${invitation.token}`
        const mail = invitationMail(ctx, { email: administratorEmail, tenantName: input.name, token: invitation.token })
        const messageId = await writeMail(inside, mail, at)
        const send = { kind: 'mail.send', input: { messageId }, startedBy: invitedBy, at } as const
        enqueueLater(made.tenantId, await queueJob(inside, send))
      })
    }
    // What is in force above comes into force here too.
    const adopt = { kind: 'document.adopt', input: { tenantId: made.tenantId }, startedBy: null, at } as const
    enqueueLater(input.parentId, await queueJob(trx, adopt))
    const detail = {
      kind: input.kind,
      parentId: input.parentId,
      slug: made.slug,
      invited: administratorEmail !== undefined,
    }
    return done({ ...made, demoInvitation }, { objectId: made.tenantId, objectLabel: input.name, detail })
  },
)
