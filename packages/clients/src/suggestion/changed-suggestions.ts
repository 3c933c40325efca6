import type { Person } from '../criteria/characteristic.ts'
import type { PreparedTable } from './prepare.ts'
import { type Suggestion, suggest } from './suggest.ts'

/** From what to what people would go. null: no profile suggested. */
export interface SuggestionChange {
  readonly from: string | null
  readonly to: string | null
  readonly people: number
}

/**
 * How many people would get another suggestion under another table: counts alone, nobody is named. A person's own
 * profile does not change by it: that was decided by a person.
 */
export function changedSuggestions(
  before: PreparedTable,
  after: PreparedTable,
  people: Iterable<Person>,
): readonly SuggestionChange[] {
  const found = new Map<string, SuggestionChange>()
  for (const person of people) {
    const from = suggest(before, person).profile
    const to = suggest(after, person).profile
    if (from === to) continue
    const name = JSON.stringify([from, to])
    found.set(name, { from, to, people: (found.get(name)?.people ?? 0) + 1 })
  }
  return [...found.values()].toSorted((one, other) => other.people - one.people)
}

/** An example person of a set: what is known, and which profile somebody worked out by hand; null: none. */
export interface ExpectedSuggestion {
  readonly id: string
  readonly person: Person
  readonly profile: string | null
}

/** The examples that come out otherwise, with what the criteria say. */
export function failedExamples(
  table: PreparedTable,
  examples: readonly ExpectedSuggestion[],
): readonly { readonly example: ExpectedSuggestion; readonly suggestion: Suggestion }[] {
  return examples
    .map((example) => ({ example, suggestion: suggest(table, example.person) }))
    .filter(({ example, suggestion }) => suggestion.profile !== example.profile || suggestion.impossible.length > 0)
}
