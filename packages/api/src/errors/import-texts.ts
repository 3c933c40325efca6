import type { ImportCode } from '@vliegwiel/imports'
import { m } from '@vliegwiel/i18n'
import { spokenRefusal } from '@vliegwiel/tabular'
import { say, type Text } from './auth-texts.ts'

/** Every refusal of an import in words; one that is missing does not compile. */
export const importTexts: Readonly<Record<ImportCode, Text>> = {
  'import-not-found': say(m.errors_import_not_found),
  'target-unknown': say(m.errors_import_target),
  'destination-unknown': say(m.errors_import_place),
  'file-refused': (language, params) => spokenRefusal(params['reason'], params, language),
  'file-gone': say(m.errors_import_file_gone),
  'mapping-unfit': (locale, { column, columnEn }) =>
    m.errors_import_mapping({ column: String(locale === 'en' ? columnEn : column) }, { locale }),
  'notation-needed': (locale, { column, columnEn }) =>
    m.errors_import_notation({ column: String(locale === 'en' ? columnEn : column) }, { locale }),
  'wrong-step': say(m.errors_import_step),
  'changed-meanwhile': say(m.errors_version_conflict),
  'rows-refused': (locale, { count }) => m.errors_import_rows({ count: Number(count) }, { locale }),
  'undo-too-late': say(m.errors_import_undo_late),
  'undo-busy': say(m.errors_import_undo_busy),
}
