import { releaseInEmergency as release } from '@vliegwiel/configuration/server'
import { queueJob } from '@vliegwiel/jobs/server'
import { writeMail } from '@vliegwiel/mail/server'
import { m } from '@vliegwiel/i18n'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { addressesOfAdministrators } from '../documents/colleague.repository.ts'
import { documentContext } from '../documents/document-context.ts'
import { reason, versionAt } from '../documents/shapes.ts'
import { traceOf } from '../documents/trace.ts'
import { carriedOut } from './shapes.ts'

/** Puts a version into force without the eyes it needs. Every administrator gets a letter, and the log shows it in red. */
export const releaseInEmergency = tenantMutation(
  {
    permission: 'release:emergency',
    door: 'release',
    objectType: 'document',
    input: z.strictObject({ ...versionAt, reason }),
    output: carriedOut,
  },
  async (call) => {
    const { trx, input, at, ctx, session, membership, enqueueLater } = call
    const trace = await traceOf(trx, input, { reason: input.reason, emergency: true })
    const title = trace.objectLabel ?? ''
    const name = m.documents_emergency_name({ title }, { locale: ctx.language })
    const { releaseId, documents, tenants } = await release(documentContext(call), { ...input, name })
    const about = {
      tenant: membership.tenant.name.replaceAll(/\s+/g, ' '),
      title: title.replaceAll(/\s+/g, ' '),
      by: session.person.displayName,
      reason: input.reason,
      link: `${ctx.services.publicUrl}/${membership.tenant.slug}/ingang`,
    }
    for (const email of await addressesOfAdministrators(trx)) {
      const mail = {
        recipient: email,
        subject: m.documents_emergency_mail_subject(about, { locale: ctx.language }),
        bodyText: m.documents_emergency_mail_body(about, { locale: ctx.language }),
      }
      const messageId = await writeMail(trx, mail, at)
      const job = { kind: 'mail.send', input: { messageId }, startedBy: session.person.personId, at } as const
      enqueueLater(await queueJob(trx, job))
    }
    return done({ releaseId, documents, tenants }, trace)
  },
)
