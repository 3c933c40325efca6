import type { Assumption, Certainty, Unit } from '../assumption.ts'
import type { IsoDay } from '../months.ts'
import {
  addFractions,
  ceiling,
  type Fraction,
  fractionOf,
  inDecimals,
  negative,
  perFraction,
  timesFractions,
} from './fraction.ts'

/** A value in a formula: its name (a key for the texts), of whom or which, and where it comes from when somebody chose it. */
export interface FormulaValue {
  readonly kind: 'value'
  readonly name: string
  readonly of?: string
  readonly value: number
  readonly unit: Unit
  readonly from?: { readonly source: string; readonly date: IsoDay; readonly certainty: Certainty }
}

/** A step. `plus` and `times` take two or more; `minus` and `per` two; `round-up` one; `whole` rounds half up. */
export interface FormulaStep {
  readonly kind: 'plus' | 'minus' | 'times' | 'per' | 'round-up' | 'whole'
  readonly of: readonly Formula[]
}

/** A formula with the values filled in. Plain JSON: a screen writes it out, a workbook makes cells of it. */
export type Formula = FormulaValue | FormulaStep

/** A number that can explain itself: `value` is what the formula gives, rounded half up to `decimals`. */
export interface Explained {
  readonly name: string
  readonly of?: string
  readonly unit: Unit
  readonly decimals: number
  readonly value: number
  readonly formula: Formula
}

export const valueOf = (name: string, value: number, unit: Unit, of?: string): FormulaValue => ({
  kind: 'value',
  name,
  ...named(of),
  value,
  unit,
})

const named = (of: string | undefined) => (of === undefined ? {} : { of })

/** A value that somebody chose, with its source. */
export const assumedValue = (given: Assumption & { readonly value: number }): FormulaValue => ({
  kind: 'value',
  name: given.name,
  ...named(given.of),
  value: given.value,
  unit: given.unit === 'text' ? 'ratio' : given.unit,
  from: { source: given.source, date: given.date, certainty: given.certainty },
})

export const add = (...of: readonly Formula[]): Formula => ({ kind: 'plus', of })
export const subtract = (one: Formula, other: Formula): Formula => ({ kind: 'minus', of: [one, other] })
export const multiply = (...of: readonly Formula[]): Formula => ({ kind: 'times', of })
export const divide = (one: Formula, other: Formula): Formula => ({ kind: 'per', of: [one, other] })
export const roundUp = (one: Formula): Formula => ({ kind: 'round-up', of: [one] })
export const roundHalfUp = (one: Formula): Formula => ({ kind: 'whole', of: [one] })

const ZERO = fractionOf(0)
const ONE = fractionOf(1)

/** What a formula gives, exactly. @throws RangeError for a quotient by 0 */
export function evaluate(formula: Formula): Fraction {
  if (formula.kind === 'value') return fractionOf(formula.value)
  const values = formula.of.map(evaluate)
  const [one = ZERO, other = ONE] = values
  switch (formula.kind) {
    case 'plus':
      return values.reduce(addFractions, ZERO)
    case 'minus':
      return addFractions(one, negative(other))
    case 'times':
      return values.reduce(timesFractions, ONE)
    case 'per':
      return perFraction(one, other)
    case 'round-up':
      return { top: ceiling(one), bottom: 1n }
    case 'whole':
      return fractionOf(inDecimals(one, 0))
  }
}

/** A number with its formula. */
export const explained = (name: string, unit: Unit, formula: Formula, decimals = 0, of?: string): Explained => ({
  name,
  ...named(of),
  unit,
  decimals,
  value: inDecimals(evaluate(formula), decimals),
  formula,
})

/** The values that somebody chose, each once: what stands under a result. */
export function assumptionsOf(...formulas: readonly Formula[]): Assumption[] {
  const found = new Map<string, Assumption>()
  const visit = (formula: Formula): void => {
    if (formula.kind !== 'value') formula.of.forEach(visit)
    else if (formula.from !== undefined) {
      const { name, of, value, unit, from } = formula
      found.set(JSON.stringify([name, of, value, from]), { name, ...named(of), value, unit, ...from })
    }
  }
  formulas.forEach(visit)
  return [...found.values()]
}
