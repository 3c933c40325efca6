import type { TenantTransaction } from '@vliegwiel/db'
import { obstaclesOf } from './obstacles.ts'
import { versionName, versionsAt } from './version.repository.ts'

/** How many things about documents wait: for counts on a first page, without a title or a name. */
export interface Waiting {
  /** Versions in review that this person may still give an opinion on: not their own, not approved by them. */
  readonly reviews: number
  /** Blocks that changed above and that this tenant changed too. */
  readonly baseChanges: number
  readonly suspendedReleases: number
  /** Planned, and nothing of it will come into force unless somebody decides first. */
  readonly heldReleases: number
}

/** Counts what waits at this tenant, as this person sees it. */
export async function countWaiting(trx: TenantTransaction, personId: string, at: Date): Promise<Waiting> {
  const [reviews, baseChanges, suspended, planned] = await Promise.all([
    trx
      .selectFrom('document_version as version')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('version.state', '=', 'in-review')
      .where('version.owner_id', 'is', null)
      .where(({ not, eb, fn }) => not(eb(eb.val(personId), '=', fn.any('version.authors'))))
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('document_step as step')
              .select('step.step_id')
              .whereRef('step.document_id', '=', 'version.document_id')
              .whereRef('step.number', '=', 'version.number')
              .whereRef('step.revision', '=', 'version.revision')
              .where('step.step', '=', 'approve')
              .where('step.person_id', '=', personId),
          ),
        ),
      )
      .executeTakeFirstOrThrow(),
    trx
      .selectFrom('base_change')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('decided_at', 'is', null)
      .where('weight', '=', 'conflict')
      .executeTakeFirstOrThrow(),
    trx
      .selectFrom('document_release')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('state', '=', 'suspended')
      .executeTakeFirstOrThrow(),
    trx
      .selectFrom('document_release as release')
      .innerJoin('document_release_item as item', 'item.release_id', 'release.release_id')
      .select(['release.release_id', 'item.document_id', 'item.number'])
      .where('release.state', '=', 'planned')
      .execute(),
  ])
  return {
    reviews: reviews.n,
    baseChanges: baseChanges.n,
    suspendedReleases: suspended.n,
    heldReleases: await countHeld(trx, planned, at),
  }
}

/** Of how many of these releases an item is held up. Where nothing is planned, nothing more is asked. */
async function countHeld(
  trx: TenantTransaction,
  planned: readonly { readonly release_id: string; readonly document_id: string; readonly number: number }[],
  at: Date,
): Promise<number> {
  if (planned.length === 0) return 0
  const obstacles = await obstaclesOf(trx, await versionsAt(trx, planned), at)
  const held = planned.filter((item) => obstacles.get(versionName(item))?.obstacle)
  return new Set(held.map(({ release_id }) => release_id)).size
}
