import { type Explained, explained, subtract } from '../formula/formula.ts'

/** One number in two scenarios; null where a scenario does not have it. */
export interface SideBySide {
  readonly name: string
  readonly one: Explained | null
  readonly other: Explained | null
  /** The other less the one, of the exact numbers; null when either is missing. */
  readonly difference: Explained | null
}

/** The numbers of an answer, by name. */
export const numbersOf = (answer: object): Explained[] => Object.values(answer).filter(isExplained)

const isExplained = (value: unknown): value is Explained =>
  typeof value === 'object' && value !== null && 'formula' in value && 'decimals' in value && 'name' in value

/** Two scenarios beside each other, in the order of the first, then what only the other has. */
export function sideBySide(one: readonly Explained[], other: readonly Explained[]): SideBySide[] {
  const names = [...new Set([...one, ...other].map(({ name }) => name))]
  return names.map((name) => {
    const first = one.find((found) => found.name === name) ?? null
    const second = other.find((found) => found.name === name) ?? null
    const both = first !== null && second !== null && first.unit === second.unit
    return {
      name,
      one: first,
      other: second,
      difference: both
        ? explained('difference', first.unit, subtract(second.formula, first.formula), first.decimals, name)
        : null,
    }
  })
}
