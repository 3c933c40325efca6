import { formatCount, formatEuro, getLanguage, m } from '@vliegwiel/i18n'
import { formatDate } from '../../app/shown-clock.ts'
import { inLanguage } from '../../blocks/kinds.ts'
import type { ShownRun } from './run-words.ts'

type Column = ShownRun['columns'][number]
type Value = ShownRun['preview']['changed'][number]['cells'][number]['was']

/** A kept value as people write it; nothing is said to be nothing. */
export function shownValue(column: Column | undefined, value: Value): string {
  if (value === null || value === '') return m.imports_problem_empty_value()
  if (typeof value === 'boolean') return value ? m.state_yes() : m.state_no()
  if (typeof value === 'number') {
    if (column?.type === 'euro') return formatEuro(value)
    if (Number.isInteger(value)) return formatCount(value)
    return getLanguage() === 'nl' ? String(value).replace('.', ',') : String(value)
  }
  if (column?.type === 'date') return formatDate(value)
  const option = column?.options.find((one) => one.value === value)
  return option === undefined ? value : inLanguage(option.words)
}
