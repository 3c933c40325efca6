import type { TenantTransaction } from '@vliegwiel/db'

/** How many things about documents wait: for counts on a first page, without a title or a name. */
export interface Waiting {
  /** Versions in review that this person may still give an opinion on: not their own, not approved by them. */
  readonly reviews: number
  /** Blocks that changed above and that this tenant changed too. */
  readonly baseChanges: number
  readonly suspendedReleases: number
}

/** Counts what waits at this tenant, as this person sees it. */
export async function countWaiting(trx: TenantTransaction, personId: string): Promise<Waiting> {
  const [reviews, baseChanges, suspended] = await Promise.all([
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
  ])
  return { reviews: reviews.n, baseChanges: baseChanges.n, suspendedReleases: suspended.n }
}
