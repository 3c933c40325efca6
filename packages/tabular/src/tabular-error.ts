import { errorsOf } from '@vliegwiel/i18n/domain-error'

/** Why a file as a whole is refused, and where. The texts: `messages/{nl,en}/errors.json`. */
export const tabularError = errorsOf('tabular', {
  'file-empty': { outcome: 'rule-refused' },
  'file-too-large': { outcome: 'rule-refused', params: { most: 'number' } },
  'unpacked-too-large': { outcome: 'rule-refused', params: { most: 'number' } },
  'packed-too-tightly': { outcome: 'rule-refused' },
  'workbook-broken': { outcome: 'rule-refused', params: { part: 'text?', row: 'number?' } },
  'workbook-locked': { outcome: 'rule-refused' },
  'workbook-old': { outcome: 'rule-refused' },
  'xml-refused': { outcome: 'rule-refused' },
  'not-a-table': { outcome: 'rule-refused' },
  'file-pdf': { outcome: 'rule-refused' },
  'file-picture': { outcome: 'rule-refused' },
  'bsn-column': { outcome: 'rule-refused', params: { column: 'text' } },
  'bsn-name': { outcome: 'rule-refused' },
  'encoding-unknown': { outcome: 'rule-refused', params: { row: 'number?' } },
  'quote-open': { outcome: 'rule-refused', params: { row: 'number' } },
  'quote-stray': { outcome: 'rule-refused', params: { row: 'number' } },
  'sheet-unknown': { outcome: 'rule-refused', params: { sheet: 'text?' } },
  'too-many-rows': { outcome: 'rule-refused', params: { most: 'number' } },
  'too-many-columns': { outcome: 'rule-refused', params: { row: 'number', most: 'number' } },
  'too-many-sheets': { outcome: 'rule-refused', params: { most: 'number' } },
  'cell-too-long': { outcome: 'rule-refused', params: { row: 'number', most: 'number' } },
  /** In the shared texts of a workbook, which belong to no row. */
  'text-too-long': { outcome: 'rule-refused', params: { most: 'number' } },
})
