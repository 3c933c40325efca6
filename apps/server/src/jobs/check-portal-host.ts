import { setTimeout as wait } from 'node:timers/promises'
import { portalHostTokens, type Services } from '@vliegwiel/api/server'
import { recordFact } from '@vliegwiel/audit/server'
import { asOperator, atSignIn, inTenant, type Database, type TenantTransaction } from '@vliegwiel/db'
import type { JobHandler } from '@vliegwiel/jobs/server'
import {
  hostProof,
  hostState,
  isAllowedPortalHost,
  missingProof,
  standingAfter,
  type HostStanding,
} from '@vliegwiel/tenants'
import { holderOfHost, keepPortalHost, readPortalHost, readSettings, readTree } from '@vliegwiel/tenants/server'
import { askHost, type HostQuestions } from '../outside/ask-host.ts'

type Asked = {
  readonly services: Services
  readonly questions: HostQuestions
  readonly tenantId: string
  readonly at: Date
}

/** Looks for the proof of the tenant's host name, because a person asked. */
export function checkPortalHost(services: Services, questions: HostQuestions): JobHandler {
  return async ({ tenantId, at }) => ({ state: await checkHost({ services, questions, tenantId, at }, 'person') })
}

/** Every night: names in use that are still proved, and names whose proof has come. One that fails holds up no other. */
export async function checkPortalHosts(services: Services, questions: HostQuestions, at: Date): Promise<void> {
  const tree = await asOperator(services.db, { tenantId: null }, readTree)
  for (const { tenant_id: tenantId } of tree.filter(({ status }) => status === 'active')) {
    await checkHost({ services, questions, tenantId, at }, 'night')
    await wait(0)
  }
}

/**
 * Settles whose a host name is. The proof decides, whoever had the name before; at night a name that is proved by
 * another stays with them, so that two proofs of one name do not take it from each other every night.
 */
async function checkHost({ services, questions, tenantId, at }: Asked, by: 'person' | 'night'): Promise<string> {
  const { db } = services
  const wished = await inTenant(db, { tenantId }, wishedHost)
  if (wished === null || !isAllowedPortalHost(wished, new URL(services.publicUrl).host)) return 'none'
  const holder = await atSignIn(db, (trx) => holderOfHost(trx, wished), { readOnly: true })
  const isElsewhere = holder !== undefined && holder.tenantId !== tenantId
  if (isElsewhere && by === 'night') return 'unproved'
  // Between transactions: a name that does not answer holds no connection.
  let missing: ReturnType<typeof missingProof> = null
  for (const [index, token] of portalHostTokens(services.auth.secrets, tenantId, wished).entries()) {
    const proof = hostProof(wished, token)
    const found = missingProof(await askHost(questions, proof), proof)
    // What is said to be missing is the record of today.
    if (index === 0 || found === null) missing = found
    if (found === null) break
  }
  if (missing === null && isElsewhere) await loseHost(db, holder.tenantId, wished, at)
  return inTenant(db, { tenantId }, async (trx) => {
    // It may have been changed while the name was asked.
    if ((await wishedHost(trx)) !== wished) return 'none'
    const before = await standingOf(trx, wished)
    const after = standingAfter(before, missing, at)
    await keepPortalHost(trx, wished, after, at)
    const state = hostState(after)
    if (state !== hostState(before)) await tell(trx, state, wished, at)
    return state
  })
}

/** The name that the tenant typed; null: none. */
async function wishedHost(trx: TenantTransaction): Promise<string | null> {
  const value = (await readSettings(trx)).find(({ key }) => key === 'portal-host')?.value
  return typeof value === 'string' && value !== '' ? value : null
}

async function standingOf(trx: TenantTransaction, host: string): Promise<HostStanding> {
  const row = await readPortalHost(trx)
  return row?.host === host
    ? { provedAt: row.proved_at, failingSince: row.failing_since, problem: row.problem }
    : { provedAt: null, failingSince: null, problem: null }
}

/** Another proved the name: it is no longer this tenant's, and its log says so. Not who did. */
async function loseHost(db: Database, tenantId: string, host: string, at: Date): Promise<void> {
  await inTenant(db, { tenantId }, async (trx) => {
    const row = await readPortalHost(trx)
    if (row?.host !== host || row.proved_at === null) return
    await keepPortalHost(trx, host, { provedAt: null, failingSince: null, problem: 'proved-elsewhere' }, at)
    await tell(trx, 'lost', host, at)
  })
}

const actions = {
  proved: 'settings.proveHost',
  failing: 'settings.missHostProof',
  unproved: 'settings.closeHost',
  lost: 'settings.loseHost',
} as const

function tell(trx: TenantTransaction, what: keyof typeof actions, host: string, at: Date): Promise<void> {
  return recordFact(trx, {
    at,
    actor: { personId: null, name: 'Vliegwiel', actingAs: null },
    action: actions[what],
    objectType: 'setting',
    objectId: 'portal-host',
    objectLabel: host,
    result: what === 'proved' ? 'ok' : 'failed',
    origin: 'job',
    network: null,
    detail: {},
  })
}
