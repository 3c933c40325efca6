export {
  mailDraft,
  mailMessage,
  isDemoAddress,
  secretMark,
  withoutSecret,
  type MailDraft,
  type MailMessage,
} from './mail.ts'
