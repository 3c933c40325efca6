export { cents, type Cents, euros, isCents, minus, MOST_CENTS, MOST_INPUT, NOTHING, plus, sumOf } from './cents.ts'
export { halfUp, shareOf, splitCents, splitEvenly, splitWhole } from './rounding.ts'
export { addSavings, grossSaving, netSaving, type Reckoning, type Saving, subtractSavings } from './saving.ts'
