import { budgetError } from '../budget-error.ts'
import { investmentPlanKind } from '../kinds/plan-kind.ts'
import { ledgerTarget } from './ledger-target.ts'

/** What this slice adds to what is served; `packages/api/src/slices.ts` collects it. */
export const budgetsSlice = { errors: budgetError, kinds: [investmentPlanKind], importTargets: [ledgerTarget] }
