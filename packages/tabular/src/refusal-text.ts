import { formatCount, m, type PlainMessage } from '@vliegwiel/i18n'
import { tabularCodes, type TabularCode } from './tabular-error.ts'

type Language = 'nl' | 'en'
type Params = Readonly<Record<string, unknown>>
type Say = (params: Params, locale: Language) => string

const plain =
  (message: PlainMessage): Say =>
  (_params, locale) =>
    message({}, { locale })

/** Why a file cannot be read, and what to do; one that is missing does not compile. */
const texts: Readonly<Record<TabularCode, Say>> = {
  'file-empty': plain(m.tabular_file_empty),
  'file-too-large': ({ most }, locale) => m.tabular_file_too_large({ most: Number(most) }, { locale }),
  'unpacked-too-large': ({ most }, locale) => m.tabular_file_unpacked_too_large({ most: Number(most) }, { locale }),
  'packed-too-tightly': plain(m.tabular_file_packed),
  'workbook-broken': plain(m.tabular_file_broken),
  'workbook-locked': plain(m.tabular_file_locked),
  'workbook-old': plain(m.tabular_file_old),
  'xml-refused': plain(m.tabular_file_broken),
  'not-a-table': plain(m.tabular_file_not_a_table),
  'file-pdf': plain(m.tabular_file_pdf),
  'file-picture': plain(m.tabular_file_picture),
  'bsn-column': ({ column }, locale) =>
    m.tabular_file_bsn_column({ column: typeof column === 'string' ? column : '' }, { locale }),
  'bsn-name': plain(m.tabular_file_bsn_name),
  'encoding-unknown': plain(m.tabular_file_encoding),
  'quote-open': ({ row }, locale) => m.tabular_file_quote({ row: Number(row) }, { locale }),
  'quote-stray': ({ row }, locale) => m.tabular_file_quote_stray({ row: Number(row) }, { locale }),
  'sheet-unknown': plain(m.tabular_file_sheet),
  'too-many-rows': ({ most }, locale) => m.tabular_file_rows({ most: formatCount(Number(most), locale) }, { locale }),
  'too-many-columns': ({ most }, locale) => m.tabular_file_columns({ most: Number(most) }, { locale }),
  'too-many-sheets': ({ most }, locale) => m.tabular_file_sheets({ most: Number(most) }, { locale }),
  'cell-too-long': ({ row }, locale) =>
    Number(row) === 0
      ? m.tabular_file_cell_somewhere({}, { locale })
      : m.tabular_file_cell({ row: Number(row) }, { locale }),
}

/** Why a file was refused, in words: by the code and params of a `TabularError`, also after they travelled as data. */
export function spokenRefusal(code: unknown, params: Params, language: Language): string {
  const known = tabularCodes.find((one) => one === code) ?? 'not-a-table'
  return texts[known](params, language)
}
