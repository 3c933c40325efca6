import { type Answer, refusal, unless } from '../answer.ts'
import { dayProblems, type IsoDay } from '../day.ts'

/** A value of one client on one day. null: it was not talked about. `order` breaks a tie: the later one was written later. */
export interface TrajectoryEvent {
  readonly day: IsoDay
  readonly order: number
  readonly value: number | null
}

export type Direction = 'first' | 'up' | 'back' | 'same' | 'not-discussed'

/** An event with where it stands beside the last value that was known. */
export interface TrajectoryPoint extends TrajectoryEvent {
  readonly direction: Direction
}

/** One line of somebody's way. A step back is a step, and belongs to it: nothing here is a score of the person. */
export interface Trajectory {
  readonly points: readonly TrajectoryPoint[]
  /** The last known value; null when it was never talked about. */
  readonly now: number | null
  readonly first: number | null
  /** The last known less the first; null when there are no two. */
  readonly change: number | null
  readonly up: number
  readonly back: number
  readonly notDiscussed: number
}

/** The way of one client on a ladder or a life domain. `least` and `most` are the ends of its scale, taken in. */
export function trajectoryOf(
  events: readonly TrajectoryEvent[],
  scale: { readonly least: number; readonly most: number },
): Answer<Trajectory> {
  const problems = events.flatMap(({ day, value }, place) => [
    ...dayProblems(day, `events.${place}.day`),
    ...(value === null || (Number.isInteger(value) && value >= scale.least && value <= scale.most)
      ? []
      : [refusal('score-impossible', `events.${place}.value`, { value: String(value), ...scale })]),
  ])
  return unless(problems, () => {
    const points: TrajectoryPoint[] = []
    let last: number | null = null
    for (const event of inOrder(events)) {
      points.push({ ...event, direction: directionFrom(last, event.value) })
      last = event.value ?? last
    }
    const known = points.flatMap(({ value }) => (value === null ? [] : [value]))
    const count = (direction: Direction) => points.filter((point) => point.direction === direction).length
    const first = known[0] ?? null
    return {
      points,
      now: last,
      first,
      change: known.length > 1 && first !== null && last !== null ? last - first : null,
      up: count('up'),
      back: count('back'),
      notDiscussed: count('not-discussed'),
    }
  })
}

const inOrder = (events: readonly TrajectoryEvent[]) =>
  events.toSorted((one, other) => (one.day === other.day ? one.order - other.order : one.day < other.day ? -1 : 1))

function directionFrom(last: number | null, value: number | null): Direction {
  if (value === null) return 'not-discussed'
  if (last === null) return 'first'
  return value > last ? 'up' : value < last ? 'back' : 'same'
}

/** The value as it was on a day: what was known then, by day and not by when it was written. */
export function valueOn(events: readonly TrajectoryEvent[], day: IsoDay): number | null {
  const before = inOrder(events).filter((event) => event.day <= day && event.value !== null)
  return before.at(-1)?.value ?? null
}
