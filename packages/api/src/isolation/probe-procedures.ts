import { tenantRoles, type TenantRole } from '@vliegwiel/auth'
import type { SignedIn } from '@vliegwiel/auth/server'
import { asAppError } from '../errors/domain-errors.ts'
import type { RequestContext } from '../request-context.ts'
import { t } from '../trpc.ts'
import { appRouter } from '../app-router.ts'
import type { Services } from '../services.ts'
import { procedureFacts } from './procedures.ts'
import { probeInputs, type ProbeIds } from './probe-inputs.ts'
import { rehearsalOf } from './rehearsal.ts'
import { newSide, preludeOf, secretOf, type Side } from './stage.ts'

export interface ProcedureProbe {
  readonly path: string
  readonly role: TenantRole
  /** The victim's word stood in the answer, or the answer to a foreign id differs from that to a made-up one. */
  readonly leak: 'none' | 'content' | 'difference'
  /** The call never got to the question: bad input, or an error nobody foresaw. */
  readonly misaimed: boolean
}

const call = t.createCallerFactory(appRouter)

/**
 * Calls every procedure as every role of the neighbour, once with the victim's ids and once with made-up ones. Both
 * answers must be the same and hold nothing of the victim. Nothing that a call does lasts.
 */
export async function probeProcedures(services: Services, victim: Side, neighbour: Side): Promise<ProcedureProbe[]> {
  const db = rehearsalOf(services.db, preludeOf(victim, neighbour))
  const stage: Services = { ...services, db, auth: { ...services.auth, db }, wake: () => {}, log: () => {} }
  const madeUp = newSide(newSide('', '').personId, `verzonnen-${neighbour.slug}`)
  const found: ProcedureProbe[] = []
  for (const { path, facts } of procedureFacts()) {
    if (facts.rung === 'public') continue
    for (const role of tenantRoles) {
      const ask = (ids: Side) => answer(stage, neighbour, role, path, { ...ids, own: neighbour })
      const foreign = await ask(victim)
      const unknown = await ask(madeUp)
      const content = foreign.includes(secretOf(victim))
      const misaimed = foreign.startsWith('{"code":"invalid-input"') || foreign.startsWith('{"code":"unexpected"')
      const differ = alike(foreign, victim) !== alike(unknown, madeUp)
      found.push({ path, role, misaimed, leak: content ? 'content' : differ ? 'difference' : 'none' })
    }
  }
  return found
}

/** The ids that were sent in come back in places; they are not the difference that counts. New ids and times differ anyway. */
function alike(text: string, side: Side): string {
  const sent = Object.values(side).filter((value) => value !== '')
  return sent
    .reduce((rest, value) => rest.replaceAll(value, '·'), text)
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '·')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '·')
}

async function answer(
  services: Services,
  neighbour: Side,
  role: TenantRole,
  path: string,
  ids: ProbeIds,
): Promise<string> {
  const ctx = contextAs(services, neighbour, role)
  const [word, verb] = path.split('.') as [string, string]
  const caller = call(ctx) as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
  try {
    return JSON.stringify(await caller[word]?.[verb]?.(probeInputs[path as keyof typeof probeInputs](ids))) ?? ''
  } catch (error) {
    const { code, reason, params } = asAppError(error)
    return JSON.stringify({ code, reason, params })
  }
}

function contextAs(services: Services, side: Side, role: TenantRole): RequestContext {
  const at = services.clock()
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
      isOperator: false,
      hasPassword: false,
      hasSecondFactor: false,
    },
    memberships: [
      {
        roles: [role],
        tenant: {
          tenantId: side.tenantId,
          slug: side.slug,
          name: 'Buurgemeente',
          kind: 'municipality',
          status: 'active',
          parentName: null,
        },
      },
    ],
  }
  return {
    services,
    at,
    requestId: 'isolation',
    session,
    slug: side.slug,
    viewAs: null,
    language: 'nl',
    address: '127.0.0.1',
    origin: 'command-line',
    cookies: { session: null, setSession: () => {}, clearSession: () => {} },
  }
}
