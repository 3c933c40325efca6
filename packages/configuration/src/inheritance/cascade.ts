import type { Block } from '../blocks/block.ts'
import { followBase, ownBlocks, type BaseChange } from '../merge/inherit.ts'

/** A tenant below the one that releases, parents before children. */
export interface TenantBelow {
  readonly tenantId: string
  /** Ids from the root to the tenant itself. */
  readonly path: readonly string[]
}

/** What is in force at a tenant for one document, as it was before the release. */
export interface StandingDocument {
  /** What readers see. */
  readonly content: Block
  /** What it inherits, when it changed something of it; null when `content` is what is inherited. */
  readonly inherited: Block | null
  /** The tenant of the document itself: made here, not inherited. */
  readonly own: boolean
  /** The tenant itself took the document out of force, for its own people and all below. */
  readonly withdrawn: boolean
}

/** What a tenant below gets. */
export interface Outcome {
  readonly tenantId: string
  readonly content: Block
  readonly inherited: Block | null
  readonly ownBlocks: readonly string[]
  readonly changes: readonly BaseChange[]
  /** Stays out of force: the tenant withdrew it, or one between it and where it is released. */
  readonly withdrawn: boolean
  /** Whose it inherits: the nearest tenant above with blocks of its own, or the one that made the document. */
  readonly from: string
}

/**
 * Carries a released document down the tree: who overrides nothing follows, who overrides keeps its own blocks, and
 * each level is the base of the next. A tenant with a document of its own under the same key is left alone, and so is
 * what hangs below it.
 * @param released what is now in force at `origin` @param from whose it is there @param below parents before children
 */
export function cascade(
  origin: string,
  released: Block,
  from: string,
  below: readonly TenantBelow[],
  standing: ReadonlyMap<string, StandingDocument>,
): Outcome[] {
  const resolved = new Map<string, Base>([[origin, { content: released, from, withdrawn: false }]])
  const outcomes: Outcome[] = []
  for (const { tenantId, path } of below) {
    const base = resolved.get(path.at(-2) ?? '')
    const before = standing.get(tenantId)
    if (!base || before?.own) continue
    const outcome: Outcome =
      before?.inherited == null
        ? {
            tenantId,
            ...base,
            inherited: null,
            ownBlocks: [],
            changes: [],
            withdrawn: base.withdrawn || (before?.withdrawn ?? false),
          }
        : overridden(tenantId, base, before.inherited, before)
    outcomes.push(outcome)
    const { content, withdrawn } = outcome
    resolved.set(tenantId, { content, withdrawn, from: outcome.inherited === null ? base.from : tenantId })
  }
  return outcomes
}

/** What a tenant hands on to those below it. */
interface Base {
  readonly content: Block
  readonly from: string
  readonly withdrawn: boolean
}

function overridden(
  tenantId: string,
  base: Base,
  inherited: Block,
  { content: mine, withdrawn }: StandingDocument,
): Outcome {
  const { content, changes } = followBase(inherited, base.content, mine)
  const own = ownBlocks(base.content, content)
  // The base came to say what the tenant said already: nothing of its own is left.
  const kept = own.length > 0
  return {
    tenantId,
    content: kept ? content : base.content,
    inherited: kept ? base.content : null,
    ownBlocks: own,
    changes,
    withdrawn,
    from: base.from,
  }
}
