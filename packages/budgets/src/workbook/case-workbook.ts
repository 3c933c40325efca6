import { cellAt, cellsBetween, type LiveCell, type LiveSheet } from '@vliegwiel/tabular/live'
import { type CaseInput, type ParameterName, parameterNames } from '../case/case.ts'
import type { CaseResult } from '../case/base-case.ts'
import type { Parameter } from '../case/parameter.ts'
import { shapeOf } from '../case/numbers.ts'
import type { Reckoning } from '../money/saving.ts'
import { roundedHalfUp } from './explained-sheets.ts'

/** Texts of the workbook of a case, in the language of whoever asked for it. */
export interface CaseWords {
  readonly sheets: {
    readonly outcome: string
    readonly input: string
    readonly months: string
    readonly people: string
  }
  readonly headings: readonly [name: string, value: string, source: string, date: string, certainty: string]
  readonly parameter: Readonly<Record<ParameterName | 'left' | 'deadweight' | 'offered' | 'effect', string>>
  readonly outcome: {
    readonly saving: string
    readonly cost: string
    readonly balance: string
    readonly ratio: string
    readonly breakEven: string
    readonly breakEvenWhole: string
  }
  readonly months: readonly [
    month: string,
    paid: string,
    leaving: string,
    stillOut: string,
    worth: string,
    saved: string,
    savedSum: string,
    paidSum: string,
    cost: string,
    saving: string,
    cumulative: string,
  ]
  readonly certainty: (word: string) => string
}

const SHARES: readonly string[] = ['deadweight', 'returnPerYear', 'durableShare', 'discountPerYear', 'costShare']

/** Where the cells of a case stand, by column from 0. */
const col = {
  month: 0,
  paid: 1,
  leaving: 2,
  stillOut: 3,
  worth: 4,
  saved: 5,
  savedSum: 6,
  paidSum: 7,
  cost: 8,
  saving: 9,
  cumulative: 10,
} as const

/** The rows of the outcome sheet, from 0. */
export const outcomeRows = { saving: 1, cost: 2, balance: 3, ratio: 4, breakEven: 5, breakEvenWhole: 6 } as const

/**
 * A case as a workbook that computes: assumptions in one sheet, months and people who are still out in two, the outcome
 * over them. Change an assumption and all of it follows, by the same rules as the core: whole years of return and
 * discount, sums rounded half up to cents. How many people leave in a month, and the costs by month, are input there.
 */
export function caseWorkbook(input: CaseInput, result: CaseResult<Reckoning>, words: CaseWords): LiveSheet[] {
  const parameters = parametersOf(input)
  const at = (name: string) =>
    cellAt(
      1,
      1 +
        Math.max(
          0,
          parameters.findIndex((one) => one.name === name),
        ),
      words.sheets.input,
    )
  return [
    outcomeSheet(input, result, words, at),
    inputSheet(parameters, words),
    monthSheet(input, result, words, at),
    peopleSheet(input, words, at),
  ]
}

type Named = Parameter & { readonly name: keyof CaseWords['parameter'] }

function parametersOf(input: CaseInput): Named[] {
  const { persons } = input
  const own = parameterNames.flatMap((name): Named[] => {
    const parameter = input[name]
    return parameter === undefined ? [] : [{ ...parameter, name }]
  })
  if (persons.reckoning === 'gross')
    return [
      { ...persons.left, name: 'left' },
      ...(persons.deadweight === null ? [] : [{ ...persons.deadweight, name: 'deadweight' as const }]),
      ...own,
    ]
  const { effect, offered } = persons
  const from = { source: effect.inputHash, date: effect.computedAt.slice(0, 10), certainty: 'derived' as const }
  return [{ value: offered, ...from, name: 'offered' }, { value: effect.estimate, ...from, name: 'effect' }, ...own]
}

function inputSheet(parameters: readonly Named[], { sheets, headings, parameter, certainty }: CaseWords): LiveSheet {
  return {
    name: sheets.input,
    widths: [44, 16, 44, 14, 26],
    rows: [
      headings.map((heading) => ({ heading })),
      ...parameters.map((one): LiveCell[] => [
        parameter[one.name],
        one.name === 'savingPerPersonYear'
          ? { euros: one.value / 100 }
          : SHARES.includes(one.name)
            ? one.value / 10_000
            : one.value,
        one.source,
        { date: one.date },
        certainty(one.certainty),
      ]),
    ],
  }
}

type Place = (name: string) => string

/** People who count: everybody who left in a gross case, less a share that would have left anyway; the effect in a net one. */
function peopleFactor({ persons }: CaseInput, at: Place): string {
  if (persons.reckoning === 'net') return `${at('offered')}*${at('effect')}`
  return persons.deadweight === null ? at('left') : `${at('left')}*(1-${at('deadweight')})`
}

