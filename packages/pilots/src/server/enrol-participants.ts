import { drawArm, seedCommitment, stratumOf, type AllocationLine } from '../enrolment/allocate.ts'
import { insistOnCriteria } from '../enrolment/enrolment.ts'
import { pilotError } from '../pilot-error.ts'
import type { PilotContext } from './pilot-context.ts'
import { insistOnVersion } from './insist-on-version.ts'
import { lockPlan } from './open-pilot.ts'
import {
  clusterPlaces,
  enterArms,
  insertAllocations,
  allocationsSoFar,
  participantMap,
  willingParticipants,
  type ParticipantRow,
} from './participant.repository.ts'
import { changePilot, holdPilot } from './pilot.repository.ts'

/** Most people that are drawn in one call. */
export const mostAtOnce = 2000

/** What a draw did. */
export interface Enrolled {
  readonly lines: readonly AllocationLine[]
}

/**
 * Draws people into the arms: those that are named, or everybody who is willing. The first draw locks the plan. The
 * pilot is held meanwhile, so that two draws at once get places one after the other and no arm overflows. All or none.
 * @throws pilotError no-consent, already-allocated, breaks-criteria, arm-full, stratum-unknown, cluster-needed,
 * not-in-cohort, arm-needed (a plan whose arms come with the file), pilot-closed, changed-meanwhile
 */
export async function enrolParticipants(
  context: PilotContext,
  pilotId: string,
  named: readonly string[] | null,
  version: number | null,
): Promise<Enrolled> {
  const pilot = await holdPilot(context.trx, pilotId)
  await insistOnVersion(context, pilot, version)
  const held = await lockPlan(context, pilot)
  const { protocol } = held
  if (protocol.design === 'not-random' || protocol.lot === 'elsewhere') throw pilotError('arm-needed')
  // A pilot that was put back from an export has no seed: what would be drawn now is not what was committed to.
  if (seedCommitment(held.seed) !== held.seed_commitment) throw pilotError('seed-lost')
  const people =
    named === null ? await willingParticipants(context.trx, pilotId, mostAtOnce) : await chosen(context, pilotId, named)
  for (const person of people) insistOnPerson(person, protocol)
  const { positions, people: perArm } = await allocationsSoFar(context.trx, pilotId)
  const places = new Map(protocol.design === 'random-cluster' ? await clusterPlaces(context.trx, pilotId) : [])
  const lines: AllocationLine[] = []
  for (const person of people) {
    const stratum = stratumOf(protocol, person.covariates)
    const next = (positions.get(stratum) ?? 0) + 1
    const position = protocol.design === 'random-cluster' ? (places.get(person.cluster ?? '') ?? next) : next
    if (position === next) positions.set(stratum, next)
    if (person.cluster !== null) places.set(person.cluster, position)
    const arm = drawArm(protocol, held.seed, { stratum, position })
    const inArm = (perArm.get(arm) ?? 0) + 1
    const { capacity = null, name = arm } = protocol.arms.find(({ key }) => key === arm) ?? {}
    if (capacity !== null && inArm > capacity) throw pilotError('arm-full', { arm: name, capacity })
    perArm.set(arm, inArm)
    lines.push({ number: held.allocated + lines.length + 1, participant: person.participant, stratum, position, arm })
  }
  await insertAllocations(context.trx, pilotId, lines, { by: context.by.name, at: context.at })
  await enterArms(context.trx, pilotId, lines, context)
  await changePilot(context.trx, held, { allocated: held.allocated + lines.length })
  return { lines }
}

async function chosen(context: PilotContext, pilotId: string, named: readonly string[]): Promise<ParticipantRow[]> {
  const rows = await participantMap(context.trx, pilotId, named)
  return named.map((key) => {
    const row = rows.get(key)
    if (!row) throw pilotError('not-in-cohort', { participant: key })
    return row
  })
}

function insistOnPerson(person: ParticipantRow, protocol: Parameters<typeof insistOnCriteria>[0]): void {
  const { participant } = person
  if (person.arm !== null) throw pilotError('already-allocated', { participant })
  if (person.consent !== 'given' || person.state !== 'willing') throw pilotError('no-consent', { participant })
  if (protocol.design === 'random-cluster' && person.cluster === null)
    throw pilotError('cluster-needed', { participant })
  insistOnCriteria(protocol, person.covariates, participant)
}
