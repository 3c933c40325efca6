/** What happened at one time in one group: outflows (all causes), the causes among them, and who left observation. */
export interface TimePoint {
  time: number
  events: number
  censored: number
  causes?: Record<string, number>
}

/** One arm within one stratum; `times` is sorted. Who is at risk follows by counting from the end. */
export interface TimeGroup {
  arm: string
  stratum: string
  times: TimePoint[]
}

/** The sufficient form of every estimator of time to outflow. */
export interface TimeTable {
  groups: TimeGroup[]
}

/** One person: how long observed, and the cause of outflow, `true` for outflow without a cause, null when still in. */
export interface TimeRow {
  arm: string
  stratum?: string
  time: number
  event: boolean | string | null
}

/** From rows. In SQL: `select arm, stratum, time, count(*) filter (…) … group by arm, stratum, time`. */
export function timeTableOf(rows: Iterable<TimeRow>): TimeTable {
  const groups = new Map<string, TimeGroup>()
  const points = new Map<string, TimePoint>()
  for (const { arm, stratum = '', time, event } of rows) {
    const key = JSON.stringify([arm, stratum])
    const group = groups.get(key) ?? { arm, stratum, times: [] }
    groups.set(key, group)
    const place = `${key} ${time}`
    const known = points.get(place)
    const point: TimePoint = known ?? { time, events: 0, censored: 0 }
    if (known === undefined) {
      points.set(place, point)
      group.times.push(point)
    }
    if (event === null || event === false) point.censored += 1
    else {
      point.events += 1
      if (typeof event === 'string') point.causes = withOneMore(point.causes ?? {}, event)
    }
  }
  return ordered([...groups.values()])
}

/** Two parts together. */
export function combineTimeTables(one: TimeTable, other: TimeTable): TimeTable {
  const groups = new Map<string, TimeGroup>()
  for (const group of [...one.groups, ...other.groups]) {
    const key = JSON.stringify([group.arm, group.stratum])
    const found = groups.get(key)
    groups.set(key, found === undefined ? group : { ...group, times: mergeTimes(found.times, group.times) })
  }
  return ordered([...groups.values()])
}

/** Several groups as one curve, for a pooled curve over strata or arms. */
export function mergeTimes(one: readonly TimePoint[], other: readonly TimePoint[]): TimePoint[] {
  const points = new Map(one.map((point) => [point.time, point]))
  for (const point of other) {
    const found = points.get(point.time)
    points.set(point.time, found === undefined ? point : addPoint(found, point))
  }
  return [...points.values()].toSorted((left, right) => left.time - right.time)
}

/** A cause may have any name, that of a property of every object too. */
const withOneMore = (causes: Readonly<Record<string, number>>, cause: string): Record<string, number> =>
  addCauses(causes, Object.fromEntries([[cause, 1]]))

function addCauses(one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>) {
  const causes = new Map(Object.entries(one))
  for (const [cause, count] of Object.entries(other)) causes.set(cause, (causes.get(cause) ?? 0) + count)
  return Object.fromEntries(causes)
}

function addPoint(one: TimePoint, other: TimePoint): TimePoint {
  const point: TimePoint = {
    time: one.time,
    events: one.events + other.events,
    censored: one.censored + other.censored,
  }
  if (one.causes === undefined && other.causes === undefined) return point
  return { ...point, causes: addCauses(one.causes ?? {}, other.causes ?? {}) }
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

const ordered = (groups: TimeGroup[]): TimeTable => ({
  groups: groups
    .map((group) => ({ ...group, times: group.times.toSorted((one, other) => one.time - other.time) }))
    .toSorted((one, other) => compare(one.arm, other.arm) || compare(one.stratum, other.stratum)),
})
