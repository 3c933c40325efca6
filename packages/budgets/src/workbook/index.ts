export { caseWorkbook, type CaseWords, outcomeRows } from './case-workbook.ts'
export {
  explainedSheets,
  type ExplainedWords,
  formulaOver,
  type NumberToWrite,
  roundedHalfUp,
} from './explained-sheets.ts'
