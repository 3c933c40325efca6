import type { Block } from '@vliegwiel/configuration/merge'
import { differences } from '@vliegwiel/configuration/merge'

/** Where a block comes from: above, changed here, made here, or changed above while it was changed here too. */
export type Origin = 'inherited' | 'own' | 'only-here' | 'base-changed'

/**
 * The origin of every block of a document, and the ids of inherited blocks that were taken out.
 * @param inherited what comes from above; null for a document of one's own, which carries no marks
 * @param waiting ids of blocks that changed above and ask for a decision
 */
export function originsOf(
  content: Block,
  inherited: Block | null,
  waiting: ReadonlySet<string>,
): { readonly origins: ReadonlyMap<string, Origin>; readonly removed: readonly string[] } {
  const origins = new Map<string, Origin>()
  const removed: string[] = []
  if (inherited !== null) {
    const changed = new Map(differences(inherited, content).map(({ id, kind }) => [id, kind]))
    for (const [id, kind] of changed) if (kind === 'removed') removed.push(id)
    const visit = (block: Block) => {
      const kind = changed.get(block.id)
      origins.set(block.id, kind === undefined ? 'inherited' : kind === 'added' ? 'only-here' : 'own')
      for (const child of block.children ?? []) visit(child)
    }
    visit(content)
  }
  for (const id of waiting) origins.set(id, 'base-changed')
  return { origins, removed }
}

/** How many blocks of a document are not as they are inherited. */
export const ownBlocksOf = (inherited: Block, content: Block): number => differences(inherited, content).length
