/**
 * The one spelling of a host name: lower case, without port or the dot of the root, other letters in punycode (WHATWG URL
 * Standard, host parsing). Null: not a name, such as an address in figures, or something with a user or a path in it.
 */
export function hostNameOf(text: string): string | null {
  const bare = text.trim().replace(/:\d{1,5}$/, '')
  if (bare === '' || bare.length > 260 || /[\s/\\?#@:[\]%\p{Cc}\p{Cf}]/u.test(bare) || !URL.canParse(`http://${bare}`))
    return null
  const name = new URL(`http://${bare}`).hostname.replace(/\.$/, '')
  // What ends in a figure is an address to a browser, also in the spellings 0x7f.1 and 2130706433.
  if (
    name.length > 253 ||
    !/^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)*[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(name)
  )
    return null
  return name
}

/** Names that mean a machine itself, a network of its own, or nothing on the internet (RFC 6761, 6762, 8375, 9476). */
const local = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home\.arpa|in-addr\.arpa|ip6\.arpa|onion|invalid|alt)$/

/**
 * May a tenant wish for this name? Not when it is the platform's own, stands below or above it, or is no name that
 * others can reach. `platformHost`: where people reach the console.
 */
export function isAllowedPortalHost(host: string, platformHost: string): boolean {
  const name = hostNameOf(host)
  if (name === null || name !== host || !name.includes('.') || local.test(name)) return false
  const platform = hostNameOf(platformHost)
  if (platform === null) return true
  return name !== platform && !name.endsWith(`.${platform}`) && !platform.endsWith(`.${name}`)
}

/** What a tenant sets at its name to prove it: a record in DNS, or a file there. One of them is enough. */
export interface HostProof {
  readonly record: { readonly name: string; readonly value: string }
  readonly file: { readonly address: string; readonly content: string }
}

/** Where the file stands. Never served by the platform itself: a name that leads here is no proof of whose it is. */
export const proofPath = '/.well-known/vliegwiel-portal.txt'

export function hostProof(host: string, token: string): HostProof {
  const value = `vliegwiel-portal=${token}`
  return {
    record: { name: `_vliegwiel.${host}`, value },
    file: { address: `https://${host}${proofPath}`, content: value },
  }
}

/** What was found at a name. Null: it could not be asked. */
export interface FoundProof {
  readonly records: readonly string[] | null
  readonly file: string | null
}

export type HostProblem = 'no-record' | 'other-record' | 'not-reached' | 'proved-elsewhere'

/** Does what was found prove the name? Null: yes; else what is missing. */
export function missingProof(found: FoundProof, proof: HostProof): Exclude<HostProblem, 'proved-elsewhere'> | null {
  const records = (found.records ?? []).map((one) => one.trim())
  if (records.includes(proof.record.value) || found.file?.trim() === proof.file.content) return null
  if (found.records === null && found.file === null) return 'not-reached'
  return records.some((one) => one.startsWith('vliegwiel-portal=')) ? 'other-record' : 'no-record'
}

/** A name in use whose proof is gone stays in use for so many days: a record is lost in a move now and then. */
export const failingDays = 7

export interface HostStanding {
  readonly provedAt: Date | null
  readonly failingSince: Date | null
  readonly problem: HostProblem | null
}

/** How a name stands after it was looked at: proved, failing for some days, then no longer in use. */
export function standingAfter(before: HostStanding, missing: HostProblem | null, at: Date): HostStanding {
  if (missing === null) return { provedAt: before.provedAt ?? at, failingSince: null, problem: null }
  if (before.provedAt === null) return { provedAt: null, failingSince: null, problem: missing }
  const failingSince = before.failingSince ?? at
  const over = at.getTime() - failingSince.getTime() >= failingDays * 86_400_000
  return over
    ? { provedAt: null, failingSince: null, problem: missing }
    : { provedAt: before.provedAt, failingSince, problem: missing }
}

export type HostState = 'unproved' | 'proved' | 'failing'

export function hostState({ provedAt, failingSince }: Pick<HostStanding, 'provedAt' | 'failingSince'>): HostState {
  if (provedAt === null) return 'unproved'
  return failingSince === null ? 'proved' : 'failing'
}
