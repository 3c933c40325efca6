import { inTenant, newId, loginKeyOf, openPostgres, seePublished, type Database } from '@vliegwiel/db'
import { compare, publicationContent, type PublicationContent } from '@vliegwiel/pilots'
import { pilotSums, publishedPilots } from '@vliegwiel/pilots/server'
import type { Protocol } from '@vliegwiel/pilots'
import type { Postgres } from '@vliegwiel/testing'
import type pg from 'pg'
import { benchKey } from './bench-key.ts'
import { makeDatabase } from './data.ts'
import { median } from './median.ts'
import { openClient } from '@vliegwiel/db/connections'

export interface PilotFigures {
  /** Sums of a million people against the bare aggregate over the same rows, and against fetching them. */
  readonly sums: { readonly ours: number; readonly bare: number; readonly rows: number }
  /** Milliseconds to read and compare 200 published pilots. */
  readonly comparison: number
}

const people = 1_000_000
const published = 200

const outcome: Protocol['outcomes'][number] = {
  key: 'left-12',
  name: 'uitgestroomd',
  rank: 'primary',
  metric: 'outflow',
  kind: 'share',
  months: 12,
  phase: 'after',
  direction: 'more-is-better',
  unit: 'people',
  expected: 30,
  spread: null,
  margin: 5,
  baseline: null,
}
const arm = { capacity: null, costPerPerson: null, description: '', share: 1 }
const protocol: Protocol = {
  title: 'Bench',
  question: '',
  population: '',
  unit: 'person',
  design: 'random-simple',
  notRandomReason: null,
  blockSize: null,
  people,
  clusters: null,
  startsOn: '2026-01-01',
  stopRule: '',
  lot: 'elsewhere',
  family: 'holm',
  power: 0.8,
  priorSd: 0.1,
  arms: [
    { ...arm, key: 'help', name: 'help', role: 'help', ingredients: ['personal-contact'] },
    { ...arm, key: 'usual', name: 'usual', role: 'comparison', ingredients: ['usual-help'] },
  ],
  outcomes: [outcome],
  covariates: [],
  criteria: [],
}

/** Pilots: a million people summed where they are, and 200 published pilots compared. */
export async function pilotsBench(
  postgres: Postgres,
  rounds: number,
  note: (text: string) => void,
): Promise<PilotFigures> {
  const { loginUrl, users } = await makeDatabase(postgres, 'bench_pilots', published, 0)
  const superuser = await openClient(postgres.urlOf('bench_pilots'))
  const db = openPostgres(loginUrl, { size: 2, loginKey: loginKeyOf(benchKey) })
  try {
    const tenants = users.map(({ tenantId }) => tenantId)
    note('a million people')
    const pilotId = await fill(superuser, tenants)
    note('summing')
    const sums = await sumTimes(db, superuser, { tenantId: tenants[0] ?? '', pilotId }, rounds)
    note('comparing')
    return { sums, comparison: await comparisonTime(db, tenants[1] ?? '', rounds) }
  } finally {
    await db.close()
    await superuser.end()
  }
}

async function fill(superuser: pg.Client, tenants: readonly string[]): Promise<string> {
  const pilotId = newId()
  const pilot = `insert into pilot (tenant_id, pilot_id, key, name, state, protocol, plan_hash, protocol_from, seed,
    seed_commitment, created_at, locked_at) values ($1, $2, 'bench', 'Bench', 'running', $3, 'x', now(), 'x', 'x', now(), now())`
  for (const tenantId of tenants) {
    const own = tenantId === tenants[0] ? pilotId : newId()
    await superuser.query(pilot, [tenantId, own, JSON.stringify(protocol)])
    await superuser.query(
      `insert into pilot_publication (tenant_id, pilot_id, number, tenant_name, pilot_key, content, consent, published_at,
        published_by) values ($1, $2, 1, $4, 'bench', $3, 'bench', now(), 'bench')`,
      [tenantId, own, JSON.stringify(publication(tenants.indexOf(tenantId))), tenantId],
    )
  }
  await superuser.query(
    `insert into pilot_participant (tenant_id, pilot_id, participant, covariates, state, consent, arm, started_on, invited_on,
      changed_at) select $1, $2, 'P' || n, '{}', 'started', 'given', case n % 2 when 0 then 'help' else 'usual' end,
      case when n % 3 > 0 then date '2026-01-01' end, '2026-01-01', now() from generate_series(1, ${people}) n`,
    [tenants[0], pilotId],
  )
  await superuser.query(
    `insert into pilot_outcome (tenant_id, pilot_id, participant, outcome, value, observed_on, source, recorded_by, changed_at)
      select $1, $2, 'P' || n, 'left-12', (n % 7 = 0)::int, '2027-01-01', 'import', 'bench', now()
      from generate_series(1, ${people}) n`,
    [tenants[0], pilotId],
  )
  await superuser.query('vacuum analyze pilot_participant, pilot_outcome, pilot_publication')
  return pilotId
}

