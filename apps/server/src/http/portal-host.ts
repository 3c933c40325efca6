import type { IncomingMessage } from 'node:http'
import { slugOfHost, type Services } from '@vliegwiel/api/server'
import { isPublicApi } from './public-path.ts'

/** How long an answer is believed, and how many there are at most: a stranger can send any name. */
const keptMs = 30_000
const mostKept = 1_000

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

export function portalHosts(services: Services): PortalHosts {
  const { host: platform } = new URL(services.publicUrl)
  const kept = new Map<string, { readonly slug: string | null; readonly until: number }>()
  const slugOf = async (name: string): Promise<string | null> => {
    const now = services.clock().getTime()
    const found = kept.get(name)
    if (found && found.until > now) return found.slug
    const slug = await slugOfHost(services, name)
    if (kept.size >= mostKept) kept.clear()
    kept.set(name, { slug, until: now + keptMs })
    return slug
  }
  return {
    isPlatform: ({ headers: { host = '' } }) => host === platform || !/[a-z]/i.test(host),
    turn: async (incoming) => {
      const name = (incoming.headers.host ?? '').replace(/:\d+$/, '').toLowerCase()
      if (!/^[a-z0-9.-]{3,253}$/.test(name)) return
      const slug = await slugOf(name)
      const { url = '/' } = incoming
      if (slug === null) return
      byOwnName.add(incoming)
      if (shared.test(url) || isPublicApi(url)) return
      const [path = '/', query] = url.split('?', 2)
      const way = path === '/' ? `/portaal/${slug}` : `/portaal/${slug}${path.startsWith('/') ? '' : '/'}${path}`
      incoming.url = query === undefined ? way : `${way}?${query}`
    },
  }
}
