import { errorWords } from '@vliegwiel/i18n/error-text'
import { tabularError } from '@vliegwiel/tabular'
import { importError } from '../import-error.ts'

/** Why a file, or one of its sheets, cannot be read: a refusal of the reader, also after it was kept as data. */
export interface ReaderRefusal {
  readonly code: string
  readonly params: Readonly<Record<string, unknown>>
}

/** The refusal of the reader as one of the import: its code, its sentence in both languages, and where in the file. */
export function fileRefused({ code, params }: ReaderRefusal, cause?: unknown) {
  // A sheet that was put aside by an earlier version has the code without the name of the reader.
  const full = code.includes(':') ? (code as `${string}:${string}`) : (`tabular:${code}` as const)
  const why = errorWords({ code: full, params }).problem
  const row = typeof params['row'] === 'number' ? { row: params['row'] } : {}
  return importError('file-refused', { reason: full, why, ...row }, { cause })
}

/** @throws importError file-refused, with the reason of the reader */
export function refuseFile(error: unknown): never {
  if (tabularError.is(error)) throw fileRefused(error, error)
  throw error
}
