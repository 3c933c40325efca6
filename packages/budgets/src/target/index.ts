export {
  type LedgerTarget,
  ledgerTargetProblems,
  type LedgerTargetResult,
  targetFromLedger,
  type TargetMonth,
} from './from-ledger.ts'
export {
  type Placement,
  type Series,
  series,
  type SeriesResult,
  targetAndResult,
  type TargetPlan,
  type TargetResult,
} from './target.ts'
