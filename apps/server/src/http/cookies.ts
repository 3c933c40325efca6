import type { CookieJar } from '@vliegwiel/api/server'

export interface CookieNames {
  readonly session: string
  readonly signIn: string
  readonly secure: boolean
}

/** Over https the names start with `__Host-`, so that no other host or path can plant one. */
export function cookieNames(publicUrl: string): CookieNames {
  const secure = publicUrl.startsWith('https://')
  const prefix = secure ? '__Host-' : ''
  return { session: `${prefix}vliegwiel`, signIn: `${prefix}vliegwiel-sign-in`, secure }
}

/** The value of one cookie; null when it is absent, or planted twice and therefore worth nothing. */
export function readCookie(header: string | null, name: string): string | null {
  if (header === null) return null
  const found = header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1))
  const value = found.length === 1 ? found[0] : undefined
  return value !== undefined && /^[\w-]{20,200}$/.test(value) ? value : null
}

/** One `Set-Cookie` line: for this host alone, out of reach of scripts, not sent along by other sites' forms. */
export function cookieLine(name: string, value: string, expiresAt: Date, secure: boolean): string {
  const parts = [`${name}=${value}`, 'Path=/', `Expires=${expiresAt.toUTCString()}`, 'HttpOnly', 'SameSite=Lax']
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ')
}

export interface WritableJar extends CookieJar {
  /** `Set-Cookie` lines to send. */
  readonly lines: readonly string[]
}

/** The cookies of one request. */
export function cookieJar(header: string | null, names: CookieNames): WritableJar {
  const lines: string[] = []
  const set = (name: string, value: string, expiresAt: Date) =>
    lines.push(cookieLine(name, value, expiresAt, names.secure))
  return {
    session: readCookie(header, names.session),
    setSession: (token, expiresAt) => set(names.session, token, expiresAt),
    clearSession: () => set(names.session, '', new Date(0)),
    lines,
  }
}
