import type { RouterOutputs } from '@vliegwiel/api'
import { formatCount, m } from '@vliegwiel/i18n'
import type { Tone } from '@vliegwiel/ui'

export type RunLine = RouterOutputs['imports']['listRuns']['runs'][number]
export type ShownRun = RouterOutputs['imports']['showRun']
export type Target = RouterOutputs['imports']['listTargets']['targets'][number]

export const statusWords: Readonly<Record<RunLine['status'], { readonly text: () => string; readonly tone: Tone }>> = {
  receiving: { text: m.imports_status_receiving, tone: 'neutral' },
  reading: { text: m.imports_status_reading, tone: 'info' },
  refused: { text: m.imports_status_refused, tone: 'bad' },
  draft: { text: m.imports_status_draft, tone: 'neutral' },
  checking: { text: m.imports_status_checking, tone: 'info' },
  checked: { text: m.imports_status_checked, tone: 'warn' },
  running: { text: m.imports_status_running, tone: 'info' },
  done: { text: m.imports_status_done, tone: 'ok' },
  failed: { text: m.imports_status_failed, tone: 'bad' },
  undone: { text: m.imports_status_undone, tone: 'neutral' },
  discarded: { text: m.imports_status_discarded, tone: 'neutral' },
}

type Form = ShownRun['recognised'][number]['form']
export const formWords: Readonly<Record<Form, () => string>> = {
  'excel-date': m.imports_form_excel_date,
  'excel-serial': m.imports_form_excel_serial,
  'iso-date': m.imports_form_iso_date,
  'dutch-date': m.imports_form_dutch_date,
  'month-first-date': m.imports_form_month_first_date,
  'written-date': m.imports_form_written_date,
  'compact-date': m.imports_form_compact_date,
  'date-with-time': m.imports_form_date_with_time,
  'date-with-zone': m.imports_form_date_with_zone,
  'decimal-comma': m.imports_form_decimal_comma,
  'decimal-point': m.imports_form_decimal_point,
  thousands: m.imports_form_thousands,
  'thousands-comma': m.imports_form_thousands_comma,
  'yes-no-word': m.imports_form_yes_no_word,
  'choice-word': m.imports_form_choice_word,
}

/** Names of encodings as spreadsheets call them. */
export const encodingNames: Readonly<Record<NonNullable<ShownRun['file']['encoding']>, string>> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8 (BOM)',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
}

export const separatorWords: Readonly<Record<NonNullable<ShownRun['file']['separator']>, () => string>> = {
  ';': m.imports_separator_semicolon,
  ',': m.imports_separator_comma,
  '\t': m.imports_separator_tab,
  '|': m.imports_separator_bar,
}

/** What a run came to, in one line. */
export function countsText({ undoes, status, counts }: Pick<RunLine, 'undoes' | 'status' | 'counts'>): string {
  if (status === 'receiving' || status === 'reading' || status === 'refused') return ''
  if (status === 'draft' || status === 'checking' || status === 'discarded') return ''
  const added = formatCount(counts.added)
  const changed = formatCount(counts.changed)
  if (undoes !== null) return m.imports_counts_undone({ added, changed })
  return m.imports_counts_short({ added, changed, same: formatCount(counts.same) })
}

/** A message that counts: the number for its plural, and as people read it. */
export const counted = (count: number) => ({ count, shown: formatCount(count) })

/** `640 kB`, `1,2 MB`, `12 MB`: a part of a file and the whole of it are told apart. */
export function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${formatCount(Math.max(1, Math.round(bytes / 1_000)))} kB`
  if (bytes < 10_000_000) return `${formatCount(Math.round(bytes / 100_000) / 10)} MB`
  return `${formatCount(Math.round(bytes / 1_000_000))} MB`
}
