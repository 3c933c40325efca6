import { recordFact } from '@vliegwiel/audit/server'
import { inviteFirstAdministrator } from '@vliegwiel/auth/server'
import { asOperator, withScope, type OperatorTransaction } from '@vliegwiel/db'
import { dayOf, DEFAULT_ZONE, m } from '@vliegwiel/i18n'
import { queueJob } from '@vliegwiel/jobs/server'
import { writeMail } from '@vliegwiel/mail/server'
import { tenantKinds, tenantName } from '@vliegwiel/tenants'
import { archiveTenant, createTenant, findBySlug, readTree, restoreTenant } from '@vliegwiel/tenants/server'
import { eraseDue } from '../../jobs/night-work.ts'
import { networkOfTerminal, whoTypes } from '../noted-command.ts'
import { answer, demanded, UsageProblem, type Command, type CommandCall } from '../command.ts'

export const listTenants: Command = {
  name: 'tenants list',
  writes: 'nothing',
  options: {},
  help: { nl: 'Toont de boom van gemeenten.', en: 'Shows the tree of tenants.' },
  async run({ open }) {
    const tree = await asOperator(await open(), { tenantId: null }, readTree)
    const names = new Map(tree.map((row) => [row.tenant_id, row.name]))
    const rows = tree
      .map((row) => ({ ...row, trail: row.path.map((id) => names.get(id) ?? '?').join(' / ') }))
      .toSorted((a, b) => a.trail.localeCompare(b.trail, 'nl'))
    return answer(
      rows.map((row) => `${'  '.repeat(row.path.length - 1)}${row.name} (${row.slug}, ${row.kind}, ${row.status})`),
      rows.map(({ slug, name, kind, status, trail }) => ({ slug, name, kind, status, trail })),
    )
  },
}

export const createTenantCommand: Command = {
  name: 'tenants create',
  writes: 'installation',
  options: {
    name: 'Texel',
    kind: 'municipality',
    parent: 'kop-van-noord-holland',
    admin: 'beheer@texel.example',
    slug: 'texel',
  },
  help: {
    nl: 'Maakt een gemeente en nodigt de eerste beheerder uit; toont de link.',
    en: 'Makes a tenant and invites its first administrator; prints the link.',
  },
  async run(call) {
    const { at, environment, language } = call
    const name = tenantName.parse(demanded(call, 'name'))
    const kind = tenantKinds.find((known) => known === (call.options['kind'] ?? 'municipality'))
    if (!kind) throw new UsageProblem(`--kind: ${tenantKinds.join(', ')}`)
    const email = call.options['admin']
    const { slug: wanted, parent: above } = call.options
    const made = await asOperator(await call.open(), { tenantId: null }, async (trx) => {
      const parent = above === undefined ? null : await bySlug(trx, above, language)
      const tenant = await createTenant(trx, {
        name,
        kind,
        parentId: parent?.tenant_id ?? null,
        at,
        ...(wanted === undefined ? {} : { slug: wanted }),
      })
      const link = await withScope(trx, tenant.tenantId, async (inside) => {
        await note(inside, { action: 'platform.createTenant', tenantId: tenant.tenantId, name, at })
        return email === undefined ? null : inviteWithMail(inside, { email, tenant: name, call })
      })
      return { ...tenant, link }
    })
    const address = `${environment.publicUrl}/${made.slug}`
    const text = {
      nl: [`${name} staat klaar: ${address}`, ...(made.link ? [`Link voor de beheerder (7 dagen): ${made.link}`] : [])],
      en: [`${name} is ready: ${address}`, ...(made.link ? [`Link for the administrator (7 days): ${made.link}`] : [])],
    }
    return answer(text[language], { ...made, address }, true, tenantSubject(made.tenantId, name))
  },
}

