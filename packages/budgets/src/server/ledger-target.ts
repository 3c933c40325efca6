import type { GivenRow, ImportCall, ImportTarget } from '@vliegwiel/imports'
import type { Values } from '@vliegwiel/tabular'
import { ledgerColumns, monthsOfCell } from './ledger-columns.ts'
import { cellProblem, isTotal, judgeFlow, judgeStock, type LedgerRow, ledgerRow } from './ledger-rows.ts'
import {
  holdLedger,
  insertDelivery,
  type LedgerFlow,
  ledgerFlows,
  readClasses,
  readFigures,
  readStocks,
  removeMonths,
} from './ledger.repository.ts'
import { readLedger } from './read-ledger.ts'

const flowWords = {
  outflow: { nl: 'Wie uit de bijstand ging', en: 'Who left benefit' },
  inflow: { nl: 'Wie in de bijstand kwam', en: 'Who came onto benefit' },
  stock: { nl: 'Hoeveel mensen op de eerste dag', en: 'How many people on the first day' },
} as const

/** Rows of one import: 400 months of 12 reasons. */
const mostRows = 5_000

const flowOf = ({ destination }: Pick<ImportCall, 'destination'>): LedgerFlow =>
  ledgerFlows.find((flow) => flow === destination) ?? 'outflow'

/**
 * Months of the ledger: a row for each month and reason, with the day from which it was known. A month comes in whole,
 * never one reason of it, so the file comes in whole.
 */
export const ledgerTarget: ImportTarget = {
  word: 'outflow-ledger',
  permission: 'ledger:deliver',
  words: {
    title: { nl: 'Uitstroom per maand', en: 'Outflow by month' },
    explanation: {
      nl: 'Een rij per maand en reden. Totalen worden nageteld.',
      en: 'A row for each month and reason. Totals are checked.',
    },
  },
  wholeFile: { mostRows },
  destinations: async ({ trx }) => {
    const { classes } = await readClasses(trx)
    // Without a list of reasons nothing but a stock can be counted.
    const open = ledgerFlows.filter((flow) => flow === 'stock' || classes.length > 0)
    return open.map((key) => ({ key, label: flowWords[key].nl }))
  },
  describe: async (call) => ledgerColumns(flowOf(call), (await readClasses(call.trx)).classes, call.today),
  validate: async (call, rows, beside) => {
    const flow = flowOf(call)
    // Judged under the lock, and written in the same transaction: two files at once never both bring a final figure.
    await holdLedger(call)
    const ledger = await readLedger(call.trx)
    const own = rows.map(ledgerRow)
    const { refusals } = flow === 'stock' ? judgeStock(ledger, own) : judgeFlow(ledger, flow, own, beside)
    const names = new Map(ledger.classes.map(({ id, name }) => [id, name]))
    return refusals.map((found) => cellProblem(found, rows, (key) => names.get(key)))
  },
  // A total holds nothing of itself: its parts do.
  holdsNothing: (values) => isTotal({ reason: String(values['reason'] ?? '') }),
  keepsValues: true,
  read: async (call, keys) => new Map((await standingRows(call, keys)).map(({ key, values }) => [key, values])),
  write: async (call, changes) => {
    const rows = changes.map(({ key, after }, row) => ledgerRow({ row, values: { ...after, ...monthOf(key) } }))
    for (const ofDay of Map.groupBy(rows, ({ known, source }) => JSON.stringify([known, source])).values())
      await deliver(call, ofDay)
  },
  restore: async (call, rows) => {
    await holdLedger(call)
    const months = rows.filter(({ before }) => before === null).map(({ key }) => partsOfKey(key))
    const unique = new Map(months.map(({ known, month }) => [`${known} ${month}`, { knownAt: known, month }]))
    await removeMonths(call.trx, flowOf(call), [...unique.values()])
  },
}

async function deliver(call: ImportCall, rows: readonly LedgerRow[]): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const months = [...Map.groupBy(rows, ({ from }) => from)].map(([month, ofMonth]) => ({
    month,
    stage: ofMonth[0]?.stage ?? ('provisional' as const),
    parts: ofMonth.flatMap(({ reason, count }) => (reason === null ? [] : [{ reason, count }])),
    total: ofMonth.reduce((sum, { count }) => sum + count, 0),
  }))
  const { known: knownAt, source } = first
  await insertDelivery(call.trx, {
    flow: flowOf(call),
    knownAt,
    source,
    runId: call.runId,
    byName: call.by.name,
    at: call.at,
    months,
  })
}

/** Day, month and reason of a natural key. */
function partsOfKey(key: string): { readonly known: string; readonly month: string; readonly reason: string | null } {
  const [known = '', cell = '', reason = null] = JSON.parse(key) as string[]
  return { known, month: monthsOfCell(cell)?.from ?? cell, reason }
}

const monthOf = (key: string): Values => ({ month: (JSON.parse(key) as string[])[1] ?? '' })

/** What stands there for these keys, the month written as the file writes it. */
async function standingRows(
  call: ImportCall,
  keys: readonly string[],
): Promise<(Pick<GivenRow, 'key' | 'values'> & { readonly key: string })[]> {
  const flow = flowOf(call)
  const there = new Map<string, Values>()
  if (flow === 'stock') {
    for (const { knownAt, month, stage, count, source } of await readStocks(call.trx))
      there.set(`${knownAt} ${month}`, { known: knownAt, stage, count, source })
  } else {
    for (const { knownAt, month, stage, source, parts } of await readFigures(call.trx, flow))
      for (const { reason, count } of parts)
        there.set(`${knownAt} ${month} ${reason}`, { known: knownAt, reason, stage, count, source })
  }
  return keys.flatMap((key) => {
    const { known, month, reason } = partsOfKey(key)
    const values = there.get(reason === null ? `${known} ${month}` : `${known} ${month} ${reason}`)
    return values ? [{ key, values: { ...values, ...monthOf(key) } }] : []
  })
}
