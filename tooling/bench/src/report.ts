import type { SimulationSpeed } from '@vliegwiel/budgets/bench'
import type { SuggestionSpeed } from '@vliegwiel/clients/bench'
import type { BenefitFigures } from './benefits-bench.ts'
import type { ConfigurationFigures } from './configuration-bench.ts'
import type { ConsoleSize } from './console-sizes.ts'
import type { FirstVisit } from './first-visit.ts'
import type { ImportFigures } from './import-bench.ts'
import type { UndoFigures } from './undo-bench.ts'
import type { ListRow, TenantsRow } from './list-bench.ts'
import type { PilotFigures } from './pilots-bench.ts'
import type { StartTime } from './start-times.ts'

export interface BenchResult {
  readonly day: string
  readonly machine: string
  /** Processes that wanted a processor, as the system averages them over a minute, when measuring began. */
  readonly load: number
  readonly rounds: { readonly rounds: number; readonly seconds: number }
  readonly list: readonly ListRow[]
  readonly tenants: readonly TenantsRow[]
  readonly configuration: ConfigurationFigures
  readonly imports: ImportFigures
  readonly undoing: readonly UndoFigures[]
  readonly benefits: BenefitFigures
  readonly simulation: SimulationSpeed
  readonly suggestion: SuggestionSpeed
  readonly pilots: PilotFigures & { readonly report: number }
  readonly starts: readonly StartTime[]
  readonly sizes: readonly ConsoleSize[]
  /** null: there was no browser. */
  readonly visits: readonly FirstVisit[] | null
}

const names: Readonly<Record<string, string>> = {
  'one-trip': 'ceiling in one round trip: bare node:http + pg with a statement of its own',
  ceiling: 'ceiling with our own statements: bare node:http + pg, session, right and row-level security',
  ours: '**ours**: the whole path',
  'no-session': 'ceiling without session and right',
  'no-rls': 'ceiling without row-level security',
}

/** The page of figures. */
export function report(result: BenchResult): string {
  const { list, tenants, configuration, imports, undoing, benefits, pilots, simulation, suggestion } = result
  const { starts, sizes, visits, rounds } = result
  const ours = list.find((row) => row.name === 'ours')
  const smallest = tenants[0]
  const bare = list.find((row) => row.name === 'one-trip')
  return `# Benchmarks

Written by \`npm run bench\` on ${result.day}: ${result.machine}. Medians of ${rounds.rounds} rounds of ${rounds.seconds} s, the sides in turn.
**Ratios are firm, absolute figures are of this machine on that day.** Before the first round ${fixed(result.load)} processes wanted a processor: above 0.5 others were at work, and times in seconds say little.

## List of 20 rows out of 100,000 in 200 tenants
Embedded PostgreSQL with fsync on. The server on one processor, the load (32 connections, another tenant each time) on the other. Real session, right, validation and row-level security. Both sides keep the lookup of the session planned under a name and send the list as it comes.

| | requests a second | share of one round trip | share of our own statements | p50 ms | p95 ms | server µs a request | database µs a request |
|---|---:|---:|---:|---:|---:|---:|---:|
${list.map((row) => `| ${names[row.name] ?? row.name} | ${round(row.perSecond)} | ${round(row.shareOfOneTrip * 100)} % | ${round(row.share * 100)} % | ${fixed(row.p50)} | ${fixed(row.p95)} | ${round(row.cpuMicros)} | ${round(row.databaseMicros)} |`).join('\n')}

Pass figures, against one round trip: at least 85 % of its requests, at most 1.3 × the processor time of its server and of its database. Now **${round((ours?.shareOfOneTrip ?? 0) * 100)} %**, ${fixed((ours?.cpuMicros ?? 0) / (bare?.cpuMicros ?? 1))} × and ${fixed((ours?.databaseMicros ?? 0) / (bare?.databaseMicros ?? 1))} ×. Against our own statements in two transactions: ${round((ours?.share ?? 0) * 100)} %.

## Does the number of neighbours cost anything?
100 rows a tenant, 4 connections.

| tenants | p50 ms | against ${smallest?.tenants ?? 0} | requests a second |
|---:|---:|---:|---:|
${tenants.map((row) => `| ${row.tenants} | ${fixed(row.p50)} | ${fixed(row.p50 / (smallest?.p50 ?? 1))} × | ${round(row.perSecond)} |`).join('\n')}

Pass figure: 1,000 tenants at most 1.2 × the p50 of 10.

## Documents
A national page of 25 blocks, released to 342 municipalities of which 60 have a block of their own, against one INSERT of the same ${configuration.release.rows} rows by the superuser. Reading against a select by the whole key, both inside the tenant's door.

| | now | pass figure |
|---|---:|---:|
| what is in force : a plain select of one row | ${fixed(configuration.inForce)} | 1.30 |
| national release : one INSERT of the same rows | ${fixed(configuration.release.ratio)} (${round(configuration.release.ours)} ms : ${round(configuration.release.bare)} ms) | 3.00 |

Difference and three-way merge of one document, both sides having changed a tenth:

| blocks | ms |
|---:|---:|
${configuration.merge.map((row) => `| ${row.blocks} | ${fixed(row.milliseconds)} |`).join('\n')}

Pass figure: 500 blocks in at most 50 ms, and growth no faster than n log n.

## Importing ${imports.rows.toLocaleString('en')} rows
A CSV file carried out as the job does it: read, every cell checked, looked up, written with what stood there before, a thousand rows in a transaction. Against COPY of the same rows into the same table by the superuser.

| | ms |
|---|---:|
| COPY | ${round(imports.copy)} |
| checking the file (writes nothing) | ${round(imports.check)} |
| **carrying it out** | ${round(imports.apply)} |
| carrying the same file out again (all rows the same) | ${round(imports.again)} |

Pass figure: carrying out at most 4 × COPY. Now **${fixed(imports.ratio)} ×**.
${undoSection(undoing)}
## What a job does to the money
One core, processor time, cases that differ from call to call; the same code runs in a browser.

| | now | pass figure |
|---|---:|---:|
| twelve months with the whole trace, a second | ${round(benefits.impactsASecond)} | at least 20000 |
| one month without trace, a second | ${round(benefits.monthsASecond)} | at least 200000 |
| a grid of 40 hours × 60 wages, ms | ${fixed(benefits.gridMilliseconds)} | at most 100 |
| the package in a browser without the dated amounts, kB gzip | ${fixed(benefits.code)} (with them ${fixed(benefits.withAmounts)}) | at most 25 |

## Budgets
| | now | pass figure |
|---|---:|---:|
| an investment case of ${simulation.months} months drawn ${round(simulation.runs)} times, ms | ${fixed(simulation.medianMilliseconds)} | at most 150 |

${suggestionSection(suggestion)}
## Pilots
| | now | pass figure |
|---|---:|---:|
| report of 10,000 people with five characteristics, pure code, ms | ${fixed(pilots.report)} | at most 100 |
| sums of 1,000,000 people : the bare aggregate | ${fixed(pilots.sums.ours / pilots.sums.bare)} (${round(pilots.sums.ours)} ms : ${round(pilots.sums.bare)} ms) | at most 1.30 |
| sums of 1,000,000 people : fetching the rows | ${fixed(pilots.sums.ours / pilots.sums.rows)} (${round(pilots.sums.rows)} ms to fetch) | at most 0.50 |
| reading and comparing 200 published pilots, ms | ${fixed(pilots.comparison)} | at most 50 |

## Start
| | seconds to ready |
|---|---:|
${starts.map((row) => `| ${row.name} | ${fixed(row.seconds)} |`).join('\n')}

Pass figure: second start at most 3 s.

## Weight of console and portal (gzip)
| | kB | budget |
|---|---:|---:|
${sizes.map((row) => `| ${row.name} | ${fixed(row.kilobytes)} | ${row.budget} |`).join('\n')}

${firstVisitSection(visits)}`
}

