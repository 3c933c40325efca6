import type { ShownRun } from './run-words.ts'

export type Notations = ShownRun['notations']
export type Notation = Notations[string]
type Writing = ShownRun['writing'][number]
type Asked = Extract<NonNullable<Writing['numbers']>, { state: 'open' | 'mixed' }>
type Column = ShownRun['columns'][number]

/** A column that can be read in two ways, or whose cells contradict each other. */
export interface Question {
  readonly column: string
  readonly heading: string
  readonly about: 'numbers' | 'days'
  readonly mixed: boolean
  readonly offered: readonly Notation[]
  readonly examples: Asked['examples']
}

/** What the chosen columns leave open, in the order of the columns. */
export function questionsOf(
  columns: readonly Column[],
  mapping: Readonly<Record<string, string>>,
  writing: readonly Writing[],
): Question[] {
  const byHeading = new Map(writing.map((one) => [one.heading, one]))
  return columns.flatMap(({ key, type }): Question[] => {
    const heading = mapping[key]
    const about = type === 'date' ? 'days' : ['decimal', 'euro', 'whole-number'].includes(type) ? 'numbers' : null
    const found = heading === undefined || about === null ? null : byHeading.get(heading)?.[about]
    if (!found || found.state === 'decided' || heading === undefined || about === null) return []
    const { state, offered, examples } = found
    return [{ column: key, heading, about, mixed: state === 'mixed', offered, examples }]
  })
}

/**
 * What is filled in before somebody chose: how the last file was written. A mixed column is looked at first, so nothing
 * is filled in there, until it was chosen for this very file.
 */
export function firstAnswers(questions: readonly Question[], known: Notations, chosenBefore: boolean): Notations {
  return Object.fromEntries(
    questions.flatMap(({ column, mixed, offered }) => {
      const answer = known[column]
      return answer === undefined || !offered.includes(answer) || (mixed && !chosenBefore) ? [] : [[column, answer]]
    }),
  )
}
