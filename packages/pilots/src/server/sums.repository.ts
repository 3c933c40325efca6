import type { TenantTransaction } from '@vliegwiel/db'
import type { ClusterByUptake } from '@vliegwiel/statistics/compliance'
import type { CellTable, Moments, TimePoint } from '@vliegwiel/statistics/sufficient'
import { sql, type RawBuilder } from 'kysely'
import { controlArm, type Outcome, type Protocol } from '../protocol/protocol.ts'
import type { ArmSums, PilotSums } from '../report/sums.ts'

/** A characteristic as a number: yes is 1. Text that is no number counts as absent. */
const numeric = (key: RawBuilder<string> | string): RawBuilder<number> => {
  const value = sql`p.covariates ->> ${key}`
  return sql<number>`(case ${value} when 'true' then '1' when 'false' then '0' else ${value} end)::float8`
}

const moments = sql<Moments>`json_build_object('n', count(o.value), 'sum', coalesce(sum(o.value), 0),
  'sumsq', coalesce(sum(o.value * o.value), 0))`

/** Who began is who has a day on which that was; nothing else says it. */
const tookPart = sql<Moments>`json_build_object('n', count(o.value) filter (where p.started_on is not null),
  'sum', coalesce(sum(o.value) filter (where p.started_on is not null), 0),
  'sumsq', coalesce(sum(o.value * o.value) filter (where p.started_on is not null), 0))`

/** Who of a group did not take part; a share that rounding pushed below 0 is 0. */
const rest = (all: Moments, took: Moments): Moments => ({
  n: all.n - took.n,
  sum: all.n === took.n ? 0 : all.sum - took.sum,
  sumsq: all.n === took.n ? 0 : Math.max(0, all.sumsq - took.sumsq),
})

const none: Moments = { n: 0, sum: 0, sumsq: 0 }

/**
 * Everybody who was assigned, once for each outcome, with its value when there is one. `w` says which outcome a row is
 * about: all outcomes of a plan are one statement.
 */
const assigned = (trx: TenantTransaction, pilotId: string, outcomes: readonly string[]) =>
  trx
    .selectFrom('pilot_participant as p')
    .innerJoin(sql<{ outcome: string }>`(select unnest(${[...outcomes]}::text[]) as outcome)`.as('w'), (join) =>
      join.onTrue(),
    )
    .leftJoin('pilot_outcome as o', (join) =>
      join
        .onRef('o.pilot_id', '=', 'p.pilot_id')
        .onRef('o.participant', '=', 'p.participant')
        .onRef('o.outcome', '=', 'w.outcome')
        // The same once more, as values: so the planner knows which part of the outcomes to read.
        .on('o.outcome', 'in', outcomes),
    )
    .where('p.pilot_id', '=', pilotId)
    .where('p.arm', 'is not', null)

/** The sufficient statistics of one outcome; of more than one, `sumsOfOutcomes` asks no more of the database. */
export async function pilotSums(
  trx: TenantTransaction,
  pilotId: string,
  protocol: Protocol,
  outcome: Outcome,
  arm: string,
): Promise<PilotSums> {
  const found = (await sumsOfOutcomes(trx, pilotId, protocol, [outcome], arm)).get(outcome.key)
  if (!found) throw new Error(`No sums of ${outcome.key}`)
  return found
}

/**
 * The sufficient statistics of outcomes by their key, summed where the rows are. What comes back is of the size of the
 * plan (arms, strata, units, groups of equal characteristics), never of the number of people; and the statements are
 * as many for one outcome as for all: at most eight.
 */
export async function sumsOfOutcomes(
  trx: TenantTransaction,
  pilotId: string,
  protocol: Protocol,
  outcomes: readonly Outcome[],
  arm: string,
): Promise<ReadonlyMap<string, PilotSums>> {
  const control = controlArm(protocol)?.key ?? ''
  const adjusted = protocol.covariates.filter(({ adjust, type }) => adjust && type !== 'choice')
  const clustered = protocol.design === 'random-cluster'
  const keys = outcomes.map(({ key }) => key)
  const sides = { arm, control }
  const withDays = outcomes.filter(({ kind }) => kind === 'days').map(({ key }) => key)
  const inCells = outcomes.filter(({ kind }) => kind !== 'days').map(({ key }) => key)
  const byStratum = protocol.design === 'random-stratified' && adjusted.length === 0
  const byCell = !clustered && adjusted.length > 0
  const arms = await armSums(trx, pilotId, keys, clustered)
  const strata = byStratum ? await strataSums(trx, pilotId, keys) : null
  const clusters = clustered ? await clusterSums(trx, pilotId, keys, sides) : null
  const terms = adjusted.map(({ key }) => key)
  const cells = byCell && inCells.length > 0 ? await cellSums(trx, pilotId, inCells, sides, terms) : null
  const times = withDays.length > 0 ? await timeSums(trx, pilotId, withDays) : null
  const changes = await changeSums(trx, pilotId, outcomes)
  const baseline = await baselineSums(trx, pilotId, protocol)
  const subgroups = await subgroupSums(trx, pilotId, keys, protocol)
  return new Map(
    outcomes.map(({ key, kind, baseline: before }) => [
      key,
      {
        arms: arms.get(key) ?? [],
        ...(strata === null ? {} : { strata: strata.get(key) ?? [] }),
        ...(clusters === null ? {} : { clusters: clusters.get(key) ?? [] }),
        ...(byCell && kind !== 'days' ? { cells: { terms: [arm, ...terms], cells: cells?.get(key) ?? [] } } : {}),
        ...(kind === 'days' ? { times: byArm(times?.get(key) ?? []) } : {}),
        ...(before === null
          ? {}
          : { changes: new Map(changes.get(key)?.map(({ arm: of, moments: all }) => [of, all])) }),
        baseline,
        subgroups: subgroups.get(key) ?? [],
      },
    ]),
  )
}

