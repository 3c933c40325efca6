import { listMail } from './list-mail.ts'

export const procedures = { listMail }
