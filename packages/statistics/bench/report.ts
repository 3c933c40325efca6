import { effectReport } from '../src/index.ts'
import type { EffectReportInput } from '../src/index.ts'
import { cellsOf, groupMoments } from '../src/sufficient/index.ts'
import { seededRandom } from '../src/testing/seeded-random.ts'

const TERMS = ['treated', 'age', 'months', 'children', 'diploma', 'district']

/** Rows of a pilot: an arm, five covariates (one of them almost continuous) and a yes/no outcome; made up. */
function pilotRows(persons: number) {
  const random = seededRandom(20_260_105)
  return Array.from({ length: persons }, () => {
    const treated = random.uniform() < 0.5 ? 1 : 0
    const age = 18 + Math.floor(48 * random.uniform())
    const months = Math.round(1000 * 60 * random.uniform()) / 1000
    const others = [random.binomial(4, 0.3), random.uniform() < 0.4 ? 1 : 0, Math.floor(8 * random.uniform())]
    const y = random.uniform() < 0.2 + 0.04 * treated - 0.001 * months ? 1 : 0
    return { x: [treated, age, months, ...others], y }
  })
}

type Row = ReturnType<typeof pilotRows>[number]

/** From rows to the whole report: what a server without SQL sums would do. */
function reportOf(rows: readonly Row[]) {
  const moments = (place: number) => {
    const arms = groupMoments(
      rows,
      ({ x }) => String(x[0]),
      ({ x }) => x[place] ?? null,
    )
    return { treated: arms['1'] ?? NOBODY, control: arms['0'] ?? NOBODY }
  }
  const [treated, control] = ['1', '0'].map((arm) => rows.filter(({ x }) => String(x[0]) === arm).length)
  const people = (n = 0) => ({ assigned: n, started: n, analysed: n, lost: 0 })
  const input: EffectReportInput = {
    plan: { hash: 'bench', lockedAt: '2026-01-01', deviations: [] },
    design: {
      kind: 'random-simple',
      unit: 'person',
      strata: [],
      clusters: 0,
      allocation: { seed: 'bench', logHash: 'bench', ratio: [1, 1] },
    },
    population: { treated: people(treated), control: people(control) },
    outcome: { id: 'at-work', kind: 'share', horizon: '12-months', direction: 'more-is-better', unit: 'people' },
    contrast: { arm: 'extra-help', control: 'usual' },
    estimand: 'all-assigned',
    data: { kind: 'adjusted', cells: cellsOf(TERMS, rows), arm: 'treated' },
    family: { name: 'primary', method: 'holm', others: [0.03, 0.4] },
    prior: { kind: 'normal', mean: 0, sd: 0.1 },
    margin: 0.05,
    planned: { treated: 5000, control: 5000, expected: { share: 0.2 }, power: 0.8 },
    baseline: TERMS.slice(1).map((name, index) => ({ name, ...moments(index + 1) })),
    money: { costPerPerson: 50_000, valuePerOutflow: 1_400_000, years: 1 },
    computedAt: '2026-01-01T00:00:00Z',
  }
  return effectReport(input)
}

const NOBODY = { n: 0, sum: 0, sumsq: 0 }

/** Milliseconds of one report of a pilot, the median of the rounds, and whether it could be computed. */
export function benchReport(persons = 10_000, rounds = 15): { milliseconds: number; computable: boolean } {
  const rows = pilotRows(persons)
  const report = reportOf(rows)
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now()
    reportOf(rows)
    return performance.now() - start
  }).toSorted((one, other) => one - other)
  return { milliseconds: times[Math.floor(rounds / 2)] ?? Infinity, computable: report.main.computable }
}
