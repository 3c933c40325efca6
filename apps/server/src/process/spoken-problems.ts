const spoken = new Set([
  'DataFolderInUse',
  'DataFolderProblem',
  'DurabilityProblem',
  'EnvironmentProblem',
  'SchemaProblem',
])

/** A problem that a person can solve: its message says all there is to say, and a stack would only hide it. */
export function isSpoken(error: unknown): error is Error {
  return error instanceof Error && (spoken.has(error.name) || 'syscall' in error)
}
