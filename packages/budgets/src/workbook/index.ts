export { caseWorkbook, type CaseWords, outcomeRows } from './case-workbook.ts'
export {
  explainedSheets,
  type ExplainedWords,
  formulaOver,
  type NumberToWrite,
  roundedHalfUp,
} from './explained-sheets.ts'
export { ledgerSheet, type LedgerToWrite, type LedgerWords } from './ledger-sheet.ts'
export { planSheets, type PlanLineToWrite, type PlanWords } from './plan-sheets.ts'
