import type { DomainError } from '@vliegwiel/i18n/domain-error'
import type { IncomingMessage } from 'node:http'
import { apiError, type RequestContext } from '@vliegwiel/api/server'
import { bodyLimit, fileBodyLimit, readJson } from './json-body.ts'

/** Procedures that take a file along. Everything else stays below the limit of a request. */
const takesFile: ReadonlySet<string> = new Set(['imports.uploadFile'])
/** Files that are read at one time: each costs some hundred megabytes for a moment. */
const mostAtOnce = 2

let reading = 0

/** A call that announces more than a request may hold, of a procedure that takes a file. */
export function isLargeUpload(incoming: IncomingMessage, procedures: readonly string[]): boolean {
  const announced = Number(incoming.headers['content-length'] ?? 0)
  return announced > bodyLimit && procedures.every((path) => takesFile.has(path))
}

/**
 * Reads a body with a file in it, for members of the tenant alone: nobody else makes the server hold so much.
 * @throws apiError not-signed-in, not-found, busy; BodyProblem
 */
export async function readLargeBody(incoming: IncomingMessage, session: RequestContext['session']): Promise<unknown> {
  const refused = refusalOf(session)
  if (refused) {
    // The rest is thrown away as it comes, so that the refusal still arrives.
    incoming.resume()
    throw refused
  }
  reading += 1
  try {
    return await readJson(incoming, fileBodyLimit)
  } finally {
    reading -= 1
  }
}

function refusalOf(session: RequestContext['session']): DomainError | null {
  if (session === null) return apiError('not-signed-in')
  if (session.membership === null) return apiError('not-found', { what: 'tenant' })
  return reading >= mostAtOnce ? apiError('busy', {}, { retryAfterSeconds: 2 }) : null
}
