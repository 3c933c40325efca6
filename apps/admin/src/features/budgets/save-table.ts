import type { SmallTable } from '@vliegwiel/tabular/download'
import type { LiveSheet } from '@vliegwiel/tabular/live'
import { saveFile } from '../../files/save-file.ts'

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Hands a table over as a file. The writer of workbooks is fetched when somebody asks for one. */
export async function saveTable(kind: 'csv' | 'xlsx', name: string, table: SmallTable): Promise<void> {
  const { csvOf, xlsxOf } = await import('@vliegwiel/tabular/download')
  if (kind === 'csv') saveFile(`${name}.csv`, 'text/csv;charset=utf-8', csvOf(table))
  else saveFile(`${name}.xlsx`, workbookType, xlsxOf(table))
}

/** Hands a workbook over that computes. Its writer is fetched when somebody asks for one. */
export async function saveSheets(name: string, sheets: readonly LiveSheet[]): Promise<void> {
  const { liveWorkbook } = await import('@vliegwiel/tabular/live')
  saveFile(`${name}.xlsx`, workbookType, liveWorkbook(sheets))
}
