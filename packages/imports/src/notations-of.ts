import {
  verdictOf,
  type Evidence,
  type Mapping,
  type Notation,
  type Notations,
  type TableDescription,
} from '@vliegwiel/tabular'
import { ownValue } from '@vliegwiel/i18n'
import { importError } from './import-error.ts'

const ofNumbers: readonly Notation[] = ['decimal-comma', 'decimal-point']
const ofDays: readonly Notation[] = ['day-first', 'month-first']

/**
 * How each column is written: as a person chose, else as its cells decide. What was remembered is offered on the screen
 * and comes back as a choice; it is never taken in silence.
 * @throws importError notation-needed naming the column
 */
export function notationsOf(
  { columns }: TableDescription,
  mapping: Mapping,
  evidence: Evidence,
  chosen: Notations,
): Notations {
  const found: Record<string, Notation> = {}
  for (const column of columns) {
    const heading = ownValue(mapping, column.key)
    const verdict = verdictOf(column, heading === undefined ? undefined : ownValue(evidence, heading))
    if (verdict === null) continue
    const choice = ownValue(chosen, column.key)
    const fits = choice !== undefined && (column.type === 'date' ? ofDays : ofNumbers).includes(choice)
    if (fits) found[column.key] = choice
    else if (verdict.state === 'decided') found[column.key] = verdict.notation
    else {
      throw importError('notation-needed', { column: column.words, state: verdict.state })
    }
  }
  return found
}
