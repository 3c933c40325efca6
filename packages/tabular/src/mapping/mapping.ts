import type { Column, TableDescription } from '../description/column.ts'
import { plainWord } from './plain-word.ts'

/** Which heading of the file fills which column: column key → heading. */
export type Mapping = Readonly<Record<string, string>>

/**
 * A mapping from the names alone: the heading is the word of a column in either language, its key, or another name of
 * it. A heading serves one column; the first to claim it has it.
 */
export function suggestMapping({ columns }: TableDescription, headings: readonly string[]): Mapping {
  const free = new Map(headings.toReversed().map((heading) => [plainWord(heading), heading]))
  const found: Record<string, string> = {}
  for (const column of columns) {
    const name = namesOf(column).find((one) => free.has(one))
    if (name === undefined) continue
    found[column.key] = free.get(name) ?? ''
    free.delete(name)
  }
  return found
}

const namesOf = ({ key, words, alsoCalled = [] }: Column) =>
  [words.nl, words.en, key, ...alsoCalled].map((name) => plainWord(name)).filter((name) => name !== '')

/** What is left of a remembered mapping in a file with these headings. */
export function fittingMapping(
  { columns }: TableDescription,
  headings: readonly string[],
  remembered: Mapping,
): Mapping {
  const known = new Set(columns.map(({ key }) => key))
  const present = new Set(headings)
  return Object.fromEntries(
    Object.entries(remembered).filter(([key, heading]) => known.has(key) && present.has(heading)),
  )
}

export type MappingProblem =
  | { readonly code: 'column-missing'; readonly column: string }
  | { readonly code: 'column-unknown'; readonly column: string }
  | { readonly code: 'heading-unknown'; readonly column: string; readonly heading: string }
  | { readonly code: 'heading-twice'; readonly column: string; readonly heading: string }

/** What keeps a mapping from being used. A required column, and each column of the natural key, must be filled. */
export function mappingProblems(
  { columns, naturalKey }: TableDescription,
  headings: readonly string[],
  mapping: Mapping,
): MappingProblem[] {
  const problems: MappingProblem[] = []
  const used = new Set<string>()
  for (const [column, heading] of Object.entries(mapping)) {
    if (!columns.some(({ key }) => key === column)) problems.push({ code: 'column-unknown', column })
    else if (!headings.includes(heading)) problems.push({ code: 'heading-unknown', column, heading })
    else if (used.has(heading)) problems.push({ code: 'heading-twice', column, heading })
    used.add(heading)
  }
  for (const { key, required } of columns) {
    if ((required === true || naturalKey.includes(key)) && !Object.hasOwn(mapping, key)) {
      problems.push({ code: 'column-missing', column: key })
    }
  }
  return problems
}

/** The same for two files with the same headings, whatever their order and spelling. */
export function headingFingerprint(headings: readonly string[]): string {
  return headings
    .map((heading) => plainWord(heading))
    .toSorted()
    .join('|')
}

/** Headings that can be told apart: an empty one is called after its column letter, a second one gets a number. */
export function distinctHeadings(cells: readonly string[]): string[] {
  const seen = new Set<string>()
  return cells.map((cell, at) => {
    const name = cell.replace(/[\s\u00a0]+/g, ' ').trim() || columnLetter(at)
    let distinct = name
    for (let count = 2; seen.has(distinct); count += 1) distinct = `${name} (${count})`
    seen.add(distinct)
    return distinct
  })
}

/** A, B, … Z, AA: as spreadsheets call their columns. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26) - 1
  return `${rest >= 0 ? columnLetter(rest) : ''}${String.fromCharCode(65 + (index % 26))}`
}
