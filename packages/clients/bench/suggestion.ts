/**
 * How many people are suggested a profile in a second, on one core: `node packages/clients/bench/suggestion.ts`, or
 * `measureSuggestions()` from a bench. With every reason, against the same rules written out by hand without any. People
 * differ from call to call, so that nothing can be kept from the one before.
 */
import process from 'node:process'
import { prepareTable, suggest } from '../src/suggestion/index.ts'
import { fourProfiles } from '../src/testing/example-table.ts'

export interface SuggestionSpeed {
  /** On processor time. */
  readonly perSecond: number
  /** Time with all reasons, as a multiple of the bare rules. */
  readonly ratio: number
}

const people = Array.from({ length: 4_096 }, (_, at) => ({
  arbeidsvermogen: at % 9 === 0 ? null : (at * 37) % 101,
  behandeling: at % 7 === 0 ? null : at % 3 === 0,
  dagbesteding: at % 5 === 0 ? null : (at % 5) + 1,
}))
type Somebody = (typeof people)[number]

export function measureSuggestions(rounds = 7, calls = 200_000): SuggestionSpeed {
  const table = prepareTable(fourProfiles)
  const ours = medianOf(rounds, () => spent(calls, (person) => (suggest(table, person).profile === null ? 0 : 1)))
  const bare = medianOf(rounds, () => spent(calls, (person) => (byHand(person) === null ? 0 : 1)))
  return { perSecond: (calls * 1_000) / ours, ratio: ours / bare }
}

/** The four profiles of the example, as a programmer would write them. */
function byHand({ arbeidsvermogen, behandeling }: Somebody): string | null {
  if (arbeidsvermogen === null) return null
  if (arbeidsvermogen >= 80) return 'werk'
  if (arbeidsvermogen >= 30) return 'inkomen'
  if (behandeling === null) return null
  return behandeling ? 'zorg' : 'meedoen'
}

/** Milliseconds of processor time. */
function spent(calls: number, ask: (person: Somebody) => number): number {
  const before = process.cpuUsage()
  let found = 0
  for (let at = 0; at < calls; at += 1) {
    const person = people[at % people.length]
    if (person !== undefined) found += ask(person)
  }
  const { user, system } = process.cpuUsage(before)
  if (found === 0) throw new Error('nobody of the bench was suggested a profile')
  return (user + system) / 1_000
}

const medianOf = (rounds: number, measure: () => number) =>
  Array.from({ length: rounds }, measure).toSorted((one, other) => one - other)[Math.floor(rounds / 2)] ?? Infinity

if (import.meta.filename === process.argv[1]) console.log(measureSuggestions())
