export { type Basis, offeredBases } from './basis.ts'
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
