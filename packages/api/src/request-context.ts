import type { SignedIn } from '@vliegwiel/auth/server'
import type { Services } from './services.ts'

/** What one HTTP request brings along, the same for every procedure in its batch. */
export interface RequestContext {
  readonly services: Services
  /** The moment the request came in; every write of the request carries it. */
  readonly at: Date
  readonly requestId: string
  /** null: nobody is signed in. */
  readonly session: SignedIn | null
  /** From the URL: the tenant the person works in, or null for the platform floor. */
  readonly slug: string | null
  /** The role the person looks "as". It only ever takes rights away. */
  readonly viewAs: string | null
  readonly language: 'nl' | 'en'
  /** The client's network address, behind trusted proxies. */
  readonly address: string
  /** What the browser says of itself; empty where it says nothing. */
  readonly userAgent: string
  readonly origin: 'console' | 'command-line'
  readonly cookies: CookieJar
}

/** The only cookies there are: the session, and a short one that ties a sign-in at a provider to this browser. */
export interface CookieJar {
  readonly session: string | null
  setSession(token: string, expiresAt: Date): void
  clearSession(): void
}
