import type { TenantTransaction } from '@vliegwiel/db'
import type { ClusterByUptake } from '@vliegwiel/statistics/compliance'
import type { CellTable, Moments, TimePoint } from '@vliegwiel/statistics/sufficient'
import { sql, type RawBuilder } from 'kysely'
import { controlArm, type Outcome, type Protocol } from '../protocol/protocol.ts'
import type { ArmSums, PilotSums } from '../report/sums.ts'

/** A characteristic as a number: yes is 1. Text that is no number counts as absent. */
const numeric = (key: string): RawBuilder<number> =>
  sql<number>`(case p.covariates ->> ${key} when 'true' then '1' when 'false' then '0'
    else p.covariates ->> ${key} end)::float8`

const moments = sql<Moments>`json_build_object('n', count(o.value), 'sum', coalesce(sum(o.value), 0),
  'sumsq', coalesce(sum(o.value * o.value), 0))`

const tookPart = sql<Moments>`json_build_object('n', count(o.value) filter (where p.took_part),
  'sum', coalesce(sum(o.value) filter (where p.took_part), 0),
  'sumsq', coalesce(sum(o.value * o.value) filter (where p.took_part), 0))`

/** Who of a group did not take part; a share that rounding pushed below 0 is 0. */
const rest = (all: Moments, took: Moments): Moments => ({
  n: all.n - took.n,
  sum: all.n === took.n ? 0 : all.sum - took.sum,
  sumsq: all.n === took.n ? 0 : Math.max(0, all.sumsq - took.sumsq),
})

const none: Moments = { n: 0, sum: 0, sumsq: 0 }

/** Everybody who was assigned, each with the outcome when there is one. */
const assigned = (trx: TenantTransaction, pilotId: string, outcome: string) =>
  trx
    .selectFrom('pilot_participant as p')
    .leftJoin('pilot_outcome as o', (join) =>
      join
        .onRef('o.pilot_id', '=', 'p.pilot_id')
        .onRef('o.participant', '=', 'p.participant')
        .on('o.outcome', '=', outcome),
    )
    .where('p.pilot_id', '=', pilotId)
    .where('p.arm', 'is not', null)

/**
 * The sufficient statistics of one outcome, summed where the rows are. What comes back is of the size of the plan
 * (arms, strata, units, groups of equal characteristics), never of the number of people.
 */
export async function pilotSums(
  trx: TenantTransaction,
  pilotId: string,
  protocol: Protocol,
  outcome: Outcome,
  arm: string,
): Promise<PilotSums> {
  const control = controlArm(protocol)?.key ?? ''
  const adjusted = protocol.covariates.filter(({ adjust, type }) => adjust && type !== 'choice')
  const clustered = protocol.design === 'random-cluster'
  return {
    arms: await armSums(trx, pilotId, outcome.key, clustered),
    ...(protocol.design === 'random-stratified' && adjusted.length === 0
      ? { strata: await strataSums(trx, pilotId, outcome.key) }
      : {}),
    ...(clustered ? { clusters: await clusterSums(trx, pilotId, outcome.key, { arm, control }) } : {}),
    ...(!clustered && adjusted.length > 0 && outcome.kind !== 'days'
      ? {
          cells: await cellSums(
            trx,
            pilotId,
            outcome.key,
            { arm, control },
            adjusted.map(({ key }) => key),
          ),
        }
      : {}),
    ...(outcome.kind === 'days' ? { times: await timeSums(trx, pilotId, outcome) } : {}),
    ...(outcome.baseline === null ? {} : { changes: await changeSums(trx, pilotId, outcome.key, outcome.baseline) }),
    baseline: await baselineSums(trx, pilotId, protocol),
    subgroups: await subgroupSums(trx, pilotId, outcome.key, protocol),
  }
}

async function armSums(
  trx: TenantTransaction,
  pilotId: string,
  outcome: string,
  clustered: boolean,
): Promise<ArmSums[]> {
  const rows = await assigned(trx, pilotId, outcome)
    .select([
      'p.arm',
      sql<number>`count(*)::int`.as('assigned'),
      sql<number>`(count(*) filter (where p.took_part))::int`.as('started'),
      sql<number>`count(distinct p.cluster)::int`.as('clusters'),
      moments.as('moments'),
      tookPart.as('took'),
    ])
    .groupBy('p.arm')
    .orderBy('p.arm')
    .execute()
  return rows.map(({ arm, assigned: people, started, clusters, moments: all, took }) => ({
    arm: arm ?? '',
    assigned: people,
    started,
    units: clustered ? clusters : people,
    moments: all,
    tookPart: took,
    didNot: rest(all, took),
  }))
}

async function strataSums(trx: TenantTransaction, pilotId: string, outcome: string) {
  const rows = await assigned(trx, pilotId, outcome)
    .select(['p.stratum', 'p.arm', moments.as('moments')])
    .groupBy(['p.stratum', 'p.arm'])
    .orderBy('p.stratum')
    .execute()
  return rows.map(({ stratum, arm, moments: all }) => ({ stratum: stratum ?? '', arm: arm ?? '', moments: all }))
}

interface Sides {
  readonly arm: string
  readonly control: string
}

