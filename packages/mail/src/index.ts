export { mailDraft, mailMessage, type MailDraft, type MailMessage } from './mail.ts'
