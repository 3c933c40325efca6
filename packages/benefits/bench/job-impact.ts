/**
 * How fast the calculator is, on one core: `node packages/benefits/bench/job-impact.ts`, or `measureBenefits()` from a
 * bench. Cases differ from call to call, so that nothing can be kept from the one before.
 */
import {
  calculateGrid,
  calculateJobImpact,
  calculateMonthAmounts,
  type Job,
  prepareRules,
  type Situation,
} from '../src/index.ts'

export interface BenefitSpeed {
  readonly impactsASecond: number
  readonly monthsASecond: number
  readonly gridMilliseconds: number
}

const asked = '2026-03-01'

export function measureBenefits(seconds = 2): BenefitSpeed {
  const rules = prepareRules({
    ordinance: {
      terms: [
        {
          term: 'unknown-values',
          value: 'last-known',
          from: '2026-01-01',
          legalBasis: 'bench',
          source: 'bench',
        },
      ],
    },
    contact: { name: 'bench', phone: '0' },
  })
  const cases = Array.from({ length: 512 }, (_, at) => caseOf(at))
  const one = (at: number) => cases[at % cases.length] ?? caseOf(at)
  const impactsASecond = rate(seconds, (at) => {
    const { situation, job } = one(at)
    return calculateJobImpact(situation, job, rules, asked).months.length
  })
  const monthsASecond = rate(seconds, (at) => {
    const { situation, job } = one(at)
    return calculateMonthAmounts(situation, job, rules, monthsOf2026[at % 4] ?? asked, asked).total
  })
  const grid = {
    weeklyCentihours: Array.from({ length: 40 }, (_, hours) => (hours + 1) * 100),
    hourlyCents: Array.from({ length: 60 }, (_, step) => 1471 + step * 25),
  }
  const { situation, job } = one(0)
  calculateGrid(situation, job, rules, '2026-04-01', asked, grid)
  const started = processorTime()
  const rounds = 10
  for (let round = 0; round < rounds; round += 1) calculateGrid(situation, job, rules, '2026-04-01', asked, grid)
  return { impactsASecond, monthsASecond, gridMilliseconds: (processorTime() - started) / rounds }
}

const monthsOf2026 = ['2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01']

function caseOf(at: number): { situation: Situation; job: Job } {
  const housemates = Array.from({ length: at % 3 }, (_, place) => ({ age: 26 + place + (at % 7) }))
  const person = { age: 22 + (at % 40) }
  const situation: Situation =
    at % 4 === 0
      ? { household: 'couple', person, partner: { age: 30 + (at % 20) }, housemates }
      : at % 4 === 1
        ? { household: 'single-parent', person, youngestChild: { age: Math.min(at % 17, (at % 40) + 4) }, housemates }
        : { household: 'single', person, housemates, monthsUsed: { n: at % 8 } }
  const pay = { kind: 'hourly', hourlyCents: 1471 + (at % 90) * 10, weeklyCentihours: 400 + (at % 33) * 100 } as const
  return { situation, job: { start: `2026-03-${String((at % 28) + 1).padStart(2, '0')}`, pay } }
}

/** Milliseconds of processor time of this process: other work on the machine does not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Calls in a second of processor time, the best of three rounds; the sum keeps the engine from leaving the work out. */
function rate(seconds: number, work: (at: number) => number): number {
  let sum = 0
  for (let at = 0; at < 20_000; at += 1) sum += work(at)
  let best = 0
  for (let round = 0; round < 3; round += 1) {
    const started = processorTime()
    let calls = 0
    while (processorTime() - started < (seconds * 1000) / 3) {
      for (let inner = 0; inner < 500; inner += 1) sum += work(calls + inner)
      calls += 500
    }
    best = Math.max(best, (calls * 1000) / (processorTime() - started))
  }
  return Number.isFinite(sum) ? Math.round(best) : 0
}

if (import.meta.main) process.stdout.write(`${JSON.stringify(measureBenefits())}\n`)