/** Per unit, whose people all came into one arm: the outcome of who took part and of who did not. */
async function clusterSums(
  trx: TenantTransaction,
  pilotId: string,
  outcome: string,
  { arm, control }: Sides,
): Promise<ClusterByUptake[]> {
  const rows = await assigned(trx, pilotId, outcome)
    .select(['p.cluster', 'p.arm', moments.as('moments'), tookPart.as('took')])
    .where('p.arm', 'in', [arm, control])
    .where('o.value', 'is not', null)
    .groupBy(['p.cluster', 'p.arm'])
    .orderBy('p.cluster')
    .execute()
  return rows.map(({ arm: own, moments: all, took }) => ({
    arm: own === arm ? 'treated' : 'control',
    tookPart: took,
    didNot: rest(all, took),
  }))
}

async function cellSums(
  trx: TenantTransaction,
  pilotId: string,
  outcome: string,
  { arm, control }: Sides,
  keys: readonly string[],
): Promise<CellTable> {
  // Grouped by the name of the column: a parameter that stands twice counts as two expressions.
  const groups = keys.map((_, index) => sql.ref<number>(`x${index}`))
  const rows = await assigned(trx, pilotId, outcome)
    .select(['p.arm', ...keys.map((key, index) => numeric(key).as(`x${index}`)), moments.as('moments')])
    .where('p.arm', 'in', [arm, control])
    .where('o.value', 'is not', null)
    .groupBy(['p.arm', ...groups])
    .execute()
  // Who misses a characteristic cannot be adjusted for it, and stays out of the adjusted figure alone.
  const cells = rows.flatMap((row) => {
    const x = keys.map((_, index) => (row as Record<string, unknown>)[`x${index}`])
    return x.every((value) => typeof value === 'number') ? [{ ...row.moments, x: [row.arm === arm ? 1 : 0, ...x] }] : []
  })
  return { terms: [arm, ...keys], cells }
}

async function timeSums(
  trx: TenantTransaction,
  pilotId: string,
  { key }: Outcome,
): Promise<ReadonlyMap<string, readonly TimePoint[]>> {
  const rows = await assigned(trx, pilotId, key)
    .select([
      'p.arm',
      'o.value as time',
      sql<number>`count(o.cause)::int`.as('events'),
      sql<number>`(count(*) - count(o.cause))::int`.as('censored'),
      sql<string[] | null>`json_agg(o.cause) filter (where o.cause is not null)`.as('causes'),
    ])
    .where('o.value', 'is not', null)
    .groupBy(['p.arm', 'o.value'])
    .orderBy('o.value')
    .execute()
  const found = new Map<string, TimePoint[]>()
  for (const { arm, time, events, censored, causes } of rows) {
    const counted: Record<string, number> = {}
    for (const cause of causes ?? []) counted[cause] = (counted[cause] ?? 0) + 1
    const points = found.get(arm ?? '') ?? []
    points.push({ time: time ?? 0, events, censored, ...(causes ? { causes: counted } : {}) })
    found.set(arm ?? '', points)
  }
  return found
}

async function changeSums(
  trx: TenantTransaction,
  pilotId: string,
  outcome: string,
  baseline: string,
): Promise<ReadonlyMap<string, Moments>> {
  const change = sql`(o.value - ${numeric(baseline)})`
  const rows = await assigned(trx, pilotId, outcome)
    .select([
      'p.arm',
      sql<Moments>`json_build_object('n', count(${change}), 'sum', coalesce(sum(${change}), 0),
        'sumsq', coalesce(sum(${change} * ${change}), 0))`.as('moments'),
    ])
    .groupBy('p.arm')
    .execute()
  return new Map(rows.map(({ arm, moments: all }) => [arm ?? '', all]))
}

async function baselineSums(trx: TenantTransaction, pilotId: string, { covariates }: Protocol) {
  const found: { name: string; arm: string; moments: Moments }[] = []
  for (const { key } of covariates.filter(({ type }) => type !== 'choice')) {
    const value = numeric(key)
    const rows = await trx
      .selectFrom('pilot_participant as p')
      .select([
        'p.arm',
        sql<Moments>`json_build_object('n', count(${value}), 'sum', coalesce(sum(${value}), 0),
          'sumsq', coalesce(sum(${value} * ${value}), 0))`.as('moments'),
      ])
      .where('p.pilot_id', '=', pilotId)
      .where('p.arm', 'is not', null)
      .groupBy('p.arm')
      .execute()
    found.push(...rows.map(({ arm, moments: all }) => ({ name: key, arm: arm ?? '', moments: all ?? none })))
  }
  return found
}

async function subgroupSums(trx: TenantTransaction, pilotId: string, outcome: string, { covariates }: Protocol) {
  const found: { covariate: string; level: string; arm: string; moments: Moments }[] = []
  for (const { key } of covariates.filter(({ subgroup, type }) => subgroup && type !== 'number')) {
    const level = sql<string>`p.covariates ->> ${key}`
    const rows = await assigned(trx, pilotId, outcome)
      .select(['p.arm', level.as('level'), moments.as('moments')])
      .where(level, 'is not', null)
      .groupBy([sql`1`, sql`2`])
      .orderBy(sql`2`)
      .execute()
    found.push(...rows.map((row) => ({ covariate: key, level: row.level, arm: row.arm ?? '', moments: row.moments })))
  }
  return found
}

/** Figures of one outcome per arm, with how many people changed since a moment, for a publication. */
export async function figuresSince(trx: TenantTransaction, pilotId: string, outcome: string, since: Date | null) {
  const rows = await assigned(trx, pilotId, outcome)
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
