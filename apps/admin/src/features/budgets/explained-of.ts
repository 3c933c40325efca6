import { type Explained as Computed, formulaTokens } from '@vliegwiel/budgets/formula'
import type { Explained } from './budget.ts'

/** A number that was computed here, in the form in which the server gives one. */
export const explainedOf = ({ name, of, unit, decimals, value, formula }: Computed): Explained => ({
  name,
  of: of ?? null,
  unit,
  decimals,
  value,
  formula: formulaTokens(formula).map((token) =>
    token.kind === 'sign' ? { ...token } : { ...token, of: token.of ?? null, from: token.from ?? null },
  ),
})
