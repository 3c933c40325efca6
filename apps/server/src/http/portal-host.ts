import type { IncomingMessage } from 'node:http'
import { slugOfHost, type Services } from '@vliegwiel/api/server'
import { hostNameOf } from '@vliegwiel/tenants'

import { isPublicApi } from './public-path.ts'

/** What a portal on a name of its own shares with the rest: its files, the public API, and health. */
const shared =
  /^\/(portaal\/(portal\.css|portal\.js|rekentool\.js|source-sans-3\.woff2)|healthz|readyz|\.well-known\/security\.txt)(\?|$)/

/** Requests that came in by a portal's own host name. */
const byOwnName = new WeakSet<IncomingMessage>()

/** Did it come in by the host name of a portal? Its pages then stand at the root. */
export const cameByOwnName = (incoming: IncomingMessage): boolean => byOwnName.has(incoming)

export interface PortalHosts {
  /** True when it comes by the address of the platform, or by a number: nothing to ask. */
  readonly isPlatform: (incoming: IncomingMessage) => boolean
  /**
   * Turns a request by the name of a portal towards that portal alone: the console and its calls are not there. Any
   * other name is left as it is.
   */
  readonly turn: (incoming: IncomingMessage) => Promise<void>
}

/** Where a request goes: an address written in full names its host itself, and the header then says nothing (RFC 9112, 3.2.2). */
function aimOf({ url = '/', headers: { host = '' } }: IncomingMessage): { host: string; path: string } {
  const full = /^https?:\/\/([^/?#]*)/i.exec(url)
  if (full === null) return { host, path: url }
  const path = url.slice(full[0].length)
  return { host: full[1] ?? '', path: path.startsWith('/') ? path : `/${path}` }
}

/**
 * Does the path climb, or could somebody behind us read it so? A part that is one or two dots, however written: in codes
 * (also codes of codes), with a parameter behind it, between slashes turned the other way.
 */
function climbs(path: string): boolean {
  let plain = path.split('?', 1)[0] ?? ''
  for (let round = 0; round < 4; round += 1) {
    if (plain.split(/[/\\]/).some((part) => /^\.{1,2}(?:;.*)?$/s.test(part))) return true
    const decoded = plain.replaceAll(/%([0-9a-f]{2})/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    if (decoded === plain) return false
    plain = decoded
  }
  // Codes within codes within codes are no path of ours.
  return true
}

export function portalHosts(services: Services): PortalHosts {
  const platform = hostNameOf(new URL(services.publicUrl).host)
  return {
    isPlatform: (incoming) => {
      const name = hostNameOf(aimOf(incoming).host)
      return name === null || name === platform
    },
    turn: async (incoming) => {
      const { host, path } = aimOf(incoming)
      const name = hostNameOf(host)
      if (name === null) return
      // Asked each time: a name that goes to another tenant goes there at once, whichever process is asked.
      const slug = await slugOfHost(services, name)
      if (slug === null) return
      byOwnName.add(incoming)
      // Nothing of ours is written so: it gets the page that says so.
      if (climbs(path)) return void (incoming.url = `/portaal/${slug}/-`)
      if (shared.test(path) || isPublicApi(path)) return void (incoming.url = path)
      const [page = '/', query] = path.split('?', 2)
      const way = page === '/' ? `/portaal/${slug}` : `/portaal/${slug}${page.startsWith('/') ? '' : '/'}${page}`
      incoming.url = query === undefined ? way : `${way}?${query}`
    },
  }
}
