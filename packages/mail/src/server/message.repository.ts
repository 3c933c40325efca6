import { newId, type OperatorTransaction, type TenantTransaction } from '@vliegwiel/db'
import { mailDraft, type MailDraft, type MailMessage } from '../mail.ts'

/** Keeps a message of the tenant in scope, to be sent by a job. Answers its id. */
export async function writeMail(
  trx: TenantTransaction | OperatorTransaction,
  draft: MailDraft,
  at: Date,
): Promise<string> {
  const checked = mailDraft.parse(draft)
  const messageId = newId()
  await (trx as TenantTransaction)
    .insertInto('mail_message')
    .values({
      message_id: messageId,
      recipient: checked.recipient,
      subject: checked.subject,
      body_text: checked.bodyText,
      error: null,
      created_at: at,
      sent_at: null,
    })
    .execute()
  return messageId
}

export function findMail(trx: TenantTransaction, messageId: string) {
  return trx.selectFrom('mail_message').selectAll().where('message_id', '=', messageId).executeTakeFirst()
}

export async function noteSent(trx: TenantTransaction, messageId: string, at: Date): Promise<void> {
  await trx
    .updateTable('mail_message')
    .set({ status: 'sent', sent_at: at, error: null })
    .where('message_id', '=', messageId)
    .execute()
}

export async function noteNotSent(trx: TenantTransaction, messageId: string, error: string): Promise<void> {
  await trx
    .updateTable('mail_message')
    .set({ status: 'failed', error: error.slice(0, 500) })
    .where('message_id', '=', messageId)
    .execute()
}

/** The mailbox, newest first. */
export async function listMail(
  trx: TenantTransaction,
  ask: { before: string | null; limit: number },
): Promise<{ messages: MailMessage[]; next: string | null }> {
  let query = trx
    .selectFrom('mail_message')
    .selectAll()
    .orderBy('message_id', 'desc')
    .limit(ask.limit + 1)
  if (ask.before !== null) query = query.where('message_id', '<', ask.before)
  const rows = await query.execute()
  const messages = rows.slice(0, ask.limit).map((row) => ({
    messageId: row.message_id,
    recipient: row.recipient,
    subject: row.subject,
    bodyText: row.body_text,
    status: row.status,
    error: row.error,
    createdAt: row.created_at.toISOString(),
    sentAt: row.sent_at?.toISOString() ?? null,
  }))
  return { messages, next: rows.length > ask.limit ? (messages.at(-1)?.messageId ?? null) : null }
}
