export { type Basis, offeredBases } from './basis.ts'
export {
  type BoardClaim,
  type BoardLine,
  claimBoard,
  type KeptClaim,
  keptClaimProblems,
  MOST_CLAIM_MONTHS,
  type NotRecomputed,
  type PerPerson,
} from './board.ts'
export {
  type BasisCheck,
  type ClaimCheck,
  checkClaim,
  type ClaimEvidence,
  type NetCheck,
  type Uncheckable,
} from './check-claim.ts'
export type { Claim, ClaimUnit, Counterfactual } from './claim.ts'
export {
  type Beside,
  besideOthers,
  FAR_APART,
  type SavingDefinition,
  type UnitSaving,
  unitSavingOf,
} from './unit-saving.ts'
