import { expect, test } from 'vitest'
import type { TableDescription } from '../description/column.ts'
import { startDryRun } from '../dry-run/dry-run.ts'
import { openTable } from './read-table.ts'
import { writeCsv } from './write-csv.ts'
import { writeXlsx } from './write-xlsx.ts'

const zone = 'Europe/Amsterdam'

const description: TableDescription = {
  naturalKey: ['key'],
  columns: [
    { key: 'key', type: 'key', words: { nl: 'Sleutel', en: 'Key' } },
    { key: 'day', type: 'date', words: { nl: 'Dag', en: 'Day' } },
    { key: 'hours', type: 'decimal', words: { nl: 'Uren', en: 'Hours' } },
  ],
}
const headings = ['Sleutel', 'Dag', 'Uren']
const mapping = { key: 'Sleutel', day: 'Dag', hours: 'Uren' }
const count = 100_000
const badRow = 77_777

function* rows() {
  for (let at = 2; at <= count + 1; at += 1) {
    yield [`H-${at}`, at === badRow ? '31-02-2026' : { date: '2026-01-01' }, at / 2]
  }
}

test.each([
  ['CSV', writeCsv],
  ['XLSX', writeXlsx],
] as const)(
  '100,000 rows of %s with one bad one: all read, and the bad one named; other work comes in between',
  async (_, write) => {
    const { facts, rows: batches } = await openTable(await write({ name: 'Groot', headings, rows: rows() }))
    const run = startDryRun(description, facts.headings, mapping, { zone })
    let turns = 0
    const ticking = setInterval(() => (turns += 1), 1)
    let good = 0
    const problems = []
    for await (const batch of batches) {
      for (const row of run.take(batch)) {
        if (row.problems.length === 0) good += 1
        problems.push(...row.problems)
      }
    }
    clearInterval(ticking)
    expect(good).toBe(count - 1)
    expect(problems).toEqual([{ row: badRow, column: 'day', value: '31-02-2026', code: 'no-such-day' }])
    expect(turns).toBeGreaterThan(10)
  },
  60_000,
)
