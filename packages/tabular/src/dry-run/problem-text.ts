import { formatCount, formatDate, formatEuro, m, type ParamMessage, type PlainMessage } from '@vliegwiel/i18n'
import type { Column, TableDescription } from '../description/column.ts'
import type { CellCode } from '../values/read-outcome.ts'
import type { CellProblem } from './problem.ts'

type Language = 'nl' | 'en'
interface Spoken {
  /** What is wrong with it, in one sentence. */
  readonly problem: string
  /** What to do. */
  readonly fix: string
}
type Say = (
  about: { problem: CellProblem; column: Column | undefined; limit: string; choices: string },
  locale: Language,
) => Spoken

/** What is wrong with a cell and what to do about it, in words. */
export function spokenProblem(problem: CellProblem, description: TableDescription, language: Language): Spoken {
  if (problem.says) return { problem: problem.says.problem[language], fix: problem.says.fix[language] }
  const column = description.columns.find(({ key }) => key === problem.column)
  return texts[problem.code](
    { problem, column, limit: limitOf(problem, column, language), choices: choicesOf(column, language) },
    language,
  )
}

const plain =
  (problem: PlainMessage, fix: PlainMessage): Say =>
  (_about, locale) => ({ problem: problem({}, { locale }), fix: fix({}, { locale }) })

const limited =
  (problem: ParamMessage<'limit'>): Say =>
  ({ limit }, locale) => ({ problem: problem({ limit }, { locale }), fix: m.tabular_fix_check({}, { locale }) })

const texts: Readonly<Record<CellCode, Say>> = {
  required: plain(m.tabular_required, m.tabular_fix_required),
  'not-a-date': plain(m.tabular_not_a_date, m.tabular_fix_date),
  'no-such-day': plain(m.tabular_no_such_day, m.tabular_fix_date),
  'two-digit-year': plain(m.tabular_two_digit_year, m.tabular_fix_date),
  'not-a-number': plain(m.tabular_not_a_number, m.tabular_fix_number),
  'not-whole': plain(m.tabular_not_whole, m.tabular_fix_whole),
  'ambiguous-number': ({ problem: { params = {} } }, locale) => {
    const both = { one: String(params['one'] ?? ''), other: String(params['other'] ?? '') }
    return { problem: m.tabular_ambiguous(both, { locale }), fix: m.tabular_fix_ambiguous(both, { locale }) }
  },
  'ambiguous-date': ({ problem: { params = {} } }, locale) => {
    const day = (name: string) => dayText(params[name], locale)
    const both = { one: day('one'), other: day('other') }
    return { problem: m.tabular_ambiguous_date(both, { locale }), fix: m.tabular_fix_date_order({}, { locale }) }
  },
  'other-notation': plain(m.tabular_other_notation, m.tabular_fix_other_notation),
  'too-precise': plain(m.tabular_too_precise, m.tabular_fix_too_precise),
  'too-many-decimals': plain(m.tabular_too_many_decimals, m.tabular_fix_cents),
  'too-small': limited(m.tabular_too_small),
  'too-large': limited(m.tabular_too_large),
  'too-early': limited(m.tabular_too_early),
  'too-late': limited(m.tabular_too_late),
  'not-yes-no': plain(m.tabular_not_yes_no, m.tabular_fix_yes_no),
  'not-a-choice': ({ choices }, locale) => ({
    problem: m.tabular_not_a_choice({}, { locale }),
    fix: m.tabular_fix_choice({ choices }, { locale }),
  }),
  'too-long': ({ problem: { params = {} } }, locale) => ({
    problem: m.tabular_too_long({}, { locale }),
    fix: m.tabular_fix_shorter({ most: formatCount(Number(params['most'] ?? 0), locale) }, { locale }),
  }),
  'wrong-pattern': ({ column }, locale) => ({
    problem: m.tabular_wrong_pattern({}, { locale }),
    fix: m.tabular_fix_pattern({ pattern: patternOf(column, locale) }, { locale }),
  }),
  'shortened-number': plain(m.tabular_shortened, m.tabular_fix_shortened),
  bsn: plain(m.tabular_bsn, m.tabular_fix_bsn),
  'formula-error': plain(m.tabular_formula_error, m.tabular_fix_formula),
  'formula-uncomputed': plain(m.tabular_formula_uncomputed, m.tabular_fix_formula_uncomputed),
  'unreadable-sign': plain(m.tabular_unreadable_sign, m.tabular_fix_unreadable_sign),
  'surplus-cell': ({ problem: { params = {} } }, locale) => ({
    problem: m.tabular_surplus(
      { cells: Number(params['cells'] ?? 0), headings: Number(params['headings'] ?? 0) },
      { locale },
    ),
    fix: m.tabular_fix_surplus({}, { locale }),
  }),
  'short-row': ({ problem: { params = {} } }, locale) => ({
    problem: m.tabular_short_row(
      { cells: Number(params['cells'] ?? 0), headings: Number(params['headings'] ?? 0) },
      { locale },
    ),
    fix: m.tabular_fix_short_row({}, { locale }),
  }),
  'duplicate-key': ({ problem: { params = {} } }, locale) => ({
    problem: m.tabular_duplicate({ first: String(params['first'] ?? '') }, { locale }),
    fix: m.tabular_fix_duplicate({}, { locale }),
  }),
  refused: plain(m.tabular_refused, m.tabular_fix_check),
}

const dayText = (day: string | number | undefined, language: Language) =>
  typeof day === 'string' ? formatDate(day, 'long', { language }) : ''

function limitOf({ params }: CellProblem, column: Column | undefined, language: Language): string {
  const limit = params?.['limit']
  if (limit === undefined) return ''
  if (typeof limit === 'string') return formatDate(limit, 'short', { language })
  return column?.type === 'euro' ? formatEuro(limit, { language }) : numberText(limit, language)
}

const numberText = (limit: number, language: Language) =>
  Number.isInteger(limit) ? formatCount(limit, language) : String(limit).replace('.', language === 'nl' ? ',' : '.')

const mostChoices = 8

function choicesOf(column: Column | undefined, language: Language): string {
  if (column?.type !== 'choice') return ''
  const named = column.options.slice(0, mostChoices).map(({ words }) => words[language])
  return column.options.length > mostChoices ? `${named.join(', ')} …` : named.join(', ')
}

const patternOf = (column: Column | undefined, language: Language) =>
  column !== undefined && 'pattern' in column && column.pattern !== undefined ? column.pattern.words[language] : ''
