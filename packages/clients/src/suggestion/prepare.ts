import { type Characteristic, type Person, valueIn } from '../criteria/characteristic.ts'
import type { Condition, DecisionTable, Rule } from '../criteria/decision-table.ts'
import { isInSpan, spanOf } from '../criteria/range.ts'

export type Verdict = 'fits' | 'misses' | 'unknown'

/** A condition that is ready to be asked. `slot` is the place of its characteristic in the row of values. */
export interface PreparedCondition {
  readonly condition: Condition
  readonly slot: number
  readonly decides: boolean
  readonly fitsUnknown: boolean
  readonly holds: (value: number | string) => boolean
}

export interface PreparedRule {
  readonly rule: Rule
  readonly conditions: readonly PreparedCondition[]
}

/** A table made ready once, so that a hundred thousand people can be asked a second. */
export interface PreparedTable {
  readonly table: DecisionTable
  readonly rules: readonly PreparedRule[]
}

/** @throws RangeError for a condition on a characteristic that the table does not have, or of another kind: check first */
export function prepareTable(table: DecisionTable): PreparedTable {
  const slots = new Map(table.characteristics.map(({ key }, slot) => [key, slot]))
  return {
    table,
    rules: table.rules.map((rule) => ({
      rule,
      conditions: rule.conditions.map((condition) => {
        const slot = slots.get(condition.characteristic)
        const characteristic = slot === undefined ? undefined : table.characteristics[slot]
        if (slot === undefined || characteristic === undefined)
          throw new RangeError(`rule ${rule.id} asks ${condition.characteristic}, which the table does not have`)
        return {
          condition,
          slot,
          decides: condition.use === 'decides',
          fitsUnknown: condition.whenUnknown === 'fits',
          holds: holdsOf(condition, characteristic),
        }
      }),
    })),
  }
}

function holdsOf(condition: Condition, characteristic: Characteristic): PreparedCondition['holds'] {
  if (condition.kind === 'range' && characteristic.kind === 'number') {
    const span = spanOf(condition.range, characteristic.least, characteristic.most, characteristic.whole)
    return (value) => typeof value === 'number' && isInSpan(value, span)
  }
  if (condition.kind === 'among' && characteristic.kind === 'choice') {
    const words = new Set<number | string>(condition.among)
    return (value) => words.has(value)
  }
  throw new RangeError(`a condition on ${characteristic.key} is of another kind`)
}

/** What the criteria see of a person. What cannot be is unknown to them, and named. */
export function valuesOf({ characteristics }: DecisionTable, person: Person) {
  const impossible: string[] = []
  const values = characteristics.map((characteristic) => {
    const value = valueIn(person, characteristic)
    if (value === undefined) impossible.push(characteristic.key)
    return value ?? null
  })
  return { values, impossible }
}

export function verdictOf({ slot, holds }: PreparedCondition, values: readonly (number | string | null)[]): Verdict {
  const value = values[slot] ?? null
  if (value === null) return 'unknown'
  return holds(value) ? 'fits' : 'misses'
}
