import { t } from '../../trpc.ts'
import { listMail } from './list-mail.ts'

export const mail = t.router({ listMail })
