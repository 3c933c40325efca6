/** The size of a group of people that a reader knows, and which group that is. */
export interface Disclosed {
  /** `assigned` to the arm; `n` with a value; `events` yes; `rest` no; `lost` without a value. */
  readonly role: 'assigned' | 'n' | 'events' | 'rest' | 'lost'
  readonly value: number
  readonly outcome: string | null
  readonly metric: string | null
  /** Once yes, always yes, so that an earlier horizon lies inside a later one. */
  readonly cumulative: boolean
  /** The published version in which it was first disclosed. */
  readonly version: number
}

interface Source {
  readonly outcome: string
  readonly metric: string
  readonly cumulative: boolean
  readonly kind: 'share' | 'mean' | 'days'
  readonly n: number
  readonly sum: number
  readonly version: number
}

/** The groups whose sizes a figure tells, also the one that follows at once (no = all - yes). */
export function setsOf({ outcome, metric, cumulative, kind, n, sum, version }: Source): Disclosed[] {
  const of = (role: Disclosed['role'], value: number): Disclosed => ({
    role,
    value,
    outcome,
    metric,
    cumulative,
    version,
  })
  return kind === 'share' ? [of('n', n), of('events', sum), of('rest', n - sum)] : [of('n', n)]
}

/**
 * May one group lie inside the other, so that subtracting gives the size of a third? A part lies inside a whole of the
 * same or a later version. Yes and no of one outcome never nest; different outcomes only when they are the same metric
 * (who has a value) or a cumulative one (who has the event).
 */
export function mayNest(one: Disclosed, other: Disclosed): boolean {
  if (one.role === other.role)
    return one.outcome === other.outcome || (one.metric === other.metric && alike(one, other))
  const [whole, part] = wholeness.indexOf(one.role) <= wholeness.indexOf(other.role) ? [one, other] : [other, one]
  if (whole.role === 'assigned') return true
  return part.version <= whole.version && whole.role === 'n' && part.role !== 'lost' && whole.metric === part.metric
}

const wholeness: readonly Disclosed['role'][] = ['assigned', 'n', 'events', 'rest', 'lost']

const alike = (one: Disclosed, other: Disclosed) =>
  one.role === 'n' || one.role === 'lost' || (one.cumulative && other.cumulative)

/** True when a fresh count, alone or subtracted from another, gives a group of 1 up to the threshold. */
export function tooClose(fresh: readonly Disclosed[], known: readonly Disclosed[], threshold: number): boolean {
  const small = (value: number) => value !== 0 && Math.abs(value) < threshold
  return fresh.some(
    (one, index) =>
      small(one.value) ||
      [...known, ...fresh.slice(index + 1)].some((other) => mayNest(one, other) && small(one.value - other.value)),
  )
}
