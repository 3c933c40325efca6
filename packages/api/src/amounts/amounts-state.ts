import { parametersOf } from '@vliegwiel/benefits/kinds'
import { agingParameters, parameterSubjects, staleParameters } from '@vliegwiel/benefits/parameters'
import { readInForce } from '@vliegwiel/configuration/server'
import { asOperator, inTenant, type Database } from '@vliegwiel/db'
import { readTree } from '@vliegwiel/tenants/server'
import { soleKeys } from '../portal/sole-keys.ts'
import { todayOf } from '../routers/settings/time-zone.ts'

/** The amounts of the law that some tenants work with, and how long they last. */
export interface AmountsState {
  /** Whose document it is; null: there is none, they came with the software. */
  readonly fromName: string | null
  /** The tenants that work with them. */
  readonly tenants: readonly string[]
  readonly subjects: number
  /** Subjects that have run out, and the last day of the oldest. */
  readonly stale: number
  readonly staleSince: string | null
  /** Subjects that run out within sixty days, and the first last day of them. */
  readonly aging: number
  readonly agingOn: string | null
}

/** Days before an amount of the law runs out on which somebody begins to look for the next. */
export const amountsWarnDays = 60

/** For the operator: with which amounts every active tenant works, those with the same ones together. */
export async function amountsState(db: Database, at: Date): Promise<readonly AmountsState[]> {
  const tree = await asOperator(db, { tenantId: null }, readTree)
  const found = new Map<string, AmountsState>()
  for (const { tenant_id: tenantId, slug } of tree.filter(({ status }) => status === 'active')) {
    const [row, today] = await inTenant(db, { tenantId, readOnly: true }, async (trx) => [
      await readInForce(trx, 'law-amounts', soleKeys['law-amounts'], at),
      await todayOf({ trx, at }),
    ])
    const own = row?.status === 'in-force' ? row : null
    const parameters = parametersOf(own?.content ?? null)
    const stale = staleParameters(parameters, today).map(({ staleAfter }) => staleAfter)
    const aging = agingParameters(parameters, today, amountsWarnDays).map(({ staleAfter }) => staleAfter)
    const state = {
      fromName: own?.from_name ?? null,
      subjects: parameterSubjects.length,
      stale: stale.length,
      staleSince: stale.toSorted()[0] ?? null,
      aging: aging.length,
      agingOn: aging.toSorted()[0] ?? null,
    }
    const name = JSON.stringify(state)
    found.set(name, { ...state, tenants: [...(found.get(name)?.tenants ?? []), slug] })
  }
  return [...found.values()]
}
