import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import { DomainError } from '@vliegwiel/i18n/domain-error'

/** Bytes a request may bring along. */
export const bodyLimit = 1_000_000
/** The same while nobody is signed in: an address, a password, a code, a batch of them. */
export const strangerLimit = 64_000
/** Schemas end at 20 levels; a batch adds one. */
const deepest = 24

/** The body is larger than allowed, or not JSON that we take. `status` is 413 or 400. */
export class BodyProblem extends DomainError {
  readonly httpStatus: number
  constructor(problem: 'too_large' | 'too_deep' | 'not_json' | 'not_utf8', httpStatus: number) {
    super('api:invalid-input', 'invalid-input', {}, { fields: [{ field: '', problem }] })
    this.httpStatus = httpStatus
  }
}

/**
 * Reads a JSON body, counted while it comes in and measured before it is parsed: neither its size nor its depth can
 * hold up the process. An empty body is `undefined`.
 *
 * @throws BodyProblem
 */
export async function readJson(incoming: IncomingMessage, limit = bodyLimit): Promise<unknown> {
  const bytes = await readBytes(incoming, limit)
  if (bytes.length === 0) return undefined
  if (!isUtf8(bytes)) throw new BodyProblem('not_utf8', 400)
  const text = bytes.toString('utf8')
  if (depthOf(text) > deepest) throw new BodyProblem('too_deep', 400)
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new BodyProblem('not_json', 400)
  }
}

/**
 * The body of one request, read when the first of its procedures wants it. `end` throws what was wrong with it, for the
 * request as a whole; a body that nobody wanted is thrown away as it comes, so that the refusal still arrives.
 */
export function bodyOnce<T>(incoming: IncomingMessage, inputsOf: (body: unknown) => T, limit = bodyLimit) {
  let reading: Promise<T> | null = null
  let problem: Error | null = null
  return {
    read(): Promise<T> {
      reading ??= readJson(incoming, limit)
        .then(inputsOf)
        .catch((error: unknown) => {
          problem = error instanceof Error ? error : new Error(String(error))
          throw error
        })
      return reading
    },
    /** @throws BodyProblem */
    end(): void {
      if (reading === null) incoming.resume()
      if (problem !== null) throw problem
    },
  }
}

/** Leaves the connection whole when it is too much, so that the refusal still arrives. */
function readBytes(incoming: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    const refuse = () => {
      incoming.off('data', take)
      incoming.resume()
      reject(new BodyProblem('too_large', 413))
    }
    const take = (chunk: Buffer) => {
      size += chunk.length
      if (size > limit) refuse()
      else chunks.push(chunk)
    }
    if (Number(incoming.headers['content-length'] ?? 0) > limit) return refuse()
    // It went away while we looked who asks.
    if (incoming.destroyed && !incoming.complete)
      return reject(new Error('The client went away before its request was whole'))
    incoming.on('data', take)
    incoming.once('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)))
    incoming.once('error', reject)
    incoming.once('close', () => {
      // Every request closes; an error with its stack is made for those alone that broke off.
      if (!incoming.complete) reject(new Error('The client went away before its request was whole'))
    })
  })
}

/** How deep brackets nest, outside of texts; stops counting once it is too deep. */
function depthOf(text: string): number {
  let depth = 0
  let most = 0
  for (let at = 0; at < text.length && most <= deepest; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign === 0x22) at = endOfText(text, at)
    else if (sign === 0x7b || sign === 0x5b) most = Math.max(most, (depth += 1))
    else if (sign === 0x7d || sign === 0x5d) depth -= 1
  }
  return most
}

function endOfText(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign === 0x5c) at += 1
    else if (sign === 0x22) return at
  }
  return text.length
}
