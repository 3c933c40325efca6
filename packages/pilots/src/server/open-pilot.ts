import { readInForce } from '@vliegwiel/configuration/server'
import { randomBytes } from 'node:crypto'
import { seedCommitment } from '../enrolment/allocate.ts'
import { pilotError } from '../pilot-error.ts'
import { planChanges, type PlanChange } from '../protocol/amendments.ts'
import { planHash } from '../protocol/plan-hash.ts'
import { protocolOf, type Protocol } from '../protocol/protocol.ts'
import type { PilotContext } from './pilot-context.ts'
import { insistOnVersion } from './insist-on-version.ts'
import {
  changePilot,
  findPilotByKey,
  holdPilot,
  insertAmendment,
  insertPilot,
  listAmendments,
  type PilotRow,
} from './pilot.repository.ts'

/** The protocol that holds now, or undefined when none does. */
export async function protocolInForce(
  { trx, at }: Pick<PilotContext, 'trx' | 'at'>,
  key: string,
): Promise<{ protocol: Protocol; from: Date } | undefined> {
  const row = await readInForce(trx, 'pilot-protocol', key, at)
  return row?.status === 'in-force' ? { protocol: protocolOf(row.content), from: row.valid_from } : undefined
}

/**
 * Opens a pilot on the protocol that holds. The seed of the randomisation is fixed here and committed to by its hash, before
 * anybody takes part.
 * @throws pilotError plan-not-in-force, pilot-exists
 */
export async function openPilot(
  context: PilotContext,
  { key, synthetic, source }: { readonly key: string; readonly synthetic: boolean; readonly source: string | null },
): Promise<string> {
  const plan = await protocolInForce(context, key)
  if (!plan) throw pilotError('plan-not-in-force', { key })
  if (await findPilotByKey(context.trx, key)) throw pilotError('pilot-exists', { key })
  const seed = randomBytes(16).toString('hex')
  return insertPilot(context.trx, {
    key,
    name: plan.protocol.title,
    protocol: plan.protocol,
    plan_hash: planHash(plan.protocol),
    protocol_from: plan.from,
    seed,
    seed_commitment: seedCommitment(seed),
    synthetic,
    source,
    created_at: context.at,
  })
}

/** Takes over the protocol that holds and locks it. Locking what is locked changes nothing. */
export async function lockPlan(context: PilotContext, held: PilotRow): Promise<PilotRow> {
  if (held.state === 'closed') throw pilotError('pilot-closed')
  if (held.locked_at !== null) return held
  const plan = await protocolInForce(context, held.key)
  if (!plan) throw pilotError('plan-not-in-force', { key: held.key })
  const change = {
    state: 'running' as const,
    locked_at: context.at,
    name: plan.protocol.title,
    protocol: plan.protocol,
    plan_hash: planHash(plan.protocol),
    protocol_from: plan.from,
  }
  await changePilot(context.trx, held, change)
  return { ...held, ...change, version: held.version + 1 }
}

/** What the protocol that holds says otherwise than the locked plan and its amendments. */
export async function openChanges(context: Pick<PilotContext, 'trx' | 'at'>, pilot: PilotRow): Promise<PlanChange[]> {
  if (pilot.locked_at === null) return []
  const plan = await protocolInForce(context, pilot.key)
  if (!plan) return []
  const amended = (await listAmendments(context.trx, pilot.pilot_id)).at(-1)
  return amended?.plan_hash === planHash(plan.protocol) ? [] : planChanges(pilot.protocol, plan.protocol)
}

/**
 * Writes down, with a reason, that the protocol changed after the lock. The locked plan stays what figures are computed
 * by; the amendment stands beside every one of them.
 * @throws pilotError plan-unchanged, changed-meanwhile
 */
export async function amendPlan(
  context: PilotContext,
  pilotId: string,
  { reason, version }: { readonly reason: string; readonly version: number | null },
): Promise<number> {
  const held = await holdPilot(context.trx, pilotId)
  await insistOnVersion(context, held, version)
  const plan = await protocolInForce(context, held.key)
  const changes = await openChanges(context, held)
  if (!plan || changes.length === 0) throw pilotError('plan-unchanged')
  const number = ((await listAmendments(context.trx, pilotId)).at(-1)?.number ?? 0) + 1
  await insertAmendment(context.trx, pilotId, {
    number,
    changes,
    plan_hash: planHash(plan.protocol),
    reason,
    by_name: context.by.name,
    at: context.at,
  })
  await changePilot(context.trx, held, {})
  return number
}

/**
 * Closes a pilot: nobody comes in any more, and the seed of the randomisation is shown, so that anyone can draw it again.
 * @throws pilotError pilot-closed, changed-meanwhile
 */
export async function closePilot(context: PilotContext, pilotId: string, version: number): Promise<PilotRow> {
  const held = await holdPilot(context.trx, pilotId)
  if (held.state === 'closed') throw pilotError('pilot-closed')
  await insistOnVersion(context, held, version)
  await changePilot(context.trx, held, { state: 'closed', closed_at: context.at })
  return held
}
