import { addressBucket, readAddress } from './network-address.ts'

/**
 * The network that somebody came from, for the log: as 0031 counts networks (one address of IPv4, an IPv6 /64), and
 * the shorter part that stays when that is forgotten (IPv4 /24, IPv6 /48). Null: not an address.
 */
export function originNetwork(address: string): { readonly network: string; readonly prefix: string } | null {
  const read = readAddress(address)
  if (read === null) return null
  const network = addressBucket(address)
  if (read.kind() === 'ipv4') return { network, prefix: `${network.split('.').slice(0, 3).join('.')}.0/24` }
  return { network, prefix: `${network.split(':').slice(0, 3).join(':')}::/48` }
}
