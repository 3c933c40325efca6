import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  add,
  divide,
  evaluate,
  type Formula,
  type FormulaToken,
  formulaTokens,
  multiply,
  roundHalfUp,
  roundUp,
  subtract,
  valueOf,
} from './index.ts'
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

const number = (value: number) => valueOf('n', value, 'ratio')
const written = (formula: Formula) =>
  formulaTokens(formula)
    .map((one) => (one.kind === 'sign' ? one.sign : String(one.value)))
    .join(' ')

test('a claim is written as people write it, with no bracket too many', () => {
  const year = multiply(multiply(number(857), number(14_000)), number(12))
  expect(written(divide(year, number(18)))).toBe('857 × 14000 × 12 : 18')
  expect(written(subtract(number(9), subtract(number(5), number(2))))).toBe('9 − ( 5 − 2 )')
  expect(written(multiply(add(number(1), number(2)), number(3)))).toBe('( 1 + 2 ) × 3')
  expect(written(roundUp(divide(number(900), number(14))))).toBe('⌈ 900 : 14 ⌉')
})

/** Reads a written formula by the rules of arithmetic: what a council would work out from the page. */
function reckon(tokens: readonly FormulaToken[]): Fraction {
  let at = 0
  const sign = () => {
    const token = tokens[at]
    return token?.kind === 'sign' ? token.sign : null
  }
  const sum = (): Fraction => {
    let value = product()
    for (let found = sign(); found === '+' || found === '−'; found = sign()) {
      at += 1
      const next = product()
      value = addFractions(value, found === '+' ? next : negative(next))
    }
    return value
  }
  const product = (): Fraction => {
    let value = part()
    for (let found = sign(); found === '×' || found === ':'; found = sign()) {
      at += 1
      const next = part()
      value = found === '×' ? timesFractions(value, next) : perFraction(value, next)
    }
    return value
  }
  const part = (): Fraction => {
    const token = tokens[at]
    at += 1
    if (token?.kind === 'value') return fractionOf(token.value)
    const inner = sum()
    at += 1
    if (token?.sign === '⌈') return { top: ceiling(inner), bottom: 1n }
    return token?.sign === '≈(' ? fractionOf(inDecimals(inner, 0)) : inner
  }
  return sum()
}

const formulas = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.integer({ min: 1, max: 99 }).map(number),
    fc.tuple(tie('formula'), tie('formula')).map(([one, other]) => add(one, other)),
    fc.tuple(tie('formula'), tie('formula')).map(([one, other]) => subtract(one, other)),
    fc.tuple(tie('formula'), tie('formula')).map(([one, other]) => multiply(one, other)),
    fc.tuple(tie('formula'), fc.integer({ min: 1, max: 99 })).map(([one, by]) => divide(one, number(by))),
    fc
      .tuple(tie('formula'), fc.integer({ min: 1, max: 99 }))
      .map(([one, by]) => divide(one, divide(number(by), number(7)))),
    tie('formula').map(roundUp),
    tie('formula').map(roundHalfUp),
  ),
})).formula

test('what is written gives what the formula gives, whatever the formula', () => {
  fc.assert(
    fc.property(formulas, (formula) => {
      expect(reckon(formulaTokens(formula))).toEqual(evaluate(formula))
    }),
    { numRuns: 500 },
  )
})
