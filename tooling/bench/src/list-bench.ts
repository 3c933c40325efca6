import type { Postgres } from '@vliegwiel/testing'
import { databaseCpu } from './database-cpu.ts'
import { makeDatabase, type BenchDatabase } from './data.ts'
import { load, startServer, type Measured, type RunningServer } from './measure.ts'
import { median } from './median.ts'
import { sessionLookup } from './session-lookup.ts'

/** One row of the comparison: medians over the rounds. */
export interface ListRow {
  readonly name: string
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly cpuMicros: number
  /** Microseconds of processor time of the database a request. */
  readonly databaseMicros: number
  /** This row's throughput as a share of the ceiling's, round by round, then the middle. */
  readonly share: number
  /** The same against the ceiling in one round trip. */
  readonly shareOfOneTrip: number
}

const variants = ['one-trip', 'ceiling', 'ours', 'no-session', 'no-rls'] as const
type Variant = (typeof variants)[number]

const path = 'jobs.listJobs'
const body = JSON.stringify({ before: null, limit: 20 })

/** List of 20 rows out of 100,000 in 200 tenants: ours against the bare ceiling, in turn, so that drift hits both. */
export async function listBench(
  postgres: Postgres,
  options: { rounds: number; seconds: number },
  note: (text: string) => void,
): Promise<ListRow[]> {
  const signed = await makeDatabase(postgres, 'bench_list', 200, 100_000)
  // A ceiling puts its scope in a setting, as cheap as can be; only ours signs it.
  const bare = await makeDatabase(postgres, 'bench_ceiling', 200, 100_000, { signed: false })
  const lookup = JSON.stringify(await sessionLookup())
  const databaseSeconds = await databaseCpu(postgres.ownerUrl)
  const seen = new Map<Variant, Measured[]>(variants.map((variant) => [variant, []]))
  for (let round = 1; round <= options.rounds; round += 1) {
    for (const variant of variants) {
      note(`${variant}, round ${round} of ${options.rounds}`)
      const database = variant === 'ours' ? signed : bare
      const server = await start(variant, postgres, database, lookup)
      const ask = { connections: 32, seconds: options.seconds, path, body, users: database.users }
      // A process that just started is still compiling itself.
      await load(server, { ...ask, seconds: 2 }, databaseSeconds)
      const measured = await load(server, ask, databaseSeconds)
      await server.stop()
      if (measured.failed > 0) throw new Error(`${variant}: ${measured.failed} requests failed`)
      seen.get(variant)?.push(measured)
    }
  }
  const [ceiling, oneTrip] = [seen.get('ceiling') ?? [], seen.get('one-trip') ?? []]
  return variants.map((name) => {
    const own = seen.get(name) ?? []
    const middle = (field: keyof Measured) => median(own.map((one) => one[field]))
    return {
      name,
      perSecond: middle('perSecond'),
      p50: middle('p50'),
      p95: middle('p95'),
      cpuMicros: middle('cpuMicros'),
      databaseMicros: middle('databaseMicros'),
      share: shareOf(own, ceiling),
      shareOfOneTrip: shareOf(own, oneTrip),
    }
  })
}

/** Round by round, so that drift of the machine hits both sides. */
const shareOf = (own: readonly Measured[], other: readonly Measured[]) =>
  median(own.map((one, round) => one.perSecond / (other[round]?.perSecond ?? Number.NaN)))

function start(variant: Variant, postgres: Postgres, database: BenchDatabase, lookup: string): Promise<RunningServer> {
  if (variant === 'ours') return startServer('our-server.ts', [], { BENCH_DATABASE_URL: database.loginUrl })
  const superuser = postgres.urlOf('bench_ceiling')
  const url = variant === 'no-rls' ? superuser : database.loginUrl
  return startServer('ceiling-server.ts', [variant === 'ceiling' ? 'full' : variant], {
    BENCH_DATABASE_URL: url,
    BENCH_SESSION_LOOKUP: lookup,
  })
}

export interface TenantsRow {
  readonly tenants: number
  readonly p50: number
  readonly perSecond: number
}

/** Does the number of neighbours cost anything? The same rows a tenant with 10, 342 and 1,000 tenants. */
export async function tenantsBench(
  postgres: Postgres,
  options: { rounds: number; seconds: number },
  note: (text: string) => void,
): Promise<TenantsRow[]> {
  const sizes = [10, 342, 1_000]
  const databaseSeconds = await databaseCpu(postgres.ownerUrl)
  const databases = new Map<number, BenchDatabase>()
  for (const size of sizes) {
    note(`${size} tenants, making the rows`)
    databases.set(size, await makeDatabase(postgres, `bench_tenants_${size}`, size, size * 100))
  }
  const seen = new Map<number, Measured[]>(sizes.map((size) => [size, []]))
  for (let round = 1; round <= options.rounds; round += 1) {
    for (const size of sizes) {
      note(`${size} tenants, round ${round} of ${options.rounds}`)
      const database = databases.get(size)
      if (!database) continue
      const server = await startServer('our-server.ts', [], { BENCH_DATABASE_URL: database.loginUrl })
      const ask = {
        connections: 4,
        seconds: round === 0 ? 2 : options.seconds,
        path,
        body,
        users: database.users,
      }
      await load(server, { ...ask, seconds: 1 }, databaseSeconds)
      const measured = await load(server, ask, databaseSeconds)
      await server.stop()
      seen.get(size)?.push(measured)
    }
  }
  return sizes.map((tenants) => {
    const own = seen.get(tenants) ?? []
    return { tenants, p50: median(own.map((one) => one.p50)), perSecond: median(own.map((one) => one.perSecond)) }
  })
}
