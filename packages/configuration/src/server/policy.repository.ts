import type { TenantTransaction } from '@vliegwiel/db'
import { configurationError } from '../configuration-error.ts'
import type { Kind } from '../kind/kind.ts'
import { effectivePolicy, type KindPolicy } from '../lifecycle/four-eyes.ts'
import type { DocumentContext, Kinds } from './document-context.ts'

export interface StandingPolicy extends KindPolicy {
  /** 0: nothing was settled, the kind's own default holds. */
  readonly version: number
}

/** How this tenant guards a kind. */
export async function policyOf(trx: TenantTransaction, kind: Kind): Promise<StandingPolicy> {
  const row = await trx
    .selectFrom('kind_policy')
    .select(['four_eyes', 'approvers', 'advised', 'version'])
    .where('kind', '=', kind.word)
    .executeTakeFirst()
  return standing(kind, row)
}

/** How this tenant guards every kind, by its word. */
export async function policiesOf(trx: TenantTransaction, kinds: Kinds): Promise<(kind: Kind) => StandingPolicy> {
  const rows = await trx
    .selectFrom('kind_policy')
    .select(['kind', 'four_eyes', 'approvers', 'advised', 'version'])
    .where('kind', 'in', [...kinds.keys()])
    .execute()
  const settled = new Map(rows.map((row) => [row.kind, row]))
  return (kind) => standing(kind, settled.get(kind.word))
}

function standing(
  kind: Kind,
  row: { four_eyes: boolean; approvers: number; advised: string[]; version: number } | undefined,
): StandingPolicy {
  const settled = row ? { fourEyes: row.four_eyes, approvers: row.approvers, advised: row.advised } : null
  return { ...effectivePolicy(kind, settled), version: row?.version ?? 0 }
}

/** Settles it. @throws configurationError changed-meanwhile with what stands there now */
export async function setPolicy(
  { trx, by, at }: DocumentContext,
  kind: Kind,
  policy: KindPolicy,
  version: number,
): Promise<number> {
  const row = {
    four_eyes: policy.fourEyes || kind.fourEyes === 'always',
    approvers: policy.approvers,
    // Only what the kind lets go: a rule that always holds is not kept as if it were lowered.
    advised: policy.advised.filter((rule) => Object.hasOwn(kind.mayAdvise ?? {}, rule)),
    changed_by: by.personId,
    changed_at: at,
  }
  const kept =
    version === 0
      ? await trx
          .insertInto('kind_policy')
          .values({ kind: kind.word, ...row })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
          .then((result) => result.numInsertedOrUpdatedRows === 1n)
      : await trx
          .updateTable('kind_policy')
          .set({ ...row, version: version + 1 })
          .where('kind', '=', kind.word)
          .where('version', '=', version)
          .executeTakeFirst()
          .then((result) => result.numUpdatedRows === 1n)
  if (!kept) throw configurationError('changed-meanwhile', { ...(await policyOf(trx, kind)) })
  return version + 1
}