export const archiveTenantCommand: Command = {
  name: 'tenants archive',
  writes: 'installation',
  options: { tenant: 'texel', days: '30' },
  help: {
    nl: 'Sluit een gemeente; na de bedenktijd worden de gegevens gewist.',
    en: 'Archives a tenant; its data is erased after the grace period.',
  },
  async run(call) {
    const { at, language } = call
    const graceDays = Number(call.options['days'] ?? '30')
    if (!Number.isInteger(graceDays) || graceDays < 7 || graceDays > 365) throw new UsageProblem('--days: 7–365')
    const {
      tenantId: archived,
      name,
      eraseAfter,
    } = await asOperator(await call.open(), { tenantId: null }, async (trx) => {
      const { tenant_id: tenantId, version } = await bySlug(trx, demanded(call, 'tenant'), language)
      const done = await archiveTenant(trx, { tenantId, version, graceDays, at })
      await withScope(trx, tenantId, (inside) =>
        note(inside, { action: 'platform.archiveTenant', tenantId, name: done.name, at }),
      )
      return { ...done, tenantId }
    })
    const day = dayOf(eraseAfter, DEFAULT_ZONE)
    const text = { nl: `${name} is gesloten. Wissen kan vanaf ${day}.`, en: `${name} is archived. Erased from ${day}.` }
    return answer([text[language]], { name, eraseAfter }, true, tenantSubject(archived, name))
  },
}

export const restoreTenantCommand: Command = {
  name: 'tenants restore',
  writes: 'installation',
  options: { tenant: 'texel' },
  help: { nl: 'Opent een gesloten gemeente weer, binnen de bedenktijd.', en: 'Takes an archived tenant back.' },
  async run(call) {
    const { at, language } = call
    const { name, tenantId: restored } = await asOperator(await call.open(), { tenantId: null }, async (trx) => {
      const { tenant_id: tenantId, version } = await bySlug(trx, demanded(call, 'tenant'), language)
      const done = await restoreTenant(trx, { tenantId, version, at })
      await withScope(trx, tenantId, (inside) =>
        note(inside, { action: 'platform.restoreTenant', tenantId, name: done.name, at }),
      )
      return { name: done.name, tenantId }
    })
    return answer(
      [language === 'nl' ? `${name} is weer open.` : `${name} is open again.`],
      { name },
      true,
      tenantSubject(restored, name),
    )
  },
}

export const eraseDueCommand: Command = {
  name: 'tenants erase-due',
  writes: 'installation',
  options: {},
  help: {
    nl: 'Wist gesloten gemeenten waarvan de bedenktijd voorbij is.',
    en: 'Erases archived tenants whose grace period is over.',
  },
  async run({ open, at, language }) {
    const erased = await eraseDue(await open(), at)
    const none = language === 'nl' ? 'Er was niets te wissen.' : 'There was nothing to erase.'
    return answer(erased.length === 0 ? [none] : erased.map(({ slug, rows }) => `${slug}: ${rows}`), { erased })
  },
}

const tenantSubject = (objectId: string, objectLabel: string) => ({ objectType: 'tenant', objectId, objectLabel })

async function bySlug(trx: OperatorTransaction, slug: string, language: 'nl' | 'en') {
  const found = await findBySlug(trx, slug)
  if (found) return found
  throw new UsageProblem(language === 'nl' ? `Er is geen gemeente ${slug}.` : `There is no tenant ${slug}.`)
}

/** Who types here has the database in hand: the log says so instead of naming a person. */
function note(
  trx: OperatorTransaction,
  given: { action: string; tenantId: string; name: string; at: Date },
): Promise<void> {
  return recordFact(trx, {
    at: given.at,
    actor: whoTypes(),
    action: given.action,
    objectType: 'tenant',
    objectId: given.tenantId,
    objectLabel: given.name,
    result: 'ok',
    origin: 'command-line',
    network: networkOfTerminal(),
    detail: {},
  })
}

async function inviteWithMail(
  trx: OperatorTransaction,
  { email, tenant, call }: { email: string; tenant: string; call: CommandCall },
): Promise<string> {
  const { at, environment, language } = call
  const { token } = await inviteFirstAdministrator(trx, { email, invitedBy: null }, at)
  const link = `${environment.publicUrl}/uitnodiging/${token}`
  const locale = { locale: language }
  const letter = {
    recipient: email,
    subject: m.people_invitation_mail_subject({ tenant }, locale),
    bodyText: m.people_invitation_mail_body({ tenant, link }, locale),
    secret: link,
  }
  const messageId = await writeMail(trx, letter, at)
  await queueJob(trx, { kind: 'mail.send', input: { messageId }, startedBy: null, at })
  return link
}
