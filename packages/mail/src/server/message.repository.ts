import { newId, type OperatorTransaction, type TenantTransaction } from '@vliegwiel/db'
import { mailDraft, isDemoAddress, secretMark, withoutSecret, type MailDraft, type MailMessage } from '../mail.ts'

/** Keeps a message of the tenant in scope, to be sent by a job; its secret stands apart. Answers its id. */
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
      body_text: withoutSecret(checked),
      secret: checked.secret ?? null,
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

/** The text as its reader gets it. Only for who sends it. */
export const textToSend = (row: { readonly body_text: string; readonly secret: string | null }) =>
  row.secret === null ? row.body_text : row.body_text.replaceAll(secretMark, () => row.secret ?? '')

/** Sent: the secret is with its reader, and nowhere else. `keepSecret`: the demo shows it to who plays that reader. */
export async function noteSent(
  trx: TenantTransaction,
  messageId: string,
  at: Date,
  { keepSecret = false }: { readonly keepSecret?: boolean } = {},
): Promise<void> {
  await trx
    .updateTable('mail_message')
    .set({ status: 'sent', sent_at: at, error: null, ...(keepSecret ? {} : { secret: null }) })
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

/** Days after which a letter is not tried again: what its link opens is over by then. */
export const triedDays = 7

/** Erases the secrets of letters that are not tried any more, sent or not. Answers how many. */
export async function eraseOldSecrets(trx: TenantTransaction, at: Date): Promise<number> {
  const result = await trx
    .updateTable('mail_message')
    .set({ secret: null })
    .where('secret', 'is not', null)
    .where('created_at', '<=', new Date(at.getTime() - triedDays * 86_400_000))
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** Removes letters of before `before`, but for those that still wait to be sent. Answers how many. */
export async function forgetMail(trx: TenantTransaction, before: Date): Promise<number> {
  const result = await trx
    .deleteFrom('mail_message')
    .where('created_at', '<', before)
    .where('status', '<>', 'queued')
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}

/** Removes every letter to an address. */
export async function forgetMailTo(trx: TenantTransaction, recipient: string): Promise<void> {
  await trx.deleteFrom('mail_message').where('recipient', '=', recipient).execute()
}

/**
 * The mailbox, newest first. In the place of a secret stands `hidden`, a sentence that says where it is; `demo` shows it
 * where no real person is the reader.
 */
export async function listMail(
  trx: TenantTransaction,
  ask: { before: string | null; limit: number; hidden: string; demo: boolean },
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
    bodyText:
      ask.demo && isDemoAddress(row.recipient)
        ? textToSend(row)
        : row.body_text.replaceAll(secretMark, () => ask.hidden),
    status: row.status,
    error: row.error,
    createdAt: row.created_at.toISOString(),
    sentAt: row.sent_at?.toISOString() ?? null,
  }))
  return { messages, next: rows.length > ask.limit ? (messages.at(-1)?.messageId ?? null) : null }
}
