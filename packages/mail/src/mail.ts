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
})
export type MailDraft = z.infer<typeof mailDraft>
