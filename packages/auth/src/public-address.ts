import { isMapped, parse } from './network-address.ts'

// IPv4 blocks that no public service stands on: IANA special-purpose registry (RFC 6890).
const specialIPv4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]
// Inside global unicast 2000::/3: tunnels that carry an IPv4 address inside, and documentation.
const specialIPv6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

/** May our server call this address on behalf of a tenant? False for everything inside our walls. */
export function isPublicAddress(text: string): boolean {
  const bytes = parse(text)
  if (bytes === null) return false
  if (isMapped(bytes)) return !specialIPv4.some((block) => inBlock(bytes, block, 96))
  return inBlock(bytes, '2000::/3', 0) && !specialIPv6.some((block) => inBlock(bytes, block, 0))
}

/** True for 127.0.0.0/8 and ::1. */
export function isLoopbackAddress(text: string): boolean {
  const bytes = parse(text)
  if (bytes === null) return false
  return isMapped(bytes) ? bytes[12] === 127 : inBlock(bytes, '::1/128', 0)
}

function inBlock(bytes: readonly number[], block: string, offset: number): boolean {
  const [network = '', size = '0'] = block.split('/')
  const other = parse(network) ?? []
  const bits = Number(size) + offset
  return bytes.every((byte, index) => {
    const left = Math.min(8, Math.max(0, bits - index * 8))
    const mask = (0xff << (8 - left)) & 0xff
    return (byte & mask) === ((other[index] ?? 0) & mask)
  })
}
