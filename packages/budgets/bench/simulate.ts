/**
 * How fast a case is drawn: `node packages/budgets/bench/simulate.ts`, or `measureSimulation()` from a bench. The target
 * is 10,000 runs of 60 months within 150 ms as a median. Seeds differ, so that nothing can be kept from the run before.
 */
import process from 'node:process'
import { simulate } from '../src/case/index.ts'
import { uncertainCase } from '../src/testing/example-case.ts'

export interface SimulationSpeed {
  readonly runs: number
  readonly months: number
  readonly medianMilliseconds: number
}

export function measureSimulation(rounds = 11): SimulationSpeed {
  const runs = 10_000
  const input = uncertainCase()
  const times = Array.from({ length: rounds }, (_, seed) => {
    const start = performance.now()
    if (!simulate(input, { seed, runs }).ok) throw new Error('the case of the bench is refused')
    return performance.now() - start
  }).toSorted((one, other) => one - other)
  return { runs, months: input.horizonMonths, medianMilliseconds: times[Math.floor(rounds / 2)] ?? Infinity }
}

if (import.meta.filename === process.argv[1]) console.log(measureSimulation())
