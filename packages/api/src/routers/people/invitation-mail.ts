import type { MailDraft } from '@vliegwiel/mail'
import { m } from '@vliegwiel/i18n'
import type { RequestContext } from '../../request-context.ts'

/** The letter with the only copy of the token. */
export function invitationMail(
  ctx: RequestContext,
  given: { readonly email: string; readonly tenantName: string; readonly token: string },
): MailDraft {
  const language = { locale: ctx.language }
  const link = `${ctx.services.publicUrl}/uitnodiging/${given.token}`
  // A name may hold a line break nowhere, yet the subject is a header: take no chance.
  const tenant = given.tenantName.replaceAll(/\s+/g, ' ')
  return {
    recipient: given.email,
    subject: m.people_invitation_mail_subject({ tenant }, language),
    bodyText: m.people_invitation_mail_body({ tenant, link }, language),
    secret: link,
  }
}
