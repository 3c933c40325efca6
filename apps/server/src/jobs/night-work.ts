import { platformLog } from '@vliegwiel/audit'
import { erasingAction, recordFact } from '@vliegwiel/audit/server'
import { timeZoneOf, type Services } from '@vliegwiel/api/server'
import { forgetExpired, forgetWaysIn } from '@vliegwiel/auth/server'
import { forgetReaders } from '@vliegwiel/configuration/server'
import { asOperator, atAccounts, eraseTenant, forgetInLog, inTenant, type Database } from '@vliegwiel/db'
import { DEFAULT_ZONE } from '@vliegwiel/i18n'
import type { JobTicket } from '@vliegwiel/jobs'
import { forgetImports } from '@vliegwiel/imports/server'
import { queueJob } from '@vliegwiel/jobs/server'
import { eraseOldSecrets, forgetMail } from '@vliegwiel/mail/server'
import { readTree } from '@vliegwiel/tenants/server'
import { anchorLogs } from '../anchors/anchor-logs.ts'
import type { AnchorSettings } from '../anchors/lay-down.ts'
import { systemQuestions, type HostQuestions } from '../outside/ask-host.ts'
import { eraseDueClients } from './erase-due-clients.ts'
import { forgetOrphan, forgetPeople } from './forget-people.ts'
import { keptDays, keptSince } from './kept-days.ts'
import { checkPortalHosts } from './check-portal-host.ts'

/**
 * Removes every archived tenant whose grace period is over. Answers which, and how many rows went. The row in the tree
 * stays: it says that there was such a tenant and when it ended.
 */
export async function eraseDue(db: Database, at: Date): Promise<{ tenantId: string; slug: string; rows: number }[]> {
  const tree = await asOperator(db, { tenantId: null }, readTree)
  const due = tree.filter((row) => row.status === 'archived' && row.erase_after !== null && row.erase_after <= at)
  const erased: { tenantId: string; slug: string; rows: number }[] = []
  for (const { tenant_id: tenantId, slug } of due) {
    const members = await inTenant(db, { tenantId, readOnly: true }, (trx) =>
      trx.selectFrom('membership').select('person_id').execute(),
    )
    const removed = await eraseTenant(db, tenantId)
    const rows = Object.values(removed).reduce((sum, count) => sum + count, 0)
    if (rows === 0) continue
    erased.push({ tenantId, slug, rows })
    // Its own log went with it; that it went stands in the log of the platform.
    const fact = { ...byNight(at), action: erasingAction, objectType: 'tenant', detail: { rows } } as const
    await asOperator(db, platformLog, (trx) => recordFact(trx, { ...fact, objectId: tenantId, objectLabel: slug }))
    // An account that this tenant alone had goes with it: the grace period was its term.
    await atAccounts(db, (trx) => forgetWaysIn(trx, tenantId))
    for (const { person_id: personId } of members) await forgetOrphan(db, personId, at)
  }
  return erased
}

/** A line that nobody's request caused. */
const byNight = (at: Date) =>
  ({
    at,
    actor: { personId: null, name: '', actingAs: null },
    result: 'ok',
    origin: 'job',
    network: null,
  }) as const

/** Forgets what has served: ended sessions, old answers, files past their date. */
async function forgetOld(db: Database, at: Date): Promise<void> {
  await atAccounts(db, async (trx) => {
    await forgetExpired(trx, at)
    const before = keptSince(at, keptDays.answers, DEFAULT_ZONE)
    await trx.deleteFrom('auth.idempotency').where('created_at', '<', before).execute()
  })
  await forgetInLog(db, platformLog.tenantId, keptSince(at, keptDays.networks, DEFAULT_ZONE))
  const tree = await asOperator(db, { tenantId: null }, readTree)
  for (const { tenant_id: tenantId } of tree) {
    const zone = await inTenant(db, { tenantId }, async (trx) => {
      const own = await timeZoneOf(trx)
      const before = keptSince(at, keptDays.answers, own)
      await trx.deleteFrom('idempotency').where('created_at', '<', before).execute()
      await forgetMail(trx, keptSince(at, keptDays.letters, own))
      await trx.deleteFrom('export_file').where('expires_at', '<=', at).execute()
      await forgetImports(trx, at)
      await forgetReaders(trx, at)
      await eraseOldSecrets(trx, at)
      return own
    })
    await forgetInLog(db, tenantId, keptSince(at, keptDays.networks, zone))
  }
}

/** Asks for a proof of isolation of every active tenant. */
async function queueProofs(db: Database, at: Date): Promise<JobTicket[]> {
  const tree = await asOperator(db, { tenantId: null }, readTree)
  const tickets: JobTicket[] = []
  for (const { tenant_id: tenantId, slug } of tree.filter((row) => row.status === 'active')) {
    const job = { kind: 'isolation.run', input: { slug }, startedBy: null, total: 2, at } as const
    tickets.push({ tenantId, jobId: await asOperator(db, { tenantId }, (trx) => queueJob(trx, job)) })
  }
  return tickets
}

/** What the night needs of the installation. */
export interface NightSettings {
  readonly questions?: HostQuestions
  readonly anchors?: AnchorSettings | undefined
  /** Days after which a person without a tenant is forgotten; left out: nobody is. */
  readonly forgetPeopleAfterDays?: number | undefined
}

/** The work of the night. One part failing does not keep the others from running. */
export async function nightWork(
  services: Services,
  send: (ticket: JobTicket) => Promise<void>,
  { questions = systemQuestions(), anchors, forgetPeopleAfterDays }: NightSettings = {},
): Promise<void> {
  const { db } = services
  const at = services.clock()
  const parts: Readonly<Record<string, () => Promise<void>>> = {
    erase: async () => {
      for (const { tenantId, rows } of await eraseDue(db, at)) services.log('info', 'tenant-erased', { tenantId, rows })
    },
    clients: async () => {
      const clients = await eraseDueClients(db, at)
      if (clients > 0) services.log('info', 'clients-erased', { clients })
    },
    people: async () => {
      if (forgetPeopleAfterDays === undefined) return
      const people = await forgetPeople(db, at, forgetPeopleAfterDays)
      if (people > 0) services.log('info', 'people-forgotten', { people })
    },
    forget: () => forgetOld(db, at),
    hosts: () => checkPortalHosts(services, questions, at),
    // Last of what writes in logs, so that this night is in it.
    anchor: async () => {
      if (anchors === undefined) return
      const { failures } = await anchorLogs(db, anchors, at)
      for (const failure of failures) services.log('error', 'anchor-failed', { ...failure })
      if (failures.length > 0) throw new Error('The end of the logs was not laid down everywhere')
    },
    prove: async () => {
      for (const ticket of await queueProofs(db, at)) await send(ticket)
    },
  }
  const failures: unknown[] = []
  for (const part of Object.values(parts)) await part().catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw failures[0]
}