function monthSheet(input: CaseInput, result: CaseResult<Reckoning>, words: CaseWords, at: Place): LiveSheet {
  const shape = shapeOf(input)
  const { months, people } = words.sheets
  const costShare = input.costShare === undefined ? '' : `*${at('costShare')}`
  const rows = Array.from({ length: shape.horizon }, (_, month): LiveCell[] => {
    const row = month + 1
    const here = (column: number) => cellAt(column, row)
    const above = (column: number) => cellAt(column, row - 1)
    const figures = result.cash[month]
    const year = `INT(${here(col.month)}/12)`
    const lasting =
      `${at('durableShare')}*(1-${at('returnPerYear')})^${year}*(1-${at('returnPerYear')}*MOD(${here(col.month)},12)/12)` +
      `+IF(${here(col.month)}<${at('shortMonths')},1-${at('durableShare')},0)`
    const people_ = cellsBetween([1, row], [Math.max(1, input.spreadMonths), row], people)
    const raw = `SUM(${people_})*${at('savingPerPersonYear')}/12*${here(col.worth)}`
    const sum = (column: number, first: string) => (month === 0 ? first : `${above(column)}+${first}`)
    const paid = `${here(col.paid)}${costShare}*${here(col.worth)}`
    const rounded = (column: number) => roundedHalfUp(here(column), 2)
    const before = (column: number) => (month === 0 ? '0' : roundedHalfUp(above(column), 2))
    return [
      month,
      { euros: (shape.costs[month] ?? 0) / 100 },
      shape.leaving[month] ?? 0,
      { formula: `IF(${here(col.month)}<${at('durationMonths')},${lasting},0)`, value: Number.NaN },
      { formula: `1/(1+${at('discountPerYear')})^${year}`, value: Number.NaN },
      { formula: raw, value: Number.NaN, amount: true },
      { formula: sum(col.savedSum, here(col.saved)), value: Number.NaN, amount: true },
      { formula: sum(col.paidSum, paid), value: Number.NaN, amount: true },
      {
        formula: `${rounded(col.paidSum)}-${before(col.paidSum)}`,
        value: (figures?.cost ?? 0) / 100,
        amount: true,
      },
      {
        formula: `${rounded(col.savedSum)}-${before(col.savedSum)}`,
        value: (figures?.saving ?? 0) / 100,
        amount: true,
      },
      {
        formula: `${rounded(col.savedSum)}-${rounded(col.paidSum)}`,
        value: (figures?.cumulative ?? 0) / 100,
        amount: true,
      },
    ]
  })
  return {
    name: months,
    widths: [10, ...Array.from({ length: 10 }, () => 18)],
    rows: [words.months.map((heading) => ({ heading })), ...rows],
  }
}

/** A column for each month in which people leave, a row for each month: how many of them still count. */
function peopleSheet(input: CaseInput, words: CaseWords, at: Place): LiveSheet {
  const { horizon } = shapeOf(input)
  const { months, people } = words.sheets
  const out = cellsBetween([col.stillOut, 1], [col.stillOut, horizon], months)
  const cohorts = Array.from({ length: input.spreadMonths }, (_, cohort) => cohort)
  const factor = peopleFactor(input, at)
  const rows = Array.from({ length: horizon }, (_, month): LiveCell[] => [
    month,
    ...cohorts.map((cohort): LiveCell => {
      const since = `${month}-${cohort}-${at('lagMonths')}`
      const share = cellAt(col.leaving, cohort + 1, months)
      return {
        formula: `IF(${since}<0,0,${factor}*${share}*INDEX(${out},MAX(1,${since}+1),1))`,
        value: Number.NaN,
      }
    }),
  ])
  return {
    name: people,
    rows: [[{ heading: words.months[0] }, ...cohorts.map((cohort) => ({ heading: String(cohort) }))], ...rows],
  }
}

function outcomeSheet(input: CaseInput, result: CaseResult<Reckoning>, words: CaseWords, at: Place): LiveSheet {
  const { horizon } = shapeOf(input)
  const { outcome, sheets } = words
  const last = (column: number) => cellAt(column, horizon, sheets.months)
  const here = (row: number) => cellAt(1, row)
  const { breakEven, saving, cost, balance, ratio } = result
  const guarded = (by: string, formula: string) => `IF(${by}=0,0,${formula})`
  // One person more costs nothing and saves as much as the others: the saving is in proportion to the people.
  const people = input.persons.reckoning === 'net' ? `(${at('offered')}*${at('effect')})` : at('left')
  const perPerson = `(${last(col.savedSum)}/${people})`
  const exact = guarded(people, guarded(last(col.savedSum), `${here(outcomeRows.cost)}/${perPerson}`))
  return {
    name: sheets.outcome,
    widths: [44, 18],
    rows: [
      [{ heading: words.headings[0] }, { heading: words.headings[1] }],
      [outcome.saving, { formula: roundedHalfUp(last(col.savedSum), 2), value: saving.cents / 100, amount: true }],
      [outcome.cost, { formula: roundedHalfUp(last(col.paidSum), 2), value: cost / 100, amount: true }],
      [
        outcome.balance,
        {
          formula: `${here(outcomeRows.saving)}-${here(outcomeRows.cost)}`,
          value: balance.value / 100,
          amount: true,
        },
      ],
      [
        outcome.ratio,
        {
          formula: guarded(
            here(outcomeRows.cost),
            roundedHalfUp(`${here(outcomeRows.saving)}/${here(outcomeRows.cost)}`, 3),
          ),
          value: ratio?.value ?? 0,
        },
      ],
      [outcome.breakEven, { formula: exact, value: breakEven.reached ? breakEven.exact : 0 }],
      [
        outcome.breakEvenWhole,
        {
          formula: `-INT(-ROUND(${here(outcomeRows.breakEven)},9))`,
          value: breakEven.reached ? breakEven.persons : 0,
        },
      ],
    ],
  }
}
