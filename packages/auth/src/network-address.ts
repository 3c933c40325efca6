/** 16 bytes; IPv4 as `::ffff:a.b.c.d`. */
type Bytes = readonly number[]

const mappedPrefix = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff]

/**
 * The one spelling of an address: IPv4 dotted, IPv6 as eight lower-case groups without shortening,
 * IPv4-mapped IPv6 as IPv4, zone (`%eth0`), brackets and port dropped. Null: not an address.
 */
export function canonicalAddress(text: string): string | null {
  const bytes = parse(text)
  if (bytes === null) return null
  return isMapped(bytes) ? bytes.slice(12).join('.') : groups(bytes).join(':')
}

/**
 * The bucket that counts tries from an address: IPv4 whole, IPv6 by its /64, because one
 * connection owns all 2^64 addresses of it. Not an address: the one bucket `unknown`.
 */
export function addressBucket(text: string): string {
  const bytes = parse(text)
  if (bytes === null) return 'unknown'
  return isMapped(bytes) ? bytes.slice(12).join('.') : `${groups(bytes).slice(0, 4).join(':')}::/64`
}

/**
 * The client's address. Each trusted proxy appended the address it saw, so with n proxies the n-th
 * from the right is true and all to its left is what the client claims.
 * @param forwardedFor the X-Forwarded-For header(s), joined by commas; null when absent
 * @param socketAddress the peer of the TCP connection
 * @param trustedHops how many proxies of our own stand in front; 0 ignores the header
 */
export function clientAddress(forwardedFor: string | null, socketAddress: string, trustedHops: number): string {
  let client = canonicalAddress(socketAddress) ?? 'unknown'
  const claimed = forwardedFor === null ? [] : forwardedFor.split(',').slice(-Math.max(trustedHops, 1))
  for (const entry of claimed.toReversed().slice(0, trustedHops)) {
    const address = canonicalAddress(entry)
    // Garbage from a proxy: what the last trusted hop saw is still true, further left is not.
    if (address === null) break
    client = address
  }
  return client
}

/** The bytes of any spelling, or null. Also for the check which addresses are public. */
export function parse(text: string): Bytes | null {
  if (text.length > 100) return null
  const bare = text.trim()
  const bracketed = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(bare)?.[1]
  const plain = (bracketed ?? bare).replace(/%.*$/, '')
  if (bracketed === undefined && /^[\d.]+(?::\d{1,5})?$/.test(plain)) {
    const four = ipv4(plain.replace(/:\d+$/, ''))
    return four && [...mappedPrefix, ...four]
  }
  return ipv6(plain)
}

/** True for `::ffff:a.b.c.d`, the IPv6 spelling of an IPv4 address. */
export function isMapped(bytes: Bytes): boolean {
  return mappedPrefix.every((byte, index) => bytes[index] === byte)
}

// Leading zeros are refused: "010" is 8 to some parsers and 10 to others.
function ipv4(text: string): Bytes | null {
  const parts = text.split('.')
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)) return null
  return parts.map(Number)
}

function ipv6(text: string): Bytes | null {
  const halves = text.split('::')
  if (halves.length > 2 || !text.includes(':')) return null
  const [head, tail] = halves.map((half, index) => pieces(half, index === halves.length - 1))
  if (!head || tail === null) return null
  if (tail === undefined) return head.length === 16 ? head : null
  const gap = 16 - head.length - tail.length
  return gap >= 2 ? [...head, ...Array.from({ length: gap }, () => 0), ...tail] : null
}

function pieces(half: string, isLast: boolean): Bytes | null {
  if (half === '') return []
  const bytes: number[] = []
  const parts = half.split(':')
  for (const [index, part] of parts.entries()) {
    const four = isLast && index === parts.length - 1 && part.includes('.') ? ipv4(part) : null
    if (four) bytes.push(...four)
    else if (/^[0-9a-f]{1,4}$/i.test(part)) bytes.push(Number.parseInt(part, 16) >> 8, Number.parseInt(part, 16) & 0xff)
    else return null
  }
  return bytes
}

function groups(bytes: Bytes): readonly string[] {
  return Array.from({ length: 8 }, (_, index) =>
    (((bytes[index * 2] ?? 0) << 8) | (bytes[index * 2 + 1] ?? 0)).toString(16).padStart(4, '0'),
  )
}
