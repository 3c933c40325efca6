import { cellAt, type LiveCell, type LiveSheet } from '@vliegwiel/tabular/live'
import type { FormulaToken } from '../formula/tokens.ts'

/** A number with its formula written out, as a screen has it. */
export interface NumberToWrite {
  readonly title: string
  readonly unit: string
  readonly decimals: number
  readonly value: number
  readonly formula: readonly FormulaToken[]
}

/** Texts of a workbook, in the language of whoever asked for it. */
export interface ExplainedWords {
  readonly input: string
  readonly outcome: string
  readonly headings: readonly [name: string, value: string, source: string, date: string, certainty: string]
  /** A value of a formula by its key. */
  readonly valueName: (name: string, of: string | null) => string
  readonly certainty: (word: string) => string
}

type Value = Extract<FormulaToken, { kind: 'value' }>

const isAmount = (unit: string) => unit.startsWith('cents')
/** Cents are written as euros: that is how a controller reads them. */
const written = (value: number, unit: string) => (isAmount(unit) ? value / 100 : value)

/**
 * Numbers with their formulas as two sheets: every value once with its source, and every number as a formula over those
 * cells. What a person changes in the first sheet changes the second. Titles are in the first column, from row 1.
 */
export function explainedSheets(numbers: readonly NumberToWrite[], words: ExplainedWords): LiveSheet[] {
  const values = new Map<string, Value>()
  const keyOf = ({ name, of, value, unit, from }: Value) => JSON.stringify([name, of, value, unit, from])
  for (const { formula } of numbers)
    for (const token of formula) if (token.kind === 'value') values.set(keyOf(token), token)
  const rows = [...values.keys()]
  const place = (token: Value) => cellAt(1, rows.indexOf(keyOf(token)) + 1, words.input)
  return [
    {
      name: words.outcome,
      widths: [44, 18],
      rows: [
        [{ heading: words.headings[0] }, { heading: words.headings[1] }],
        ...numbers.map((one) => [one.title, numberCell(one, place)]),
      ],
    },
    {
      name: words.input,
      widths: [44, 18, 40, 14, 24],
      rows: [
        words.headings.map((heading) => ({ heading })),
        ...[...values.values()].map((value): LiveCell[] => [
          words.valueName(value.name, value.of),
          isAmount(value.unit) ? { euros: value.value / 100 } : value.value,
          value.from?.source ?? null,
          value.from === null ? null : { date: value.from.date },
          value.from === null ? null : words.certainty(value.from.certainty),
        ]),
      ],
    },
  ]
}

function numberCell(one: NumberToWrite, place: (token: Value) => string): LiveCell {
  const decimals = isAmount(one.unit) ? one.decimals + 2 : one.decimals
  return {
    formula: roundedHalfUp(formulaOver(one.formula, place), decimals),
    value: written(one.value, one.unit),
    amount: isAmount(one.unit),
  }
}

/**
 * Half up, as the core does: a spreadsheet's ROUND goes away from 0. What a double leaves behind the ninth decimal of the
 * last place is no half.
 */
export const roundedHalfUp = (formula: string, decimals: number): string =>
  `INT(ROUND((${formula})*${10 ** decimals},6)+0.5)/${10 ** decimals}`

const operators: Readonly<Record<string, string>> = { '+': '+', '−': '-', '×': '*', ':': '/', '(': '(' }

/** A formula of tokens over cells. Rounding up and half up become functions of the spreadsheet. */
export function formulaOver(tokens: readonly FormulaToken[], place: (token: Value) => string): string {
  const open: string[] = []
  return tokens
    .map((token) => {
      if (token.kind === 'value') return place(token)
      switch (token.sign) {
        case '⌈':
          return '(-INT(-ROUND('
        case '⌉':
          // Upwards, below 0 too. A double's last digit sends nobody out: 100.00000000000001 people are 100.
          return ',9)))'
        case '≈(':
          open.push('+0.5)')
          return 'INT('
        case '(':
          open.push(')')
          return '('
        case ')':
          return open.pop() ?? ')'
        default:
          return operators[token.sign] ?? ''
      }
    })
    .join('')
}
