import { clientError } from '../client-error.ts'

/**
 * After an UPDATE that asked for a version: one row, or the reason why not.
 * @param now the version that stands there; undefined: nothing that who asks may see
 * @throws clientError changed-meanwhile, client-not-found
 */
export function insistOnVersion(updated: bigint, now: number | undefined): void {
  if (updated === 1n) return
  throw now === undefined ? clientError('client-not-found') : clientError('changed-meanwhile', { version: now })
}
