import type { ImportCode } from '@vliegwiel/imports'
import { formatCount, m } from '@vliegwiel/i18n'
import { tabularCodes, type TabularCode } from '@vliegwiel/tabular'
import { say, type Text } from './auth-texts.ts'

/** Why a file cannot be read, and what to do; one that is missing does not compile. */
const fileTexts: Readonly<Record<TabularCode, Text>> = {
  'file-empty': say(m.errors_file_empty),
  'file-too-large': (locale, { most }) => m.errors_file_too_large({ most: Number(most) }, { locale }),
  'unpacked-too-large': (locale, { most }) => m.errors_file_unpacked_too_large({ most: Number(most) }, { locale }),
  'packed-too-tightly': say(m.errors_file_packed),
  'workbook-broken': say(m.errors_file_broken),
  'workbook-locked': say(m.errors_file_locked),
  'workbook-old': say(m.errors_file_old),
  'xml-refused': say(m.errors_file_broken),
  'not-a-table': say(m.errors_file_not_a_table),
  'encoding-unknown': say(m.errors_file_encoding),
  'quote-open': (locale, { row }) => m.errors_file_quote({ row: Number(row) }, { locale }),
  'sheet-unknown': say(m.errors_file_sheet),
  'too-many-rows': (locale, { most }) => m.errors_file_rows({ most: formatCount(Number(most), locale) }, { locale }),
  'too-many-columns': (locale, { most }) => m.errors_file_columns({ most: Number(most) }, { locale }),
  'cell-too-long': (locale, { row }) => m.errors_file_cell({ row: Number(row) }, { locale }),
  'no-rows': say(m.errors_file_empty),
}

const ofFile: Text = (language, params) => {
  const code = tabularCodes.find((known) => known === params['reason'])
  return code === undefined ? m.errors_file_not_a_table({}, { locale: language }) : fileTexts[code](language, params)
}

/** Every refusal of an import in words; one that is missing does not compile. */
export const importTexts: Readonly<Record<ImportCode, Text>> = {
  'import-not-found': say(m.errors_import_not_found),
  'target-unknown': say(m.errors_import_target),
  'place-unknown': say(m.errors_import_place),
  'file-refused': ofFile,
  'file-gone': say(m.errors_import_file_gone),
  'mapping-unfit': (locale, { column, columnEn }) =>
    m.errors_import_mapping({ column: String(locale === 'en' ? columnEn : column) }, { locale }),
  'wrong-step': say(m.errors_import_step),
  'changed-meanwhile': say(m.errors_version_conflict),
  'rows-refused': (locale, { count }) => m.errors_import_rows({ count: Number(count) }, { locale }),
  'undo-too-late': say(m.errors_import_undo_late),
  'undo-busy': say(m.errors_import_undo_busy),
}
