export {
  mailDraft,
  mailMessage,
  reachesNobody,
  secretMark,
  withoutSecret,
  type MailDraft,
  type MailMessage,
} from './mail.ts'
