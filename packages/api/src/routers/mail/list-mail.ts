import { m } from '@vliegwiel/i18n'
import { mailMessage } from '@vliegwiel/mail'
import { listMail as list } from '@vliegwiel/mail/server'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { personal } from '../../ladder/personal.ts'

const shownMessage = mailMessage.extend({
  recipient: personal(mailMessage.shape.recipient, 'account'),
  subject: personal(mailMessage.shape.subject, 'correspondence'),
  bodyText: personal(mailMessage.shape.bodyText, 'correspondence'),
})

/** Messages that the tenant sent, or in the demo would have sent. */
export const listMail = tenantQuery(
  {
    permission: 'mail:read',
    input: z.strictObject({ before: z.uuid().nullable(), limit: z.number().int().min(1).max(50) }),
    output: z.strictObject({ messages: z.array(shownMessage), next: z.uuid().nullable() }),
    personalData: {
      objectType: 'mail',
      trace: (_input, { messages }) => ({ objectId: null, objectLabel: null, detail: { rows: messages.length } }),
    },
  },
  ({ trx, input, ctx }) =>
    list(trx, {
      ...input,
      hidden: m.mail_secret_hidden({}, { locale: ctx.language }),
      demo: ctx.services.demo,
    }),
)
