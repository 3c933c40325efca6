import { releaseToBranch } from '@vliegwiel/db'
import type { Block } from '../blocks/block.ts'
import { cascade, type Outcome } from '../inheritance/cascade.ts'
import type { Kind } from '../kind/kind.ts'
import { ownBlocks } from '../merge/inherit.ts'
import { branchOf, insertRows, standingBelow, type BranchRow, type StandingBelow } from './branch.repository.ts'
import { closeSettled, noticeAbove, openChanges } from './branch-notices.repository.ts'
import type { DocumentContext } from './document-context.ts'
import type { InForceRow } from './in-force.repository.ts'
import { ownName } from './own-name.repository.ts'

/** A document that comes into force at the tenant of the context. */
export interface ComesInForce {
  readonly kind: Kind
  readonly key: string
  readonly content: Block
  readonly documentId: string
  readonly number: number
  readonly source: unknown
  readonly moment: Date
  /** What holds until then. */
  readonly current: InForceRow | undefined
}

/** Writes what is in force for the tenant and for everything below it, in the transaction of the context. */
export async function putInForce(context: DocumentContext, given: ComesInForce): Promise<{ tenants: number }> {
  const { trx, at } = context
  const { current, content } = given
  const base = current && !current.own ? (current.inherited ?? current.content) : null
  const changed = base === null ? [] : ownBlocks(base, content)
  const own = base === null
  const here = await ownName(trx)
  const mine = own || changed.length > 0 || !current
  const from = mine ? trx.tenantId : current.from_tenant
  const row: BranchRow = {
    tenantId: trx.tenantId,
    validFrom: momentFor(given.moment, current?.valid_from, at),
    content,
    inherited: changed.length > 0 ? base : null,
    ownBlocks: changed,
    own,
    fromTenant: own || !current ? trx.tenantId : current.from_tenant,
    fromName: own || !current ? here : current.from_name,
    documentId: given.documentId,
    number: given.number,
    source: given.source,
    status: 'in-force',
    reason: null,
  }
  return releaseToBranch(trx, async (branch) => {
    const tenants = await branchOf(branch)
    const names = new Map(tenants.map((tenant) => [tenant.tenantId, tenant.name]))
    const below = tenants.filter(({ tenantId }) => tenantId !== trx.tenantId)
    const standing = await standingBelow(branch, given, below, at)
    const outcomes = cascade(trx.tenantId, content, from, below, standing)
    const rows = outcomes.map((outcome) => rowOf(outcome, names, row, standing.get(outcome.tenantId), given, at))
    await insertRows(branch, given, [row, ...rows], at)
    const after = [{ tenantId: trx.tenantId, ownBlocks: changed }, ...outcomes]
    await openChanges(branch, given, outcomes, row.fromName, at)
    await closeSettled(branch, given, after, at)
    await noticeAbove(branch, given, tenants, after, standing, at)
    return { tenants: outcomes.length }
  })
}

/** Takes a document out of force, here and below. Who changed blocks of it below keeps it, as a document of its own. */
export async function takeOutOfForce(
  context: DocumentContext,
  kind: Kind,
  current: InForceRow,
  documentId: string,
  reason: string,
): Promise<{ tenants: number }> {
  const { trx, at } = context
  const given = { kind, key: current.key, moment: at }
  return releaseToBranch(trx, async (branch) => {
    const tenants = await branchOf(branch)
    const below = tenants.filter(({ tenantId }) => tenantId !== trx.tenantId)
    const standing = await standingBelow(branch, given, below, at)
    const names = new Map(tenants.map(({ tenantId, name }) => [tenantId, name]))
    const rows: BranchRow[] = [
      {
        tenantId: trx.tenantId,
        validFrom: momentFor(at, current.valid_from, at),
        content: current.content,
        inherited: current.inherited,
        ownBlocks: current.own_blocks,
        own: current.own,
        fromTenant: current.from_tenant,
        fromName: current.from_name,
        documentId,
        number: current.number,
        source: current.source,
        status: 'withdrawn',
        reason,
      },
    ]
    const keeping = new Set<string>()
    for (const { tenantId, path } of below) {
      const before = standing.get(tenantId)
      if (!before || path.some((id) => keeping.has(id))) continue
      // Who made a document of the same name, or took this one out before for a reason of its own, is left alone, and so
      // is all below it.
      const apart = before.own || (before.withdrawn && before.inherited === null)
      if (apart) keeping.add(tenantId)
      if (apart) continue
      const keeps = before.inherited !== null
      if (keeps) keeping.add(tenantId)
      rows.push({
        tenantId,
        validFrom: momentFor(at, before.validFrom, at),
        content: before.content,
        inherited: null,
        ownBlocks: [],
        own: keeps,
        fromTenant: keeps ? tenantId : current.from_tenant,
        fromName: keeps ? (names.get(tenantId) ?? '') : current.from_name,
        documentId: keeps ? before.documentId : null,
        number: keeps ? before.number : null,
        source: before.source,
        status: keeps ? before.status : 'withdrawn',
        reason: keeps ? before.reason : reason,
      })
    }
    await insertRows(branch, given, rows, at)
    const nothing = rows.map(({ tenantId }) => ({ tenantId, ownBlocks: null }))
    await closeSettled(branch, given, nothing, at)
    return { tenants: rows.length - 1 }
  })
}

