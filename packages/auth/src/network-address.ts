import ipaddr, { type IPv4, type IPv6 } from 'ipaddr.js'

/**
 * The one spelling of an address: IPv4 dotted, IPv6 as eight lower-case groups without shortening,
 * IPv4-mapped IPv6 as IPv4, zone (`%eth0`), brackets and port dropped. Null: not an address.
 */
export function canonicalAddress(text: string): string | null {
  const address = readAddress(text)
  if (address === null) return null
  return isFour(address) ? address.toString() : groups(address).join(':')
}

/**
 * The bucket that counts tries from an address: IPv4 whole, IPv6 by its /64, because one
 * connection owns all 2^64 addresses of it. Not an address: the one bucket `unknown`.
 */
export function addressBucket(text: string): string {
  const address = readAddress(text)
  if (address === null) return 'unknown'
  return isFour(address) ? address.toString() : `${groups(address).slice(0, 4).join(':')}::/64`
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

/**
 * Reads any spelling of an address; IPv4 inside IPv6 comes out as IPv4. Null: not an address. IPv4 has four parts in
 * tens without leading zeros: `010.1.1.1` is 8.1.1.1 to some programs, ipaddr.js among them, and 10.1.1.1 to others.
 */
export function readAddress(text: string): IPv4 | IPv6 | null {
  if (text.length > 100) return null
  const bare = text.trim()
  const bracketed = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(bare)?.[1]
  const plain = (bracketed ?? bare).replace(/%.*$/, '')
  if (bracketed === undefined && /^[\d.]+(?::\d{1,5})?$/.test(plain)) {
    const four = plain.replace(/:\d+$/, '')
    return ipaddr.IPv4.isValidFourPartDecimal(four) ? ipaddr.IPv4.parse(four) : null
  }
  const inside = plain.includes('.') ? plain.slice(plain.lastIndexOf(':') + 1) : null
  if (inside !== null && !ipaddr.IPv4.isValidFourPartDecimal(inside)) return null
  // The URL Standard is strict where ipaddr.js is not (`1:2:3:4:5:6:7:8::`), and writes every spelling in one way.
  const url = URL.parse(`http://[${plain}]`)
  return url === null ? null : ipaddr.process(url.hostname.slice(1, -1))
}

const isFour = (address: IPv4 | IPv6): address is IPv4 => address.kind() === 'ipv4'

/** Eight lower-case groups without shortening. */
const groups = (address: IPv6): readonly string[] => address.parts.map((part) => part.toString(16).padStart(4, '0'))
