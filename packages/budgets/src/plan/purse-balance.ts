import { type Cents, cents, minus, NOTHING, sumOf } from '../money/cents.ts'
import { addSavings, type Reckoning, type Saving } from '../money/saving.ts'
import { type Purse, purses } from './plan.ts'

/** Cost and saving of one purse. `balance` is saving − cost, of this purse alone. */
export interface PurseBalance<R extends Reckoning> {
  readonly purse: Purse
  readonly cost: Cents
  readonly saving: Saving<R>
  readonly balance: Cents
}

/** Every purse on its own, and whether somebody has to decide that one pays for another. There is no total on purpose. */
export interface BalanceByPurse<R extends Reckoning> {
  readonly purses: readonly PurseBalance<R>[]
  /** Purses that cost more than is saved in them, while another saves more than it costs. */
  readonly decisionNeeded: readonly { readonly short: Purse; readonly over: Purse; readonly cents: Cents }[]
}

/** Costs and savings by purse. All savings are of one reckoning. */
export function balanceByPurse<R extends Reckoning>(
  reckoning: R,
  costs: readonly { readonly purse: Purse; readonly cents: Cents }[],
  savings: readonly { readonly purse: Purse; readonly saving: Saving<NoInfer<R>> }[],
): BalanceByPurse<R> {
  const used = purses.filter((purse) => [...costs, ...savings].some((one) => one.purse === purse))
  const rows = used.map((purse): PurseBalance<R> => {
    const cost = sumOf(costs.filter((one) => one.purse === purse).map((one) => one.cents))
    const none: Saving<R> = { reckoning, cents: NOTHING }
    const saving = savings
      .filter((one) => one.purse === purse)
      .reduce((sum, one) => addSavings<R>(sum, one.saving), none)
    return { purse, cost, saving, balance: minus(saving.cents, cost) }
  })
  const short = rows.filter(({ balance }) => balance < 0)
  const over = rows.filter(({ balance }) => balance > 0)
  return {
    purses: rows,
    decisionNeeded: short.flatMap((one) =>
      over.map((other) => ({
        short: one.purse,
        over: other.purse,
        cents: cents(Math.min(other.balance, minus(NOTHING, one.balance))),
      })),
    ),
  }
}