/** Rows by the outcome that they are about, in the order in which they came. */
function byOutcome<R extends { readonly outcome: string }, T>(
  rows: readonly R[],
  of: (row: R) => T | null,
): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>()
  for (const row of rows) {
    const made = of(row)
    if (made === null) continue
    const own = found.get(row.outcome) ?? []
    own.push(made)
    found.set(row.outcome, own)
  }
  return found
}

async function armSums(trx: TenantTransaction, pilotId: string, outcomes: readonly string[], clustered: boolean) {
  const rows = await assigned(trx, pilotId, outcomes)
    .select([
      'w.outcome',
      'p.arm',
      sql<number>`count(*)::int`.as('assigned'),
      sql<number>`(count(*) filter (where p.started_on is not null))::int`.as('started'),
      sql<number>`count(distinct p.cluster)::int`.as('clusters'),
      moments.as('moments'),
      tookPart.as('took'),
    ])
    .groupBy(['w.outcome', 'p.arm'])
    .orderBy('p.arm')
    .execute()
  return byOutcome(rows, ({ arm, assigned: people, started, clusters, moments: all, took }): ArmSums => ({
    arm: arm ?? '',
    assigned: people,
    started,
    units: clustered ? clusters : people,
    moments: all,
    tookPart: took,
    didNot: rest(all, took),
  }))
}

async function strataSums(trx: TenantTransaction, pilotId: string, outcomes: readonly string[]) {
  const rows = await assigned(trx, pilotId, outcomes)
    .select(['w.outcome', 'p.stratum', 'p.arm', moments.as('moments')])
    .groupBy(['w.outcome', 'p.stratum', 'p.arm'])
    .orderBy('p.stratum')
    .execute()
  return byOutcome(rows, ({ stratum, arm, moments: all }) => ({ stratum: stratum ?? '', arm: arm ?? '', moments: all }))
}

interface Sides {
  readonly arm: string
  readonly control: string
}

/** Per unit, whose people all came into one arm: the outcome of who took part and of who did not. */
async function clusterSums(
  trx: TenantTransaction,
  pilotId: string,
  outcomes: readonly string[],
  { arm, control }: Sides,
) {
  const rows = await assigned(trx, pilotId, outcomes)
    .select(['w.outcome', 'p.cluster', 'p.arm', moments.as('moments'), tookPart.as('took')])
    .where('p.arm', 'in', [arm, control])
    .where('o.value', 'is not', null)
    .groupBy(['w.outcome', 'p.cluster', 'p.arm'])
    .orderBy('p.cluster')
    .execute()
  return byOutcome(rows, ({ arm: own, moments: all, took }): ClusterByUptake => ({
    arm: own === arm ? 'treated' : 'control',
    tookPart: took,
    didNot: rest(all, took),
  }))
}

async function cellSums(
  trx: TenantTransaction,
  pilotId: string,
  outcomes: readonly string[],
  { arm, control }: Sides,
  keys: readonly string[],
) {
  // Grouped by the name of the column: a parameter that stands twice counts as two expressions.
  const groups = keys.map((_, index) => sql.ref<number>(`x${index}`))
  const rows = await assigned(trx, pilotId, outcomes)
    .select(['w.outcome', 'p.arm', ...keys.map((key, index) => numeric(key).as(`x${index}`)), moments.as('moments')])
    .where('p.arm', 'in', [arm, control])
    .where('o.value', 'is not', null)
    .groupBy(['w.outcome', 'p.arm', ...groups])
    .execute()
  // Who misses a characteristic cannot be adjusted for it, and stays out of the adjusted figure alone.
  return byOutcome(rows, (row): CellTable['cells'][number] | null => {
    const x = keys.map((_, index) => (row as Record<string, unknown>)[`x${index}`])
    return x.every((value) => typeof value === 'number') ? { ...row.moments, x: [row.arm === arm ? 1 : 0, ...x] } : null
  })
}

