import ipaddr from 'ipaddr.js'
import { readAddress } from './network-address.ts'

/** All that was given out on the internet so far; what lies outside is in use nowhere (RFC 4291, IANA). */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')
/** Documentation since RFC 9637, which the ranges of ipaddr.js do not name. */
const documentation = ipaddr.IPv6.parseCIDR('3fff::/20')

/** May our server call this address on behalf of a tenant? False for everything inside our walls. */
export function isPublicAddress(text: string): boolean {
  const address = readAddress(text)
  if (address?.range() !== 'unicast') return false
  if (address.kind() === 'ipv4') return true
  return address.match(globalUnicast) && !address.match(documentation)
}

/** True for 127.0.0.0/8 and ::1. */
export function isLoopbackAddress(text: string): boolean {
  return readAddress(text)?.range() === 'loopback'
}
