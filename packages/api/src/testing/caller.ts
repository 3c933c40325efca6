import type { TenantRole } from '@vliegwiel/auth'
import { authParts, passwordHasher, type SignedIn } from '@vliegwiel/auth/server'
import type { Database } from '@vliegwiel/db'
import { appRouter } from '../app-router.ts'
import { asAppError } from '../errors/domain-errors.ts'
import type { RequestContext } from '../request-context.ts'
import type { Services } from '../services.ts'
import { t } from '../trpc.ts'

export const noon = new Date('2026-11-23T11:00:00Z')

/** Services on a real database, with cheap password hashes. */
export function servicesOn(db: Database): Services {
  return {
    db,
    auth: authParts({
      db,
      secretKey: Buffer.alloc(32, 7).toString('base64'),
      passwords: passwordHasher({ ln: 4, r: 8, p: 1 }),
    }),
    clock: () => noon,
    publicUrl: 'http://localhost',
    demo: true,
    wake: () => {},
    log: () => {},
  }
}

export interface Person {
  readonly personId: string
  readonly email: string
  readonly displayName: string
}

/** Who asks, and where: an operator without a place, or somebody with roles in one tenant. */
export interface Asker {
  readonly person: Person
  readonly place: { readonly tenantId: string; readonly roles: readonly TenantRole[] } | 'platform'
  readonly viewAs?: TenantRole
  /** The tenant in the address; one's own when it is left out. */
  readonly slug?: string
}

const create = t.createCallerFactory(appRouter)

/** What is answered, or the code of the refusal with its params. */
export async function ask(services: Services, asker: Asker, path: string, input: unknown): Promise<unknown> {
  const [word, verb] = path.split('.') as [string, string]
  const caller = create(contextOf(services, asker)) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >
  try {
    return await caller[word]?.[verb]?.(input)
  } catch (error) {
    const { code, params } = asAppError(error)
    return { code, params }
  }
}

export function contextOf(services: Services, { person, place, viewAs, slug }: Asker): RequestContext {
  const at = services.clock()
  const { personId, email, displayName } = person
  const tenant = (tenantId: string) =>
    ({ tenantId, slug: 'hier', name: 'Hier', kind: 'municipality', status: 'active', parentName: null }) as const
  const session: SignedIn = {
    tokenHash: Buffer.alloc(32, 1),
    method: 'password',
    onlyTenantId: null,
    secondFactorAt: null,
    createdAt: at,
    lastSeenAt: at,
    expiresAt: new Date(at.getTime() + 60_000),
    person: {
      personId,
      email,
      displayName,
      language: 'nl',
      isOperator: place === 'platform',
      hasPassword: true,
      hasSecondFactor: false,
    },
    memberships: place === 'platform' ? [] : [{ roles: place.roles, tenant: tenant(place.tenantId) }],
  }
  return {
    services,
    at,
    requestId: 'test',
    session,
    slug: place === 'platform' ? null : (slug ?? 'hier'),
    viewAs: viewAs ?? null,
    language: 'nl',
    address: '192.0.2.1',
    origin: 'console',
    cookies: { session: null, setSession: () => {}, clearSession: () => {} },
  }
}
