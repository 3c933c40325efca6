export { cellAt, cellsBetween, type LiveCell, type LiveSheet, sheetReference } from './live-cell.ts'
export { liveWorkbook } from './live-workbook.ts'
