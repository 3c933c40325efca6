import {
  applyRun,
  atOnce,
  checkRun,
  findRun,
  receiveFile,
  startApply,
  startCheck,
  startUndo,
  undoRun,
} from '@vliegwiel/imports/server'
import { dayOf, DEFAULT_ZONE } from '@vliegwiel/i18n'
import { inTenant, newId, type TenantTransaction } from '@vliegwiel/db'
import { onBothDatabases, plantTenant, type PlantedTenant } from '@vliegwiel/db/testing'
import { writeXlsx } from '@vliegwiel/tabular/files'
import { beforeEach, expect, test } from 'vitest'
import { asKnownAt, countsOver, shareOfReasons } from '../ledger/index.ts'
import { emmenClasses, emmenPeriod, emmenRows } from '../testing/emmen.ts'
import { changeClasses, ledgerTarget, readLedger } from './index.ts'

const by = { personId: newId(), name: 'Anna' }
const at = new Date('2026-11-26T10:00:00Z')
const today = dayOf(at, DEFAULT_ZONE)
const targets = new Map([[ledgerTarget.word, ledgerTarget]])
const names: Readonly<Record<string, string>> = {
  work: 'werk',
  'school-or-ended': 'school of beëindigd',
  'not-influenceable': 'niet te beïnvloeden',
}
const classes = emmenClasses.map((one) => ({ ...one, name: names[one.id] ?? one.id }))
const HEAD = 'bekend op;maand;reden;stand;aantal;bron'
const line = (month: string, reason: string, count: number | string, stage = 'definitief', known = '2017-08-15') =>
  [known, month, reason, stage, count, 'artikel'].join(';')
const emmen = (total: number) => [
  HEAD,
  ...emmenRows.map(({ month, reason, count }) => line(month, names[reason] ?? reason, count)),
  line('2016-01 t/m 2017-06', 'totaal', total, ''),
]

