import type { DomainError } from '@vliegwiel/i18n/domain-error'
import type { IncomingMessage } from 'node:http'
import { apiError, type RequestContext } from '@vliegwiel/api/server'
import { cellOf } from '@vliegwiel/auth'
import { bodyLimit, fileBodyLimit, readJson } from './json-body.ts'

/** Procedures that take a file along. Everything else stays below the limit of a request. */
const takesFile: ReadonlySet<string> = new Set(['imports.uploadFile'])
/** Files that are read at one time: each costs some hundred megabytes for a moment. */
const mostAtOnce = 2
/** Of those who may not import: their call is refused and noted like any other, and holds up nobody who may. */
const mostOfOthers = 1

const reading = { may: new Set<string>(), mayNot: new Set<string>() }

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
  if (refused || session === null) {
    // The rest is thrown away as it comes, so that the refusal still arrives.
    incoming.resume()
    throw refused ?? apiError('not-signed-in')
  }
  const { personId } = session.person
  const readers = readersLike(session)
  readers.add(personId)
  try {
    return await readJson(incoming, fileBodyLimit)
  } finally {
    readers.delete(personId)
  }
}

/** Who has the right, by the roles of the session; the procedure itself decides afterwards. */
function readersLike(session: NonNullable<RequestContext['session']>): Set<string> {
  const may = session.membership?.roles.some((role) => cellOf(role, 'import:run') !== 'no') ?? false
  return may ? reading.may : reading.mayNot
}

function refusalOf(session: RequestContext['session']): DomainError | null {
  if (session === null) return apiError('not-signed-in')
  if (session.membership === null) return apiError('not-found', { what: 'tenant' })
  const readers = readersLike(session)
  const most = readers === reading.may ? mostAtOnce : mostOfOthers
  const isFull = readers.size >= most || readers.has(session.person.personId)
  return isFull ? apiError('busy', {}, { retryAfterSeconds: 2 }) : null
}
