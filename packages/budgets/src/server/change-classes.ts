import type { TenantTransaction } from '@vliegwiel/db'
import { changeClasses as checked, type NamedClass } from '../ledger/index.ts'
import { budgetError } from '../budget-error.ts'
import { accept } from '../refusal-words.ts'
import { holdLedger, readClasses, writeClasses } from './ledger.repository.ts'
import { readLedger } from './read-ledger.ts'

/**
 * Writes the list of reasons. Refused: leaving out a reason that has figures, or changing what such a reason combines.
 * @throws budgetError reason-unknown, class-overlaps, name-twice, name-missing, changed-meanwhile
 */
export async function changeClasses(
  { trx, at }: { readonly trx: TenantTransaction; readonly at: Date },
  given: { readonly classes: readonly NamedClass[]; readonly version: number },
): Promise<number> {
  await holdLedger({ trx, at })
  const ledger = await readLedger(trx)
  if (ledger.version !== given.version) throw budgetError('changed-meanwhile', { version: ledger.version })
  const names = new Map([...ledger.classes, ...given.classes].map(({ id, name }) => [id, name]))
  accept(checked(ledger, given.classes), (key) => names.get(key))
  if (!(await writeClasses(trx, given.classes, { version: given.version, at })))
    throw budgetError('changed-meanwhile', { version: (await readClasses(trx)).version })
  return given.version + 1
}