const joined = `from pilot_participant p left join pilot_outcome o on o.tenant_id = p.tenant_id and o.pilot_id = p.pilot_id
  and o.participant = p.participant and o.outcome = 'left-12' where p.tenant_id = $1 and p.pilot_id = $2 and p.arm is not null`

async function sumTimes(
  db: Database,
  superuser: pg.Client,
  { tenantId, pilotId }: { tenantId: string; pilotId: string },
  rounds: number,
): Promise<PilotFigures['sums']> {
  const times = { ours: [] as number[], bare: [] as number[], rows: [] as number[] }
  const values = [tenantId, pilotId]
  for (let round = 0; round < rounds + 1; round += 1) {
    const ours = await timed(() =>
      inTenant(db, { tenantId, readOnly: true }, (trx) => pilotSums(trx, pilotId, protocol, outcome, 'help')),
    )
    const bare = await timed(() =>
      superuser.query(
        `select p.arm, count(*), count(*) filter (where p.started_on is not null), count(o.value), sum(o.value), sum(o.value * o.value)
          ${joined} group by p.arm`,
        values,
      ),
    )
    const rows = await timed(() => superuser.query(`select p.arm, p.started_on is not null, o.value ${joined}`, values))
    // The first round warms the cache of the database.
    if (round === 0) continue
    times.ours.push(ours)
    times.bare.push(bare)
    times.rows.push(rows)
  }
  return { ours: median(times.ours), bare: median(times.bare), rows: median(times.rows) }
}

async function comparisonTime(db: Database, tenantId: string, rounds: number): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds * 5; round += 1)
    times.push(
      await timed(async () => {
        const rows = await inTenant(db, { tenantId, readOnly: true, door: 'published' }, (trx) =>
          seePublished(trx, publishedPilots),
        )
        const contrasts = rows.map(({ tenant_id: id, content }) => ({
          id,
          content: publicationContent.parse(content),
          arm: 'help',
          outcome: 'left-12',
        }))
        const { pooled } = compare(contrasts)
        if (!pooled?.computable || pooled.k !== published) throw new Error('the published pilots compare')
      }),
    )
  return median(times)
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function publication(index: number): PublicationContent {
  const { arms, outcomes } = protocol
  const figure = (key: string, events: number) => ({
    outcome: 'left-12',
    arm: key,
    counts: { events, n: 177 },
    moments: null,
    hidden: null,
    since: 1,
  })
  return {
    format: 'vliegwiel-pilot-publication-1',
    title: 'Bench',
    question: '',
    population: '',
    design: 'random-simple',
    unit: 'person',
    planHash: 'x',
    lockedAt: '2026-01-01T00:00:00.000Z',
    deviations: [],
    synthetic: true,
    source: null,
    threshold: 10,
    arms: arms.map(({ key, name, role, ingredients }) => ({
      key,
      name,
      role,
      ingredients: [...ingredients],
      assigned: 177,
      costPerPerson: null,
    })),
    outcomes: outcomes.map(({ expected: _expected, spread: _spread, baseline: _baseline, ...one }) => one),
    criteria: [],
    figures: [figure('help', 50 + (index % 20)), figure('usual', 45 + (index % 7))],
    engine: { name: '@vliegwiel/statistics', version: '0.1.0' },
  }
}
