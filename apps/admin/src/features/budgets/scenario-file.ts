import { formulaTokens } from '@vliegwiel/budgets/formula'
import { numbersOf } from '@vliegwiel/budgets/what-if'
import { caseWorkbook, type CaseWords, explainedSheets, type ExplainedWords } from '@vliegwiel/budgets/workbook'
import { m } from '@vliegwiel/i18n'
import type { LiveSheet } from '@vliegwiel/tabular/live'
import { certaintyWords, parameterWords } from './case-words.ts'
import { numberName } from './number-names.ts'
import { saveSheets } from './save-table.ts'
import type { Computed } from './scenario.ts'

const certainty = (word: string) =>
  word in certaintyWords ? certaintyWords[word as keyof typeof certaintyWords]() : word

const headings = () =>
  [m.cases_compare_number(), m.cases_sheet_value(), m.cases_source(), m.cases_date(), m.cases_certainty()] as const

/** Texts of a workbook of numbers with their formulas. */
export const explainedWords = (): ExplainedWords => ({
  input: m.cases_sheet_input(),
  outcome: m.cases_col_answer(),
  headings: headings(),
  valueName: (name, of) => (of === null ? valueName(name) : `${valueName(name)}: ${of}`),
  certainty,
})

const valueNames: Readonly<Record<string, () => string>> = {
  clients: m.cases_clients,
  'caseload-from': m.cases_from,
  'caseload-to': m.cases_to,
  'price-per-fte': m.cases_price,
  'saving-per-exit-year': m.cases_exit_saving,
  thousand: m.cases_sheet_per_1000,
  hundred: m.cases_sheet_per_100,
  percent: m.cases_sheet_percent,
}
const valueName = (name: string) => valueNames[name]?.() ?? numberName(name)

const caseWords = (): CaseWords => ({
  sheets: {
    outcome: m.cases_col_answer(),
    input: m.cases_sheet_input(),
    months: m.cases_sheet_months(),
    people: m.cases_sheet_people(),
  },
  headings: headings(),
  parameter: {
    ...Object.fromEntries(Object.entries(parameterWords).map(([name, word]) => [name, word()])),
    left: m.cases_persons(),
    offered: m.cases_sheet_offered(),
    effect: m.cases_sheet_effect(),
  } as CaseWords['parameter'],
  outcome: {
    saving: m.cases_key_saving(),
    cost: m.cases_key_cost(),
    balance: m.cases_key_balance(),
    ratio: m.cases_key_ratio(),
    breakEven: m.cases_key_even(),
    breakEvenWhole: m.cases_sheet_even_whole(),
  },
  months: [
    m.cases_cash_month(),
    m.cases_sheet_paid(),
    m.cases_sheet_leaving(),
    m.cases_sheet_still_out(),
    m.cases_sheet_worth(),
    m.cases_sheet_saved(),
    m.cases_sheet_saved_sum(),
    m.cases_sheet_paid_sum(),
    m.cases_key_cost(),
    m.cases_key_saving(),
    m.cases_cash_sum(),
  ],
  certainty,
})

/** The workbook of a computation: its cells compute, so that a controller can check and change it. */
export function scenarioSheets(computed: Computed): LiveSheet[] {
  if (computed.kind === 'case') return caseWorkbook(computed.case.input, computed.case.result, caseWords())
  const numbers = numbersOf(computed.answer).map((one) => ({
    ...one,
    title: numberName(one.name),
    formula: formulaTokens(one.formula),
  }))
  return explainedSheets(numbers, explainedWords())
}

export const scenarioFile = (name: string, computed: Computed): Promise<void> =>
  saveSheets(name, scenarioSheets(computed))
