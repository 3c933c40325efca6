import { tenantRoles, type TenantRole } from '@vliegwiel/auth'
import type { Services } from '../services.ts'
import { askAs, openIsolationFixture } from './ask-as.ts'
import { probeInputs } from './probe-inputs.ts'
import { procedureFacts, type ListedProcedure } from './procedures.ts'
import { newSide, secretOf, type Side } from './side.ts'

export interface ProcedureProbe {
  readonly path: string
  readonly role: TenantRole
  /** The victim's word stood in the answer, or the answer to a foreign id differs from that to a made-up one. */
  readonly leak: 'none' | 'content' | 'difference'
  /** The call never got to the question: bad input, or an error nobody foresaw. */
  readonly misaimed: boolean
}

/**
 * Calls every procedure as every role of the neighbour, once with the victim's ids and once with made-up ones. Both
 * answers must be the same and hold nothing of the victim. Nothing that a call does lasts.
 */
export async function probeProcedures(services: Services, victim: Side, neighbour: Side): Promise<ProcedureProbe[]> {
  const madeUp = newSide(newSide('', '').personId, `verzonnen-${neighbour.slug}`)
  const colleague = newSide(victim.tenantId, victim.slug)
  const found: ProcedureProbe[] = []
  const fixture = await openIsolationFixture(services, victim, neighbour)
  /** The same inside the own tenant: somebody who has to do with no client. */
  const asColleague = async (path: ListedProcedure['path'], role: TenantRole): Promise<ProcedureProbe> => {
    const ask = (ids: Side) =>
      askAs(fixture.services, colleague, role, path, probeInputs[path]({ ...ids, own: colleague }))
    const [foreign, unknown] = [await ask(victim), await ask(madeUp)]
    const differ = alike(foreign, [victim, madeUp]) !== alike(unknown, [victim, madeUp])
    const leak = foreign.includes(secretOf(victim)) ? 'content' : differ ? 'difference' : 'none'
    return { path, role, misaimed: false, leak }
  }
  try {
    for (const { path, facts } of procedureFacts()) {
      if (facts.rung === 'public') continue
      for (const role of tenantRoles) {
        const ask = (ids: Side) =>
          askAs(fixture.services, neighbour, role, path, probeInputs[path]({ ...ids, own: neighbour }))
        const foreign = await ask(victim)
        const unknown = await ask(madeUp)
        const content = foreign.includes(secretOf(victim))
        const misaimed = foreign.startsWith('{"code":"invalid-input"') || foreign.startsWith('{"code":"unexpected"')
        const differ = alike(foreign, [victim, madeUp]) !== alike(unknown, [victim, madeUp])
        found.push({ path, role, misaimed, leak: content ? 'content' : differ ? 'difference' : 'none' })
        if (facts.door === undefined || Object.hasOwn(toldToColleagues, path)) continue
        found.push(await asColleague(path, role))
      }
    }
  } finally {
    await fixture.close()
  }
  return found
}

/** What a colleague without a client is told by intention, with why. */
const toldToColleagues: Readonly<Record<string, string>> = {
  'clients.openClient': 'who knows the key may open the client with a reason, and is seen',
  'clients.addClient': 'all staff know which teams there are',
}

/** What a proof made up or sent in; a slug apart, for it may be an ordinary word (`voorbeeld`, `de`, `page`). */
function sentIn(side: Side): string[] {
  const { slug: _word, ...made } = side
  return Object.values(made).filter((value) => value !== '')
}

/**
 * An answer without what differs anyway: ids, markers and times. Both answers lose the same words, so that a slug which
 * also stands in the text as an ordinary word is taken out of both, and out of neither id.
 */
export function alike(text: string, asked: readonly Side[]): string {
  const longestFirst = (values: readonly string[]) => values.toSorted((one, other) => other.length - one.length)
  const without = (rest: string, values: readonly string[]) =>
    longestFirst(values).reduce((left, value) => left.replaceAll(value, '·'), rest)
  const bare = without(text, asked.flatMap(sentIn))
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '·')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '·')
    // What a passkey is asked to sign: 256 random bits, anew each time, and of nobody.
    .replaceAll(/"challenge":"[\w-]{43}"/g, '"challenge":"·"')
  return without(
    bare,
    asked.map(({ slug }) => slug).filter((slug) => slug !== ''),
  )
}
