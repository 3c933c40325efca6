export { type Band, type BandFinding, bandOf, type BandProblem, type BandScale, checkBands } from './bands.ts'
export {
  type Characteristic,
  type ChoiceCharacteristic,
  type NumberCharacteristic,
  type Person,
  valueIn,
} from './characteristic.ts'
export { boxOf, checkTable, type ExamplePerson, type TableFinding, type TableProblem } from './check-table.ts'
export type { Condition, DecisionTable, Rule } from './decision-table.ts'
export type { Bound, NumberRange } from './range.ts'
export { BoxSpace } from './region.ts'
