import type { Role } from '@vliegwiel/auth'
import type { SignedIn } from '@vliegwiel/auth/server'
import { appRouter } from '../app-router.ts'
import { asDomainError, briefly } from '../errors/domain-errors.ts'
import type { RequestContext } from '../request-context.ts'
import type { Services } from '../services.ts'
import { t } from '../trpc.ts'
import { openRehearsal } from './rehearsal.ts'
import { secretOf, type Side } from './side.ts'
import { preludeOf } from './isolation-fixture.ts'

/** The services with both sides in the isolation fixture: real procedures run, nothing they do lasts. Close it afterwards. */
export async function openIsolationFixture(
  services: Services,
  victim: Side,
  neighbour: Side,
): Promise<{ readonly services: Services; close(): Promise<void> }> {
  const { db, close } = await openRehearsal(services.db, (scopeOf) => preludeOf(victim, neighbour, scopeOf))
  const isolated = { db, auth: { ...services.auth, db }, enqueue: () => {}, log: () => {} }
  return { services: { ...services, ...isolated }, close }
}

const call = t.createCallerFactory(appRouter)

/** What a procedure answers to the person of a side in one role, as text: the output, or code, reason and params. */
export async function askAs(services: Services, side: Side, role: Role, path: string, input: unknown): Promise<string> {
  const [word, verb] = path.split('.') as [string, string]
  const caller = call(contextAs(services, side, role)) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >
  try {
    return JSON.stringify(await caller[word]?.[verb]?.(input)) ?? ''
  } catch (error) {
    const { code, reason } = briefly(error)
    const { params } = asDomainError(error)
    return JSON.stringify({ code, reason, params })
  }
}

/** A request of the person of a side. As operator the person stands on the platform floor, without a membership. */
function contextAs(services: Services, side: Side, role: Role): RequestContext {
  const at = services.clock()
  const tenant = {
    tenantId: side.tenantId,
    slug: side.slug,
    name: 'Buurgemeente',
    kind: 'municipality',
    status: 'active',
  } as const
  const session: SignedIn = {
    tokenHash: Buffer.alloc(32),
    method: 'demo',
    onlyTenantId: null,
    secondFactorAt: at,
    createdAt: at,
    lastSeenAt: at,
    expiresAt: new Date(at.getTime() + 60_000),
    person: {
      personId: side.personId,
      email: `${secretOf(side)}@probe.example`,
      displayName: 'Buur',
      language: 'nl',
      isOperator: role === 'operator',
      hasPassword: false,
      hasSecondFactor: false,
    },
    // What the proof asks is what comes after it.
    secondFactorOwed: false,
    membership: role === 'operator' ? null : { roles: [role], tenant },
  }
  return {
    services,
    at,
    requestId: 'isolation',
    session,
    slug: role === 'operator' ? null : side.slug,
    viewAs: null,
    language: 'nl',
    address: '127.0.0.1',
    userAgent: '',
    origin: 'command-line',
    cookies: { session: null, setSession: () => {}, clearSession: () => {} },
  }
}
