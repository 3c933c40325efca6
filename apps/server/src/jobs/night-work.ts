import { platformLog } from '@vliegwiel/audit'
import { erasingAction, recordFact } from '@vliegwiel/audit/server'
import type { Services } from '@vliegwiel/api/server'
import { forgetExpired } from '@vliegwiel/auth/server'
import { asOperator, atAccounts, eraseTenant, inTenant, type Database } from '@vliegwiel/db'
import type { JobTicket } from '@vliegwiel/jobs'
import { forgetImports } from '@vliegwiel/imports/server'
import { queueJob } from '@vliegwiel/jobs/server'
import { eraseOldSecrets } from '@vliegwiel/mail/server'
import { readTree } from '@vliegwiel/tenants/server'
import { anchorLogs } from '../anchors/anchor-logs.ts'
import type { AnchorSettings } from '../anchors/lay-down.ts'
import { systemQuestions, type HostQuestions } from '../outside/ask-host.ts'
import { checkPortalHosts } from './check-portal-host.ts'

/** Days that a repeated request still gets its first answer. */
const keyDays = 7

/**
 * Removes every archived tenant whose grace period is over. Answers which, and how many rows went. The row in the tree
 * stays: it says that there was such a tenant and when it ended.
 */
export async function eraseDue(db: Database, at: Date): Promise<{ tenantId: string; slug: string; rows: number }[]> {
  const tree = await asOperator(db, { tenantId: null }, readTree)
  const due = tree.filter((row) => row.status === 'archived' && row.erase_after !== null && row.erase_after <= at)
  const erased: { tenantId: string; slug: string; rows: number }[] = []
  for (const { tenant_id: tenantId, slug } of due) {
    const removed = await eraseTenant(db, tenantId)
    const rows = Object.values(removed).reduce((sum, count) => sum + count, 0)
    if (rows === 0) continue
    erased.push({ tenantId, slug, rows })
    // Its own log went with it; that it went stands in the log of the platform.
    const fact = { ...byNight(at), action: erasingAction, objectType: 'tenant', detail: { rows } } as const
    await asOperator(db, platformLog, (trx) => recordFact(trx, { ...fact, objectId: tenantId, objectLabel: slug }))
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
  const before = new Date(at.getTime() - keyDays * 86_400_000)
  await atAccounts(db, async (trx) => {
    await forgetExpired(trx, at)
    await trx.deleteFrom('auth.idempotency').where('created_at', '<', before).execute()
  })
  const tree = await asOperator(db, { tenantId: null }, readTree)
  for (const { tenant_id: tenantId } of tree) {
    await inTenant(db, { tenantId }, async (trx) => {
      await trx.deleteFrom('idempotency').where('created_at', '<', before).execute()
      await trx.deleteFrom('export_file').where('expires_at', '<=', at).execute()
      await forgetImports(trx, at)
      await eraseOldSecrets(trx, at)
    })
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
}

/** The work of the night. One part failing does not keep the others from running. */
export async function nightWork(
  services: Services,
  send: (ticket: JobTicket) => Promise<void>,
  { questions = systemQuestions(), anchors }: NightSettings = {},
): Promise<void> {
  const { db } = services
  const at = services.clock()
  const parts: Readonly<Record<string, () => Promise<void>>> = {
    erase: async () => {
      for (const { tenantId, rows } of await eraseDue(db, at)) services.log('info', 'tenant-erased', { tenantId, rows })
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
