import { DataFolderProblem } from '../start/data-folder-check.ts'
import { DataFolderInUse } from '../start/data-folder-lock.ts'
import { DurabilityProblem } from '../start/durability.ts'
import { EnvironmentProblem } from '../start/environment.ts'
import { LoginProblem } from './logins.ts'
import { SchemaProblem } from './schema-state.ts'

const spoken = [DataFolderInUse, DataFolderProblem, DurabilityProblem, EnvironmentProblem, LoginProblem, SchemaProblem]

/** A problem that a person can solve: its message says all there is to say, and a stack would only hide it. */
export function isSpoken(error: unknown): error is Error {
  return error instanceof Error && (spoken.some((kind) => error instanceof kind) || 'syscall' in error)
}