async function timeSums(trx: TenantTransaction, pilotId: string, outcomes: readonly string[]) {
  const rows = await assigned(trx, pilotId, outcomes)
    .select([
      'w.outcome',
      'p.arm',
      'o.value as time',
      sql<number>`count(o.cause)::int`.as('events'),
      sql<number>`(count(*) - count(o.cause))::int`.as('censored'),
      sql<string[] | null>`json_agg(o.cause) filter (where o.cause is not null)`.as('causes'),
    ])
    .where('o.value', 'is not', null)
    .groupBy(['w.outcome', 'p.arm', 'o.value'])
    .orderBy('o.value')
    .execute()
  return byOutcome(rows, ({ arm, time, events, censored, causes }) => {
    const counted = new Map<string, number>()
    for (const cause of causes ?? []) counted.set(cause, (counted.get(cause) ?? 0) + 1)
    const point = { time: time ?? 0, events, censored, ...(causes ? { causes: Object.fromEntries(counted) } : {}) }
    return { arm: arm ?? '', point }
  })
}

function byArm(
  rows: readonly { readonly arm: string; readonly point: TimePoint }[],
): ReadonlyMap<string, readonly TimePoint[]> {
  const found = new Map<string, TimePoint[]>()
  for (const { arm, point } of rows) found.set(arm, [...(found.get(arm) ?? []), point])
  return found
}

async function changeSums(trx: TenantTransaction, pilotId: string, outcomes: readonly Outcome[]) {
  const known = outcomes.flatMap(({ key, baseline }) => (baseline === null ? [] : [{ key, baseline }]))
  if (known.length === 0) return new Map<string, { arm: string; moments: Moments }[]>()
  // Which characteristic was the value before differs from outcome to outcome.
  const before = sql<string>`(case w.outcome ${sql.join(
    known.map(({ key, baseline }) => sql`when ${key}::text then ${baseline}::text`),
    sql` `,
  )} end)`
  const change = sql`(o.value - ${numeric(before)})`
  const rows = await assigned(
    trx,
    pilotId,
    known.map(({ key }) => key),
  )
    .select([
      'w.outcome',
      'p.arm',
      sql<Moments>`json_build_object('n', count(${change}), 'sum', coalesce(sum(${change}), 0),
        'sumsq', coalesce(sum(${change} * ${change}), 0))`.as('moments'),
    ])
    .groupBy(['w.outcome', 'p.arm'])
    .execute()
  return byOutcome(rows, ({ arm, moments: all }) => ({ arm: arm ?? '', moments: all }))
}

/** Every characteristic that counts, as a row for each person: `k.name` and `k.level`. */
const characteristics = (keys: readonly string[]) =>
  sql<{ name: string; place: number }>`unnest(${[...keys]}::text[]) with ordinality as k(name, place)`

async function baselineSums(trx: TenantTransaction, pilotId: string, { covariates }: Protocol) {
  const keys = covariates.filter(({ type }) => type !== 'choice').map(({ key }) => key)
  if (keys.length === 0) return []
  const value = numeric(sql<string>`k.name`)
  const { rows } = await sql<{ name: string; arm: string; moments: Moments | null }>`
    select k.name, p.arm, json_build_object('n', count(${value}), 'sum', coalesce(sum(${value}), 0),
      'sumsq', coalesce(sum(${value} * ${value}), 0)) as moments
    from pilot_participant p cross join ${characteristics(keys)}
    where p.tenant_id = ${trx.tenantId} and p.pilot_id = ${pilotId} and p.arm is not null
    group by k.name, k.place, p.arm order by k.place, p.arm`.execute(trx)
  return rows.map(({ name, arm, moments: all }) => ({ name, arm, moments: all ?? none }))
}

async function subgroupSums(
  trx: TenantTransaction,
  pilotId: string,
  outcomes: readonly string[],
  { covariates }: Protocol,
) {
  const keys = covariates.filter(({ subgroup, type }) => subgroup && type !== 'number').map(({ key }) => key)
  if (keys.length === 0) return new Map<string, { covariate: string; level: string; arm: string; moments: Moments }[]>()
  const level = sql<string>`p.covariates ->> k.name`
  const rows = await assigned(trx, pilotId, outcomes)
    .innerJoin(sql<{ name: string; place: number }>`(select * from ${characteristics(keys)})`.as('k'), (join) =>
      join.onTrue(),
    )
    .select(['w.outcome', 'p.arm', 'k.name as covariate', level.as('level'), moments.as('moments')])
    .where(level, 'is not', null)
    .groupBy(['w.outcome', 'p.arm', 'k.name', 'k.place', level])
    .orderBy('k.place')
    .orderBy(level)
    .execute()
  return byOutcome(rows, ({ covariate, level: of, arm, moments: all }) => ({
    covariate,
    level: of,
    arm: arm ?? '',
    moments: all,
  }))
}

/** Figures of one outcome per arm, with how many people changed since a moment, for a publication. */
export async function figuresSince(trx: TenantTransaction, pilotId: string, outcome: string, since: Date | null) {
  const rows = await assigned(trx, pilotId, [outcome])
    .select([
      'p.arm',
      moments.as('moments'),
      sql<number>`coalesce(sum(abs(o.value)), 0)::float8`.as('magnitude'),
      since === null
        ? sql<number>`count(o.value)::int`.as('changed')
        : sql<number>`(count(o.value) filter (where o.changed_at > ${since}))::int`.as('changed'),
    ])
    .groupBy('p.arm')
    .execute()
  return rows.map(({ arm, moments: all, ...row }) => ({ arm: arm ?? '', ...all, ...row }))
}
