export {
  ledgerClasses,
  type OutflowByCategory,
  outflowByCategory,
  outflowCategories,
  type OutflowCategory,
  type OutflowReason,
  outflowReasonProblems,
} from './outflow-reasons.ts'
