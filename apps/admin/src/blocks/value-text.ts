import type { FieldValue } from '@vliegwiel/configuration/merge'
import { formatCount, formatEuro, m } from '@vliegwiel/i18n'
import { formatDate } from '../app/shown-clock.ts'
import { inLanguage, type FieldDescription } from './kinds.ts'

export const isEmpty = (value: FieldValue | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** A value in words, as a line of text: for lists, comparisons and merges. Empty for a value that is not there. */
export function valueText(field: Pick<FieldDescription, 'widget' | 'options'>, value: FieldValue | undefined): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.join('\n')
  if (typeof value === 'boolean') return value ? m.editor_field_yes() : m.editor_field_no()
  if (typeof value === 'number') return numberText(field.widget, value)
  const text = String(value)
  if (field.widget === 'choice') {
    const option = field.options?.find((one) => one.value === text)
    return option === undefined ? text : inLanguage(option.label)
  }
  if (field.widget === 'date' && /^\d{4}-\d\d-\d\d$/.test(text)) return formatDate(text, 'long')
  return text
}

function numberText(widget: FieldDescription['widget'], value: number): string {
  if (widget === 'euro') return formatEuro(value)
  if (widget === 'percent') return `${formatCount(value / 100)}\u00a0%`
  return formatCount(value)
}
