import { accepted, type Answer, refusal, refused } from '../answer.ts'
import type { IsoDay } from '../day.ts'
import { type Trajectory, type TrajectoryEvent, trajectoryOf } from './trajectory.ts'

/** A step of the ladder of a municipality, lowest first. */
export interface LadderStep {
  readonly key: string
  readonly name: string
}

/** Somebody came to stand on a step. Higher or lower, by one or by more: each is an event. */
export interface StepEvent {
  readonly day: IsoDay
  readonly order: number
  readonly step: string
}

export interface LadderStanding extends Trajectory {
  /** Where the client stands now; null when nobody knows. */
  readonly step: LadderStep | null
}

/** Where a client stands on the ladder, and how they came there. A step that the ladder does not have is refused. */
export function standingOn(steps: readonly LadderStep[], events: readonly StepEvent[]): Answer<LadderStanding> {
  const places = new Map(steps.map(({ key }, place) => [key, place + 1]))
  const unknown = events.flatMap(({ step }, place) =>
    places.has(step) ? [] : [refusal('step-unknown', `events.${place}.step`, { value: step })],
  )
  if (unknown.length > 0) return refused(...unknown)
  const found = trajectoryOf(
    events.map(({ day, order, step }): TrajectoryEvent => ({ day, order, value: places.get(step) ?? null })),
    { least: 1, most: Math.max(1, steps.length) },
  )
  if (!found.ok) return found
  const { now } = found.value
  return accepted({ ...found.value, step: now === null ? null : (steps[now - 1] ?? null) })
}
