import { releaseToBranch } from '@vliegwiel/db'
import { nameOf } from '../bundle/bundle.ts'
import type { DocumentReference } from '../kind/kind.ts'
import { branchOf, insertRows, namesAt, standingBelow, type BranchRow, type BranchTenant } from './branch.repository.ts'
import { closeSettled } from './branch-notices.repository.ts'
import { kindOf, type DocumentContext } from './document-context.ts'
import { lockNames } from './document-lock.repository.ts'
import { ownName } from './own-name.repository.ts'
import { momentFor } from './put-in-force.ts'

/**
 * What a moved tenant and those below it inherit from where they hung before, and that does not hold here: it goes out
 * of force, as if it was withdrawn above. Who changed blocks of it keeps it, as a document of their own.
 * @param holds names of what is in force here @returns how many documents do not hold any more as they did
 */
export async function leaveFormer(
  context: DocumentContext,
  movedId: string,
  holds: ReadonlySet<string>,
): Promise<number> {
  const { trx } = context
  const stands = await releaseToBranch(trx, async (branch) => {
    const moved = (await branchOf(branch)).filter(({ path }) => path.includes(movedId))
    if (moved.length === 0) return []
    return namesAt(
      branch,
      moved.map(({ tenantId }) => tenantId),
    )
  })
  const former = stands.filter((one) => !holds.has(nameOf(one)))
  await lockNames(trx, former)
  const here = await ownName(trx)
  let left = 0
  for (const reference of former) if ((await leaveOne(context, movedId, reference, here)) > 0) left += 1
  return left
}

function leaveOne(
  context: DocumentContext,
  movedId: string,
  { kind, key }: DocumentReference,
  here: string,
): Promise<number> {
  const { at } = context
  const about = { kind: kindOf(context.kinds, kind), key }
  return releaseToBranch(context.trx, async (branch) => {
    const moved = (await branchOf(branch)).filter(({ path }) => path.includes(movedId))
    const standing = await standingBelow(branch, about, moved, at)
    const rows: BranchRow[] = []
    const keeping = new Set<string>()
    for (const tenant of moved) {
      const before = standing.get(tenant.tenantId)
      if (!before || tenant.path.some((id) => keeping.has(id))) continue
      if (before.own) keeping.add(tenant.tenantId)
      if (before.own || before.status === 'withdrawn') continue
      const keeps = before.inherited !== null
      if (keeps) keeping.add(tenant.tenantId)
      rows.push({
        ...before,
        tenantId: tenant.tenantId,
        validFrom: momentFor(at, before.validFrom, at),
        inherited: null,
        ownBlocks: [],
        ...(keeps ? ofItsOwn(tenant) : { ...nobodys, reason: reasonOf(moved, movedId, here) }),
      })
    }
    if (rows.length === 0) return 0
    await insertRows(branch, about, rows, at)
    const nothing = rows.map(({ tenantId }) => ({ tenantId, ownBlocks: null }))
    await closeSettled(branch, about, nothing, at)
    return rows.length
  })
}

const ofItsOwn = ({ tenantId, name }: BranchTenant) =>
  ({ own: true, fromTenant: tenantId, fromName: name, status: 'in-force', reason: null }) as const

const nobodys = { own: false, status: 'withdrawn', documentId: null, number: null } as const

/** Readers see it, like every reason of a withdrawal: in the language in which tenants write theirs. */
function reasonOf(moved: readonly BranchTenant[], movedId: string, here: string): string {
  const name = moved.find(({ tenantId }) => tenantId === movedId)?.name ?? ''
  return `${name} hoort nu bij ${here}. Daar geldt dit niet.`
}