/** The part of the page about suggestions of a profile. */
export function suggestionSection({ perSecond, ratio }: SuggestionSpeed): string {
  return `## Profiles
One core, processor time, people that differ from call to call. Every suggestion carries each condition with what it says, for the suggested profile and for the others.

| | now | pass figure |
|---|---:|---:|
| profiles suggested a second, with all reasons | ${round(perSecond)} | at least 100000 |
| against the same rules by hand, without reasons | ${fixed(ratio)} × | – |
`
}

/** The part of the page about a first visit. */
export function firstVisitSection(visits: readonly FirstVisit[] | null): string {
  const head = `## A first visit with a slow telephone
Chromium with a quarter of its processor, 562 ms to every answer, 1.44 Mbit/s, an empty cache, 412 × 823 points. Largest paint: median; the rest: the worst of the rounds. Pass figure for what moves: at most 0.02.

`
  if (visits === null) return `${head}Not measured: no browser on this machine.\n`
  return `${head}| | largest paint, s | pass figure | what moved | requests before it | script before it, kB |
|---|---:|---:|---:|---:|---:|
${visits.map((row) => `| ${row.name} | ${fixed(row.largest)} | ${fixed(row.goal)} | ${row.shift.toFixed(3)} | ${row.requests} | ${fixed(row.scriptKilobytes)} |`).join('\n')}
`
}

const round = (value: number) => String(Math.round(value))
const fixed = (value: number) => value.toFixed(2)

/** What undoing costs, and what somebody else notices while an import runs. */
export function undoSection(figures: readonly UndoFigures[]): string {
  const lines = figures.map(
    ({ engine, apply, undo, ratio, quiet, besideApply, besideUndo }) =>
      `| ${engine} | ${round(apply)} | ${round(undo)} | **${fixed(ratio)} ×** | ${fixed(quiet)} | ${fixed(besideApply)} | ${fixed(besideUndo)} |`,
  )
  return `
## Undoing 10,000 rows, and what others notice
Applied and undone as the job does it, in small transactions with pauses; meanwhile somebody of another tenant asks for a list every 20 ms. \`pglite\` is the embedded database: one connection, in the process itself.

| | applying, ms | undoing, ms | undoing : applying | list alone, p95 ms | beside applying | beside undoing |
|---|---:|---:|---:|---:|---:|---:|
${lines.join('\n')}

Pass figures: undoing at most 2 × applying; the list beside either at most 2 × alone.
`
}
