import type { Column, TableDescription } from '@vliegwiel/tabular'
import type { NamedClass } from '../ledger/index.ts'
import type { LedgerFlow } from './ledger.repository.ts'

/** The reason of a row that states a total, over a month or over several. */
export const TOTAL = 'total'

const MONTH = /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])(?:-01)?(?: t\/m (?:19|20|21)\d\d-(?:0[1-9]|1[0-2])(?:-01)?)?$/

/** The months of a cell, `2016-01` or `2016-01 t/m 2017-06`; null where it is neither. */
export function monthsOfCell(cell: string): { readonly from: string; readonly to: string } | null {
  if (!MONTH.test(cell)) return null
  const [from = '', to = from] = cell.split(' t/m ').map((month) => month.slice(0, 7))
  return { from, to }
}

const known = (today: string): Column => ({
  key: 'known',
  words: { nl: 'bekend op', en: 'known on' },
  hint: {
    nl: 'De dag waarop dit cijfer bekend werd. Zo blijft te zien wat u wanneer wist.',
    en: 'The day on which this figure became known. So it stays visible what you knew when.',
  },
  alsoCalled: ['bekend', 'peildatum', 'bekend vanaf', 'known at'],
  type: 'date',
  most: today,
  required: true,
})

const month: Column = {
  key: 'month',
  words: { nl: 'maand', en: 'month' },
  hint: {
    nl: 'Jaar en maand, zoals 2026-03. Bij een totaal mag het 2026-01 t/m 2026-06 zijn.',
    en: 'Year and month, such as 2026-03. A total may be of 2026-01 t/m 2026-06.',
  },
  alsoCalled: ['periode', 'period'],
  type: 'key',
  maxLength: 40,
  pattern: {
    test: MONTH,
    words: { nl: 'jaar en maand, zoals 2026-03', en: 'year and month, such as 2026-03' },
  },
  required: true,
}

const stage: Column = {
  key: 'stage',
  words: { nl: 'stand', en: 'stage' },
  alsoCalled: ['status', 'soort cijfer'],
  type: 'choice',
  options: [
    { value: 'provisional', words: { nl: 'voorlopig', en: 'provisional' } },
    { value: 'revised', words: { nl: 'nader voorlopig', en: 'revised' } },
    { value: 'final', words: { nl: 'definitief', en: 'final' } },
  ],
  required: false,
}

const count: Column = {
  key: 'count',
  words: { nl: 'aantal', en: 'count' },
  alsoCalled: ['mensen', 'personen', 'people'],
  type: 'whole-number',
  least: 0,
  most: 10_000_000,
  required: true,
}

const source: Column = {
  key: 'source',
  words: { nl: 'bron', en: 'source' },
  hint: { nl: 'Waar dit cijfer vandaan komt.', en: 'Where this figure comes from.' },
  type: 'text',
  maxLength: 300,
  required: true,
}

/** The columns of a file of months. Of a stock there is no reason: one count a month. */
export function ledgerColumns(flow: LedgerFlow, classes: readonly NamedClass[], today: string): TableDescription {
  if (flow === 'stock') return { columns: [known(today), month, stage, count, source], naturalKey: ['known', 'month'] }
  const reason: Column = {
    key: 'reason',
    words: { nl: 'reden', en: 'reason' },
    hint: {
      nl: 'Een reden uit uw lijst. Een rij met “totaal” wordt nageteld.',
      en: 'A reason from your list. A row with “total” is checked against its parts.',
    },
    alsoCalled: ['reden uitstroom', 'uitstroomreden', 'reden van uitstroom'],
    type: 'choice',
    options: [
      ...classes.map(({ id, name }) => ({ value: id, words: { nl: name, en: name } })),
      { value: TOTAL, words: { nl: 'totaal', en: 'total' } },
    ],
    required: true,
  }
  return { columns: [known(today), month, reason, stage, count, source], naturalKey: ['known', 'month', 'reason'] }
}
