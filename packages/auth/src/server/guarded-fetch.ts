import { lookup, type LookupAddress, type LookupAllOptions } from 'node:dns'
import { request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import type { LookupFunction } from 'node:net'
import { canonicalAddress } from '../network-address.ts'
import { isLoopbackAddress, isPublicAddress } from '../public-address.ts'

/** Where this server may go on behalf of a tenant. Empty: public https addresses alone. */
export type OutboundRules = {
  /** Host names on the own network that the operator of the server trusts, such as a town hall's ADFS. */
  readonly allowedHosts?: readonly string[]
  /** Plain http to 127.0.0.0/8 and ::1, for the demo and tests. */
  readonly allowLoopback?: boolean
}

/** Asks which addresses a name has, all of them. */
export type Resolve = (
  name: string,
  options: LookupAllOptions,
  callback: (error: Error | null, found: LookupAddress[]) => void,
) => void

/** The address is not one this server goes to. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused'
}

/** Milliseconds for one answer, and bytes of it: a provider's documents are a few kB. */
export const outboundLimits = { milliseconds: 5000, bytes: 1_000_000 } as const

type Init = {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: unknown
  readonly signal?: AbortSignal | undefined
}

/**
 * A `fetch` for addresses that a tenant typed (T22). The name is resolved by the very connection that
 * is checked, so a name that changes between check and use gains nothing; every address of its answer is judged.
 * Redirects are not followed. `resolve`: asks DNS; default: the system.
 * @throws AddressRefused before any byte is sent; Error on time-out or an answer too large
 */
export function guardedFetch(rules: OutboundRules, resolve: Resolve = lookup as Resolve) {
  return async (url: string, init: Init = {}): Promise<Response> => {
    const target = assertReachable(url, rules)
    const request = target.protocol === 'https:' ? requestSecure : requestPlain
    const body = bodyOf(init.body)
    const deadline = AbortSignal.timeout(outboundLimits.milliseconds)
    return new Promise((answer, reject) => {
      const outgoing = request(
        target,
        {
          method: init.method ?? 'GET',
          headers: { ...init.headers, ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }) },
          lookup: guardedLookup(target.hostname, rules, resolve),
          signal: init.signal ? AbortSignal.any([deadline, init.signal]) : deadline,
          agent: false,
          maxHeaderSize: 16_384,
        },
        (incoming) => {
          const chunks: Buffer[] = []
          let size = 0
          incoming.on('data', (chunk: Buffer) => {
            size += chunk.length
            if (size > outboundLimits.bytes) incoming.destroy(new Error('The answer is too large.'))
            else chunks.push(chunk)
          })
          incoming.on('error', reject)
          incoming.on('end', () => {
            const status = incoming.statusCode ?? 502
            const headers = new Headers()
            for (const [name, value] of Object.entries(incoming.headers)) {
              for (const one of [value ?? []].flat()) headers.append(name, one)
            }
            const empty = status === 204 || status === 304
            answer(new Response(empty ? null : Buffer.concat(chunks), { status, headers }))
          })
        },
      )
      outgoing.on('error', reject)
      outgoing.end(body)
    })
  }
}

/**
 * Checks an address by its text: scheme, no name and password in it, no address inside our walls.
 * @throws AddressRefused
 */
export function assertReachable(text: string, rules: OutboundRules): URL {
  if (!URL.canParse(text)) throw new AddressRefused('Not a web address.')
  const url = new URL(text)
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase()
  const loopback = isLoopbackAddress(host) || host === 'localhost'
  const plainAllowed = url.protocol === 'http:' && loopback && rules.allowLoopback === true
  if (url.protocol !== 'https:' && !plainAllowed) throw new AddressRefused('Only https is allowed.')
  if (url.username !== '' || url.password !== '') throw new AddressRefused('No name or password in the address.')
  // A literal address never reaches the lookup below.
  if (canonicalAddress(host) !== null && !isAllowed(host, host, rules))
    throw new AddressRefused(`${host} is not public.`)
  return url
}

function isAllowed(host: string, address: string, rules: OutboundRules): boolean {
  if (isPublicAddress(address)) return true
  if (rules.allowLoopback === true && isLoopbackAddress(address)) return true
  return (rules.allowedHosts ?? []).some((one) => one.toLowerCase() === host.toLowerCase())
}

function guardedLookup(host: string, rules: OutboundRules, resolve: Resolve): LookupFunction {
  return (name, options, callback) => {
    resolve(name, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '')
      const refused = found.find((one) => !isAllowed(host, one.address, rules))
      const first = found[0]
      if (refused || !first) return callback(new AddressRefused(`${host} is not a public address.`), '')
      if (options.all) callback(null, found)
      else callback(null, first.address, first.family)
    })
  }
}

function bodyOf(body: unknown): string | Uint8Array | undefined {
  if (body === undefined || body === null) return undefined
  if (typeof body === 'string' || body instanceof Uint8Array) return body
  if (body instanceof URLSearchParams) return body.toString()
  throw new TypeError('This body cannot be sent.')
}