/**
 * Gives tenants below what they inherit from this one: a tenant that is new, or hangs elsewhere since. What stands there
 * like that already is left alone, with the day from which it holds.
 */
export async function passDown(
  context: DocumentContext,
  kind: Kind,
  current: InForceRow,
  only: ReadonlySet<string>,
): Promise<void> {
  const { trx, at } = context
  const given = { kind, key: current.key, moment: at }
  await releaseToBranch(trx, async (branch) => {
    const tenants = await branchOf(branch)
    const names = new Map(tenants.map((tenant) => [tenant.tenantId, tenant.name]))
    const below = tenants.filter(({ tenantId, path }) => tenantId !== trx.tenantId && path.some((id) => only.has(id)))
    const standing = await standingBelow(branch, given, below, at)
    const tops = below.map((tenant) => ({
      ...tenant,
      path: only.has(tenant.tenantId) ? [trx.tenantId, tenant.tenantId] : tenant.path,
    }))
    const origin = current.own_blocks.length > 0 ? trx.tenantId : current.from_tenant
    const outcomes = cascade(trx.tenantId, current.content, origin, tops, standing)
    const from = { fromTenant: current.from_tenant, fromName: current.from_name, source: current.source }
    const rows = outcomes
      .map((outcome) => rowOf(outcome, names, from, standing.get(outcome.tenantId), given, at))
      .filter((row) => !standsLikeThat(row, standing.get(row.tenantId)))
    if (rows.length > 0) await insertRows(branch, given, rows, at)
    await openChanges(branch, given, outcomes, current.from_name, at)
    await closeSettled(branch, given, outcomes, at)
    await noticeAbove(branch, given, tenants, outcomes, standing, at)
  })
}

function standsLikeThat(row: BranchRow, before: StandingBelow | undefined): boolean {
  if (!before || before.status !== row.status || before.fromTenant !== row.fromTenant) return false
  const one = before.inherited ?? before.content
  const other = row.inherited ?? row.content
  return (
    (before.inherited === null) === (row.inherited === null) &&
    ownBlocks(one, other).length === 0 &&
    ownBlocks(before.content, row.content).length === 0
  )
}

/** Never before what holds there already: a release that was carried out late must not be hidden behind it. */
export function momentFor(moment: Date, before: Date | undefined, at: Date): Date {
  return before && before >= moment ? new Date(Math.max(at.getTime(), before.getTime() + 1)) : moment
}

function rowOf(
  outcome: Outcome,
  names: ReadonlyMap<string, string>,
  from: Pick<BranchRow, 'fromTenant' | 'fromName' | 'source'>,
  before: StandingBelow | undefined,
  given: Pick<ComesInForce, 'moment'>,
  at: Date,
): BranchRow {
  const inherits = outcome.inherited === null && !before?.withdrawn
  return {
    tenantId: outcome.tenantId,
    validFrom: momentFor(given.moment, before?.validFrom, at),
    content: outcome.content,
    inherited: outcome.inherited,
    ownBlocks: outcome.ownBlocks,
    own: false,
    fromTenant: outcome.from,
    fromName: names.get(outcome.from) ?? from.fromName,
    documentId: inherits ? null : (before?.documentId ?? null),
    number: inherits ? null : (before?.number ?? null),
    source: inherits ? from.source : (before?.source ?? from.source),
    // What was withdrawn above comes back with it; what the tenant itself withdrew stays so.
    status: outcome.withdrawn ? 'withdrawn' : 'in-force',
    reason: outcome.withdrawn ? (before?.reason ?? null) : null,
  }
}
