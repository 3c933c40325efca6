import { z } from 'zod'

export const mailMessage = z.strictObject({
  messageId: z.uuid(),
  recipient: z.string(),
  subject: z.string(),
  bodyText: z.string(),
  status: z.enum(['queued', 'sent', 'failed']),
  error: z.string().nullable(),
  createdAt: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
})
export type MailMessage = z.infer<typeof mailMessage>

/** One address, one subject line: a line break in either would let a sender write headers. */
export const mailDraft = z.strictObject({
  recipient: z.email().max(254),
  subject: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[^\r\n]*$/),
  bodyText: z.string().min(1).max(20_000),
  /** What only the reader may see, as it stands in the text: a link that opens a door. */
  secret: z.string().min(20).max(1_000).optional(),
})
export type MailDraft = z.infer<typeof mailDraft>

/** Where the secret stands in a text that is kept. */
export const secretMark = '{{secret}}'

/** A link with a token in it, as long as ours are: it belongs in `secret`. */
const tokenLink = /https?:\/\/\S*[/=][\w-]{32,}/

/**
 * The text as it is kept, without its secret.
 * @throws Error when a secret is not in the text, or a link with a token would be kept as text
 */
export function withoutSecret({ subject, bodyText, secret }: MailDraft): string {
  const kept = secret === undefined ? bodyText : bodyText.replaceAll(secret, secretMark)
  if (secret !== undefined && kept === bodyText) throw new Error('The secret does not stand in the text')
  if (tokenLink.test(kept) || (secret !== undefined && subject.includes(secret)))
    throw new Error('A link with a token is kept in the text: give it as the secret')
  return kept
}

/**
 * The made-up persons of the demo alone: their domain is under `.example` (RFC 2606) and of nobody. Any other address,
 * also under `.example`, may be of a reader who is not the person at the screen.
 */
export const isDemoAddress = (recipient: string) => /^[^@]+@demo\.vliegwiel\.example$/i.test(recipient)
