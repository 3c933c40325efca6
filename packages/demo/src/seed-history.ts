import { recordFact } from '@vliegwiel/audit/server'
import { invitePerson } from '@vliegwiel/auth/server'
import { inTenant, type Database, type TenantTransaction } from '@vliegwiel/db'
import { dayOf, DEFAULT_ZONE, m } from '@vliegwiel/i18n'
import { queueJob } from '@vliegwiel/jobs/server'
import { writeMail } from '@vliegwiel/mail/server'
import { changeSetting, readSettings } from '@vliegwiel/tenants/server'
import { demoInvitations, type DemoInvitation } from './demo-invitations.ts'
import { demoPersons } from './demo-persons.ts'
import { demoSettings, type DemoSetting } from './demo-settings.ts'
import { demoTenants } from './demo-tenants.ts'

export interface History {
  readonly tenants: ReadonlyMap<string, string>
  readonly at: Date
  readonly publicUrl: string
}

const dayMs = 86_400_000

/** What people of the demo did in the last weeks, by the use cases that the console calls, each with its entry in the log. */
export async function seedHistory(db: Database, history: History): Promise<void> {
  for (const { slug, name } of demoTenants) {
    const settings = demoSettings.filter((one) => one.slug === slug)
    const invitations = demoInvitations.filter((one) => one.slug === slug)
    const tenantId = history.tenants.get(slug)
    if (tenantId === undefined || settings.length + invitations.length === 0) continue
    await inTenant(db, { tenantId }, async (trx) => {
      const filled = new Set((await readSettings(trx)).map((row) => row.key))
      for (const setting of settings) if (!filled.has(setting.key)) await fillIn(trx, setting, history)
      const invited = new Set(
        (await trx.selectFrom('invitation').select('email_key').execute()).map((row) => row.email_key),
      )
      for (const one of invitations) if (!invited.has(one.email)) await invite(trx, one, name, history)
    })
  }
}

async function fillIn(trx: TenantTransaction, setting: DemoSetting, { at }: History): Promise<void> {
  const { key, value, source, sourceDate, by } = setting
  const moment = new Date(at.getTime() - setting.daysAgo * dayMs)
  const actor = personNamed(by)
  const edit = { version: 0, changedBy: actor.personId, at: moment, today: dayOf(moment, DEFAULT_ZONE) }
  const { before, after } = await changeSetting(trx, { key, value, source, sourceDate, ...edit })
  await recordFact(trx, {
    at: moment,
    actor,
    action: 'settings.changeSetting',
    objectType: 'setting',
    objectId: key,
    objectLabel: key,
    result: 'ok',
    origin: 'demo',
    network: null,
    detail: { before, after, demo: true },
  })
}

async function invite(trx: TenantTransaction, one: DemoInvitation, tenant: string, history: History): Promise<void> {
  const moment = new Date(history.at.getTime() - one.daysAgo * dayMs)
  const actor = personNamed(one.by)
  const { email, roles } = one
  const made = await invitePerson(trx, { email, roles, invitedBy: actor.personId }, moment)
  const link = `${history.publicUrl}/uitnodiging/${made.token}`
  const language = { locale: 'nl' } as const
  const letter = {
    recipient: email,
    subject: m.people_invitation_mail_subject({ tenant }, language),
    bodyText: m.people_invitation_mail_body({ tenant, link }, language),
    secret: link,
  }
  const messageId = await writeMail(trx, letter, moment)
  await queueJob(trx, { kind: 'mail.send', input: { messageId }, startedBy: actor.personId, at: moment })
  await recordFact(trx, {
    at: moment,
    actor,
    action: 'people.invitePerson',
    objectType: 'invitation',
    objectId: made.invitationId,
    objectLabel: email,
    result: 'ok',
    origin: 'demo',
    network: null,
    detail: { roles, demo: true },
  })
}

function personNamed(name: string) {
  const found = demoPersons.find((one) => one.displayName === name)
  if (!found) throw new Error(`${name} is nobody of the demo`)
  return { personId: found.personId, name, actingAs: null }
}
