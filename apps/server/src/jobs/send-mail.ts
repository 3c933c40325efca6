import { inTenant } from '@vliegwiel/db'
import { isDemoAddress, secretMark } from '@vliegwiel/mail'
import type { JobHandler } from '@vliegwiel/jobs/server'
import { findMail, noteNotSent, noteSent, textToSend } from '@vliegwiel/mail/server'
import { z } from 'zod'
import { openTransport } from './mail-transport.ts'

export interface MailSettings {
  readonly smtpUrl: string | undefined
  readonly from: string
  /** In the demo a message without SMTP_URL is only shown in the mailbox. */
  readonly demo: boolean
}

const input = z.strictObject({ messageId: z.uuid() })

/**
 * Sends one message of the tenant. Sent once: a repeated job finds it sent. A failure stands beside the message and
 * fails the job, which people can start again.
 */
export function sendMail(settings: MailSettings): JobHandler {
  const transport = settings.smtpUrl === undefined ? null : openTransport(settings.smtpUrl, settings.from)
  return async ({ db, tenantId, input: given, at }) => {
    const { messageId } = input.parse(given)
    const message = await inTenant(db, { tenantId }, (trx) => findMail(trx, messageId))
    if (!message) throw new Error('The message is no longer there')
    if (message.status === 'sent') return { delivered: true }
    if (transport === null && settings.demo) {
      await inTenant(db, { tenantId }, (trx) =>
        noteSent(trx, messageId, at, { keepSecret: isDemoAddress(message.recipient) }),
      )
      return { delivered: false, note: 'demo: shown in the mailbox alone' }
    }
    if (message.secret === null && message.body_text.includes(secretMark))
      throw new Error('The link of this letter was erased: invite the person again')
    try {
      if (transport === null) throw new Error('There is no mail server: SMTP_URL is not set')
      const { recipient, subject } = message
      await transport.send({ recipient, subject, text: textToSend(message), id: messageId })
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      await inTenant(db, { tenantId }, (trx) => noteNotSent(trx, messageId, reason))
      throw error
    }
    await inTenant(db, { tenantId }, (trx) => noteSent(trx, messageId, at))
    return { delivered: true }
  }
}
