/**
 * `npm run bench`: measures, prints and writes `docs/benchmarks.md`. Ratios within one run are firm, absolute figures
 * are those of this machine on this day. `npm run bench -- quick` takes short rounds and writes
 * nothing; `npm run bench -- first-visit` and `npm run bench -- suggestion` measure that part alone and write nothing
 * either.
 */
import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { makeProgress } from '@vliegwiel/start/progress'
import { measureSimulation } from '@vliegwiel/budgets/bench'
import { measureSuggestions } from '@vliegwiel/clients/bench'
import { benchReport } from '@vliegwiel/statistics/bench'
import { startPostgres } from '@vliegwiel/testing'
import { benefitsBench } from './benefits-bench.ts'
import { configurationBench } from './configuration-bench.ts'
import { consoleSizes } from './console-sizes.ts'
import { firstVisits } from './first-visit.ts'
import { importBench } from './import-bench.ts'
import { listBench, tenantsBench } from './list-bench.ts'
import { pilotsBench } from './pilots-bench.ts'
import { firstVisitSection, report, suggestionSection } from './report.ts'
import { startTimes } from './start-times.ts'
import { undoBench } from './undo-bench.ts'

const quick = process.argv.includes('quick')
const rounds = quick ? { rounds: 1, seconds: 2 } : { rounds: 3, seconds: 4 }
const progress = makeProgress(10)
const [load = Number.NaN] = loadavg()

if (process.argv.includes('first-visit')) {
  process.stdout.write(firstVisitSection(await firstVisits(rounds.rounds)))
  process.exit(0)
}

if (process.argv.includes('suggestion')) {
  process.stdout.write(suggestionSection(measureSuggestions()))
  process.exit(0)
}

const postgres = await startPostgres({ settings: { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' } })
try {
  const list = await progress.step('List of 20 rows out of 100,000', (note) => listBench(postgres, rounds, note))
  const tenants = await progress.step('10, 342 and 1,000 tenants', (note) => tenantsBench(postgres, rounds, note))
  const configuration = await progress.step('Documents', (note) => configurationBench(postgres, rounds.rounds, note))
  const imports = await progress.step('100,000 rows imported', (note) => importBench(postgres, rounds.rounds, note))
  const undoing = await progress.step('10,000 rows applied and undone', (note) =>
    undoBench(postgres, rounds.rounds, note),
  )
  const benefits = await progress.step('What a job does to the money', () => benefitsBench())
  const simulation = await progress.step('An investment case drawn', () => Promise.resolve(measureSimulation()))
  const suggestion = await progress.step('Profiles suggested', () => Promise.resolve(measureSuggestions()))
  const pilots = await progress.step('Pilots', (note) => pilotsBench(postgres, rounds.rounds, note))
  const starts = await progress.step('Start times', (note) => startTimes(note))
  const sizes = await progress.step('Weight of the console', () => consoleSizes())
  const visits = await progress.step('First visit with a slow telephone', () => firstVisits(rounds.rounds))
  const text = report({
    day: new Date().toISOString().slice(0, 10),
    machine: `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} processors, Node ${process.versions.node}`,
    load,
    rounds,
    list,
    tenants,
    configuration,
    imports,
    undoing,
    benefits,
    simulation,
    suggestion,
    pilots: { ...pilots, report: reportMilliseconds() },
    starts,
    sizes,
    visits,
  })
  process.stdout.write(`\n${text}`)
  if (!quick) writeFileSync(join(import.meta.dirname, '../../../docs/benchmarks.md'), text)
} finally {
  await postgres.stop()
}

/** @throws Error when the report of the bench could not be computed */
function reportMilliseconds(): number {
  const { milliseconds, computable } = benchReport()
  if (!computable) throw new Error('the report of the bench was not computed')
  return milliseconds
}
