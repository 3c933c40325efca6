import type { Block } from '../blocks/block.ts'
import { cascade, type StandingDocument, type TenantBelow } from '../inheritance/cascade.ts'
import { ownBlocks } from '../merge/inherit.ts'
import { standingOf } from './standing.ts'

export interface ComingRelease {
  readonly id: string
  readonly name: string
  readonly at: Date
  /** Planned by a tenant above. */
  readonly above: boolean
}

/** An approved version that is planned to come into force at one tenant of a line. */
export interface ComingItem {
  readonly tenantId: string
  readonly release: ComingRelease
  readonly kind: string
  readonly key: string
  readonly documentId: string
  readonly number: number
  readonly content: Block
  readonly base: Block | null
}

/** What holds at one tenant of the line for one document. */
export interface StandingAbove extends StandingDocument {
  readonly tenantId: string
  readonly kind: string
  readonly key: string
  readonly from: string
  readonly fromName: string
}

/** What will hold at the tenant at the end of the line. */
export interface LaidOver extends StandingAbove {
  readonly ownBlocks: readonly string[]
  /** The release that brings it, the last of them. */
  readonly release: ComingRelease
  /** The version here that is in force with it; null: it is inherited. */
  readonly version: { readonly documentId: string; readonly number: number } | null
}

const nameOf = ({ kind, key }: Pick<ComingItem, 'kind' | 'key'>) => `${kind}/${key}`

/**
 * Carries planned releases out in the order of their moments, in thought, along one line of tenants: each is merged with
 * what holds where it is released, and goes down as `cascade` says. Answers what changes at the end of the line.
 * @param path ids from the root to the tenant itself @param names what tenants are called, where that is known
 */
export function layOver(
  path: readonly string[],
  standing: readonly StandingAbove[],
  items: readonly ComingItem[],
  names: ReadonlyMap<string, string>,
): LaidOver[] {
  const self = path.at(-1) ?? ''
  const holds = new Map<string, Map<string, StandingAbove>>()
  for (const one of standing) {
    const line = holds.get(nameOf(one)) ?? new Map<string, StandingAbove>()
    holds.set(nameOf(one), line.set(one.tenantId, one))
  }
  const laid = new Map<string, LaidOver>()
  const depth = (id: string) => path.indexOf(id)
  const inOrder = items.toSorted(
    (one, other) =>
      one.release.at.getTime() - other.release.at.getTime() || depth(one.tenantId) - depth(other.tenantId),
  )
  for (const item of inOrder) {
    const line = holds.get(nameOf(item)) ?? new Map<string, StandingAbove>()
    holds.set(nameOf(item), line)
    const here = releasedAt(item, line.get(item.tenantId), names)
    line.set(item.tenantId, here)
    const from = here.own || here.inherited !== null ? item.tenantId : here.from
    const below: TenantBelow[] = path
      .slice(depth(item.tenantId) + 1)
      .map((tenantId) => ({ tenantId, path: path.slice(0, depth(tenantId) + 1) }))
    const outcomes = cascade(item.tenantId, here.content, from, below, line)
    for (const outcome of outcomes) {
      const { tenantId, content, inherited } = outcome
      const rest = { kind: item.kind, key: item.key, own: false, withdrawn: outcome.withdrawn }
      const fromName = names.get(outcome.from) ?? here.fromName
      line.set(tenantId, { ...rest, tenantId, content, inherited, from: outcome.from, fromName })
    }
    const end = line.get(self)
    const touched = item.tenantId === self || outcomes.some(({ tenantId }) => tenantId === self)
    if (!end || !touched) continue
    const blocks = end.inherited === null ? [] : ownBlocks(end.inherited, end.content)
    const version = item.tenantId === self ? { documentId: item.documentId, number: item.number } : null
    laid.set(nameOf(item), { ...end, ownBlocks: blocks, release: item.release, version })
  }
  return [...laid.values()]
}

/** What holds at the tenant of the release itself once it is carried out. */
function releasedAt(
  item: ComingItem,
  current: StandingAbove | undefined,
  names: ReadonlyMap<string, string>,
): StandingAbove {
  const { content } = standingOf(item, current)
  const base = current && !current.own ? (current.inherited ?? current.content) : null
  const changed = base === null ? [] : ownBlocks(base, content)
  const own = base === null
  return {
    tenantId: item.tenantId,
    kind: item.kind,
    key: item.key,
    content,
    inherited: changed.length > 0 ? base : null,
    own,
    withdrawn: false,
    from: own || !current ? item.tenantId : current.from,
    fromName: own || !current ? (names.get(item.tenantId) ?? '') : current.fromName,
  }
}
