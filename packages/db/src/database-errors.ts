/** No connection came free, or the server is not there. The caller answers 503 and asks to try again. */
export class DatabaseBusyError extends Error {
  readonly retryAfterSeconds = 2
  constructor(cause: unknown) {
    super('The database has no connection free', { cause })
    this.name = 'DatabaseBusyError'
  }
}

/** A rule of the database refused the change: which one, by the constraint's name. */
export class ConstraintError extends Error {
  readonly kind: 'unique' | 'foreign-key' | 'check' | 'not-null'
  readonly constraint: string
  constructor(kind: ConstraintError['kind'], constraint: string, cause: unknown) {
    super(`The database refused a ${kind} violation of ${constraint}`, { cause })
    this.name = 'ConstraintError'
    this.kind = kind
    this.constraint = constraint
  }
}

const constraintKinds: Readonly<Record<string, ConstraintError['kind']>> = {
  '23505': 'unique',
  '23503': 'foreign-key',
  '23514': 'check',
  '23502': 'not-null',
}

/** Class 08 connection, 53 resources, 57P0x shutting down or starting up: not the caller's fault, worth a retry. */
const busyCodes = /^(08|53|57P0)/
const lostSocket = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT'])

/** Turns an error of the driver into one of ours; anything else passes through unchanged. */
export function asDatabaseError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const kind = constraintKinds[code]
  if (kind) {
    const named = error as { constraint?: string; column?: string }
    return new ConstraintError(kind, named.constraint ?? named.column ?? 'unknown', error)
  }
  if (busyCodes.test(code) || lostSocket.has(code) || /Connection terminated|not queryable/.test(error.message)) {
    return new DatabaseBusyError(error)
  }
  return error
}