onBothDatabases('months of the ledger from a file', (database) => {
  let tenant: PlantedTenant
  const inside = <T>(work: (trx: TenantTransaction) => Promise<T>, where = tenant) =>
    inTenant(database.db, { tenantId: where.tenantId }, work)
  const context = (trx: TenantTransaction) => ({ trx, targets, by, at, today, zone: DEFAULT_ZONE, chunkRows: 50 })
  const notations = { known: 'day-first' } as const
  beforeEach(async () => {
    tenant = await plantTenant(database.db)
    await inside((trx) => changeClasses({ trx, at }, { classes, version: 0 }))
  })

  const checked = (content: readonly string[] | Uint8Array, destination = 'outflow') =>
    inside(async (trx) => {
      const bytes = content instanceof Uint8Array ? content : new TextEncoder().encode(content.join('\n'))
      const fileName = content instanceof Uint8Array ? 'uitstroom.xlsx' : 'uitstroom.csv'
      const { runId } = await receiveFile(context(trx), {
        target: 'outflow-ledger',
        destination,
        fileName,
        content: bytes,
      })
      const { version, mapping } = await findRun(trx, runId)
      await startCheck(context(trx), { runId, version, mapping, notations })
      return checkRun(atOnce(context(trx)), runId)
    })
  const applied = async (content: readonly string[] | Uint8Array, destination = 'outflow') => {
    const { runId, version, problems } = await checked(content, destination)
    expect(problems).toEqual([])
    return inside(async (trx) => {
      await startApply(context(trx), { runId, version, way: 'whole' })
      return applyRun(atOnce(context(trx)), runId)
    })
  }
  const undone = (run: { runId: string; version: number }) =>
    inside(async (trx) => {
      const opened = await startUndo(context(trx), run)
      return undoRun(atOnce(context(trx)), opened.runId)
    })
  const ledger = (where = tenant) => inside(readLedger, where)
  const problemsOf = async (lines: readonly string[], destination?: string) =>
    (await checked([HEAD, ...lines], destination)).problems.map(({ row, column, code, says }) => [
      row,
      column,
      code === 'refused' ? says?.problem.nl : code,
    ])

  test('seen: 2,216 where the parts are 2,217 is refused, with the cell and the difference; nothing is kept', async () => {
    const run = await checked(emmen(2_216))
    expect(run.counts.refused).toBe(1)
    expect(run.problems).toMatchObject([
      {
        row: 56,
        column: 'count',
        value: '2216',
        says: {
          problem: {
            nl: 'De delen zijn samen 2.217. Het totaal zegt 2.216. Dat scheelt −1.',
            en: 'The parts add up to 2,217. The total says 2,216. That differs by −1.',
          },
        },
      },
    ])
    const confirm = inside((trx) =>
      startApply(context(trx), { runId: run.runId, version: run.version, way: 'partial' }),
    )
    await expect(confirm).rejects.toMatchObject({ code: 'imports:rows-refused' })
    expect((await ledger()).figures).toEqual([])
  })

  test('2,217 comes in: 55.98 % could be influenced; the neighbour sees nothing of it', async () => {
    const run = await applied(emmen(2_217))
    expect(run.counts).toMatchObject({ rows: 55, added: 54, same: 1, refused: 0 })
    const known = asKnownAt(await ledger(), '2017-12-31')
    const counts = countsOver(known, emmenPeriod)
    expect([counts.total, counts.stages.final]).toEqual([2_217, 18])
    expect(shareOfReasons(counts, ['work', 'school-or-ended'])?.percent.value).toBe(55.98)
    expect(asKnownAt(await ledger(), '2017-08-14').figures).toEqual([])
    const neighbour = await plantTenant(database.db)
    expect((await ledger(neighbour)).figures).toEqual([])
  })

  test('the same file again brings nothing, and undo takes it away, deliveries and all', async () => {
    const first = await applied(emmen(2_217))
    const before = await ledger()
    expect((await checked(emmen(2_217))).counts).toMatchObject({ added: 0, changed: 0, same: 55, refused: 0 })
    expect(await ledger()).toEqual(before)
    const back = await undone(first)
    expect(back.counts).toMatchObject({ added: 54, kept: 0 })
    expect((await ledger()).figures).toEqual([])
    expect(await inside((trx) => trx.selectFrom('ledger_delivery').select('delivery_id').execute())).toEqual([])
    // What was taken back may come in again.
    expect((await applied(emmen(2_217))).counts.added).toBe(54)
  })

  test('an XLSX file does the same', async () => {
    const rows = emmenRows.map(({ month, reason, count }) => ['15-08-2017', month, reason, 'final', count, 'artikel'])
    const table = { name: 'Uitstroom', headings: HEAD.split(';'), rows }
    expect((await applied(await writeXlsx(table))).counts.added).toBe(54)
  })

  test('each wrong cell is named: no reason, fewer than nobody, half a person, no stage, an unknown reason', async () => {
    expect(
      await problemsOf([
        line('2016-01', '', 4),
        line('2016-01', 'werk', -4),
        line('2016-02', 'werk', '1,5'),
        line('2016-03', 'emigratie', 4),
        line('maart', 'werk', 4),
        line('2016-04', 'werk', 4, ''),
        // A sum over rows of which some cannot be read says nothing.
        line('2016-01', 'totaal', 99, ''),
      ]),
    ).toEqual([
      [2, 'reason', 'required'],
      [3, 'count', 'too-small'],
      [4, 'count', 'not-whole'],
      [5, 'reason', 'not-a-choice'],
      [6, 'month', 'wrong-pattern'],
      [7, 'stage', '“” is geen stand van een cijfer.'],
    ])
  })

  test('a second final figure, a stage that goes back, and another figure of the same day are refused with the cell', async () => {
    await applied([HEAD, line('2016-01', 'werk', 4), line('2016-02', 'werk', 5, 'nader voorlopig')])
    expect(
      await problemsOf([
        line('2016-01', 'werk', 5, 'definitief', '2018-01-01'),
        line('2016-02', 'werk', 6, 'voorlopig', '2018-01-01'),
      ]),
    ).toEqual([
      [2, 'stage', 'januari 2016 was al definitief sinds 15 augustus 2017.'],
      [3, 'stage', 'februari 2016 was al nader voorlopig en wordt hier weer voorlopig.'],
    ])
    expect(await problemsOf([line('2016-02', 'werk', 9, 'nader voorlopig')])).toEqual([
      [2, 'known', 'Van februari 2016 is al een cijfer bekend sinds 15 augustus 2017.'],
    ])
    expect(await problemsOf([line('2016-02', 'werk', 9, 'definitief', '2016-12-31')])).toMatchObject(
      [[2, 'known', {}]].map(([row, column]) => [row, column, expect.any(String)]),
    )
  })

  test('two files at the same moment never both bring a final figure', async () => {
    const checkedAt = async (known: string, count: number) => {
      const { runId, version } = await checked([HEAD, line('2016-01', 'werk', count, 'definitief', known)])
      return { runId, version }
    }
    const runs = [await checkedAt('2018-01-01', 4), await checkedAt('2018-02-01', 5)]
    const ended = await Promise.all(
      runs.map((run) =>
        inside(async (trx) => {
          await startApply(context(trx), { ...run, way: 'whole' })
          return applyRun(atOnce(context(trx)), run.runId)
        }),
      ),
    )
    expect(ended.map(({ status }) => status).toSorted()).toEqual(['done', 'failed'])
    expect((await ledger()).figures).toHaveLength(1)
  })

  test('a file of two days is read in order: each day keeps its own figure', async () => {
    await applied([
      HEAD,
      line('2026-01', 'werk', 7, 'definitief', '2026-06-01'),
      line('2026-01', 'werk', 4, 'voorlopig', '2026-02-01'),
    ])
    const month = { from: '2026-01', to: '2026-01' }
    const on = async (day: string) => countsOver(asKnownAt(await ledger(), day), month).total
    expect([await on('2026-02-01'), await on('2026-05-31'), await on('2026-06-01')]).toEqual([4, 4, 7])
  })

  test('stocks come in by month, and their totals are not asked', async () => {
    const head = 'bekend op;maand;stand;aantal;bron'
    const stock = ['2026-02-01;2026-01;voorlopig;1458;register', '2026-03-01;2026-02;voorlopig;1460;register']
    expect((await applied([head, ...stock], 'stock')).counts.added).toBe(2)
    expect((await ledger()).stocks.map(({ month, count }) => [month, count])).toEqual([
      ['2026-01', 1_458],
      ['2026-02', 1_460],
    ])
    expect((await checked([head, ...stock], 'stock')).counts).toMatchObject({ added: 0, changed: 0, same: 2 })
  })

  test('a reason that has figures cannot go, and a list that changed meanwhile is kept', async () => {
    await applied([HEAD, line('2016-01', 'werk', 4)])
    const change = (list: typeof classes, version: number) =>
      inside((trx) => changeClasses({ trx, at }, { classes: list, version }))
    await expect(change(classes.slice(1), 1)).rejects.toMatchObject({ code: 'budgets:reason-unknown' })
    await expect(change(classes, 0)).rejects.toMatchObject({
      code: 'budgets:changed-meanwhile',
      params: { version: 1 },
    })
    expect(await change(classes.toReversed(), 1)).toBe(2)
    expect((await ledger()).classes.map(({ id }) => id)).toEqual(classes.map(({ id }) => id).toReversed())
  })
})
