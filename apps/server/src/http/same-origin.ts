import type { IncomingHttpHeaders } from 'node:http'

const safe = new Set(['GET', 'HEAD'])

/**
 * May this request change something? Only one that our own page sent: the browser says so itself (Sec-Fetch-Site), and
 * an older browser or a program by naming our address as its Origin. A form or script of another site can do neither.
 */
export function comesFromOurPages(method: string, headers: IncomingHttpHeaders, publicUrl: string): boolean {
  if (safe.has(method)) return true
  const site = headers['sec-fetch-site'] ?? null
  if (site !== null) return site === 'same-origin'
  const origin = headers.origin ?? null
  return origin !== null && URL.canParse(origin) && new URL(origin).origin === new URL(publicUrl).origin
}
