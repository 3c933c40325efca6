import { m } from '@vliegwiel/i18n'
import type { SmallTable } from '@vliegwiel/tabular/download'
import type { ClaimOnBoard } from './budget.ts'
import { formulaText } from './budget-words.ts'
import { amountText, basisText, verdictOf, whyText } from './claim-words.ts'
import { saveTable } from './save-table.ts'

/** The board as a table: a row for each way to check, and one for a claim that is not recomputed. */
export function claimsTable(claims: readonly ClaimOnBoard[]): SmallTable {
  return {
    name: m.claims_title(),
    headings: [
      m.claims_field_who(),
      m.claims_field_title(),
      m.claims_field_amount(),
      m.claims_col_basis(),
      m.claims_col_formula(),
      m.claims_recomputed(),
      m.claims_difference(),
      m.claims_col_verdict(),
      m.budgets_col_source(),
      m.claims_field_date(),
    ],
    rows: claims.flatMap((one) => {
      const { claim, title, offered, chosen } = one
      const about = [claim.who, title, amountText(claim)]
      const from = [claim.source, { date: claim.date }]
      if (offered.length === 0) return [[...about, null, null, null, null, verdictOf(one).text, ...from]]
      return offered.map((basis) => [
        ...about,
        basis.basis === chosen?.basis ? `${basisText(basis)} *` : basisText(basis),
        basis.figures && formulaText(basis.figures.recomputed),
        basis.figures && { cents: basis.figures.recomputed.value },
        basis.figures && { cents: basis.figures.difference.value },
        basis.why === null ? (basis.verdict === 'reconciles' ? m.claims_fits() : m.claims_fits_not()) : whyText(basis),
        ...from,
      ])
    }),
  }
}

export const saveClaims = (kind: 'csv' | 'xlsx', claims: readonly ClaimOnBoard[]): Promise<void> =>
  saveTable(kind, m.claims_file(), claimsTable(claims))
