import type { TenantTransaction } from '@vliegwiel/db'
import type { Ledger, NamedClass } from '../ledger/index.ts'
import { readClasses, readFigures, readStocks } from './ledger.repository.ts'

/** The ledger of this tenant with the names of its classes. */
export interface TenantLedger extends Ledger {
  readonly classes: readonly NamedClass[]
  readonly version: number
}

/** Everything that was ever delivered to this tenant. */
export async function readLedger(trx: TenantTransaction): Promise<TenantLedger> {
  const { classes, version } = await readClasses(trx)
  const figures = [...(await readFigures(trx, 'outflow')), ...(await readFigures(trx, 'inflow'))]
  return { classes, version, figures, stocks: await readStocks(trx) }
}
