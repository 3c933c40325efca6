/** Why an import, or a step of one, is refused. */
export const importCodes = [
  'import-not-found',
  'target-unknown',
  'destination-unknown',
  'file-refused',
  'file-gone',
  'mapping-unfit',
  'notation-needed',
  'wrong-step',
  'changed-meanwhile',
  'rows-refused',
  'undo-too-late',
  'undo-busy',
] as const
export type ImportCode = (typeof importCodes)[number]

export class ImportError extends Error {
  override readonly name = 'ImportError'
  readonly code: ImportCode
  readonly params: Readonly<Record<string, string | number>>

  constructor(code: ImportCode, params: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(code, { cause })
    this.code = code
    this.params = params
  }
}
