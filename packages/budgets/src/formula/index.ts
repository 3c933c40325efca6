export {
  add,
  assumedValue,
  assumptionsOf,
  divide,
  evaluate,
  type Explained,
  explained,
  type Formula,
  type FormulaStep,
  type FormulaValue,
  multiply,
  roundHalfUp,
  roundUp,
  subtract,
  valueOf,
} from './formula.ts'
export { formulaSigns, type FormulaToken, formulaTokens } from './tokens.ts'
export { type Fraction, inDecimals, nearest } from './fraction.ts'
