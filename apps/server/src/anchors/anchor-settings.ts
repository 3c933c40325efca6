import type { MailSettings } from '../jobs/send-mail.ts'
import type { Environment } from '../start/environment.ts'
import type { AnchorSettings } from './lay-down.ts'

export const mailSettingsOf = ({ smtpUrl, mailFrom, demo }: Environment): MailSettings => ({
  smtpUrl,
  from: mailFrom,
  demo,
})

/** Where this installation lays down the ends of its logs. */
export const anchorSettingsOf = (environment: Environment): AnchorSettings => ({
  places: environment.anchorPlaces,
  mail: mailSettingsOf(environment),
  allowLoopback: environment.mode !== 'production',
})
