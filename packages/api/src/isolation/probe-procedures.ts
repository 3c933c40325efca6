import { tenantRoles, type TenantRole } from '@vliegwiel/auth'
import type { Services } from '../services.ts'
import { askAs, openIsolationFixture } from './ask-as.ts'
import { probeInputs } from './probe-inputs.ts'
import { procedureFacts } from './procedures.ts'
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
  const found: ProcedureProbe[] = []
  const fixture = await openIsolationFixture(services, victim, neighbour)
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
        const differ = alike(foreign, victim) !== alike(unknown, madeUp)
        found.push({ path, role, misaimed, leak: content ? 'content' : differ ? 'difference' : 'none' })
      }
    }
  } finally {
    await fixture.close()
  }
  return found
}

/**
 * What can be told from the rest of an answer: ids and markers that were made for this proof. A slug is left out, for it
 * may be an ordinary word (`voorbeeld`, `de`, `page`), and taking such a word out of two answers makes them differ.
 */
const sentBy = ({ slug: _word, ...made }: Side) =>
  Object.values(made)
    .filter((value) => value !== '')
    .toSorted((one, other) => other.length - one.length)

/** The ids that were sent in come back in places; they are not the difference that counts. New ids and times differ anyway. */
function alike(text: string, side: Side): string {
  return sentBy(side)
    .reduce((rest, value) => rest.replaceAll(value, '·'), text)
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '·')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '·')
}
