/** Why a file as a whole is refused. */
export const tabularCodes = [
  'file-empty',
  'file-too-large',
  'unpacked-too-large',
  'packed-too-tightly',
  'workbook-broken',
  'workbook-locked',
  'workbook-old',
  'xml-refused',
  'not-a-table',
  'file-pdf',
  'file-picture',
  'bsn-column',
  'bsn-name',
  'encoding-unknown',
  'quote-open',
  'quote-stray',
  'sheet-unknown',
  'too-many-rows',
  'too-many-columns',
  'too-many-sheets',
  'cell-too-long',
] as const
export type TabularCode = (typeof tabularCodes)[number]

/** A file that cannot be read, with the reason and where. */
export class TabularError extends Error {
  override readonly name = 'TabularError'
  readonly code: TabularCode
  readonly params: Readonly<Record<string, string | number>>

  constructor(code: TabularCode, params: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(code, { cause })
    this.code = code
    this.params = params
  }
}
