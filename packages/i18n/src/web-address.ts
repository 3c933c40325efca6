/**
 * The host that a web address (https) leads to, as people may read it in the address itself; null when the address shows
 * another host than it leads to, or none: with a user before an `@`, with an IP address, with a host that a browser
 * rewrites (codes, other dots, other letters; WHATWG URL Standard, host parsing).
 */
export function clearHost(address: string): string | null {
  const written = /^https:\/\/([^/?#]*)/i.exec(address)?.[1]
  if (written === undefined || /[\\\s\p{Cc}\p{Cf}]/u.test(address) || !URL.canParse(address)) return null
  const url = new URL(address)
  // Also false for a user before an `@`: that is written, and no part of the host.
  if (written.toLowerCase().replace(/:443$/, '') !== url.host) return null
  // A name ends in letters; what ends in a figure is an IP address to a browser, and brackets hold IPv6.
  return /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(url.hostname) ? url.host : null
}
