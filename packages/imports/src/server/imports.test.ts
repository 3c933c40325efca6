import { dayOf, DEFAULT_ZONE } from '@vliegwiel/i18n'
import { inTenant, type TenantTransaction } from '@vliegwiel/db'
import { onPostgres, plantMember, plantTenant } from '@vliegwiel/db/testing'
import { queueJob } from '@vliegwiel/jobs/server'
import { writeCsv, writeXlsx } from '@vliegwiel/tabular/files'
import { describe, expect, test } from 'vitest'
import type { ImportWay } from '../import-run.ts'
import type { ImportTarget } from '../import-target.ts'
import { viewTarget } from '../testing/index.ts'
import {
  annotateRun,
  applyRun,
  atOnce,
  checkRun,
  discardRun,
  findRun,
  forgetImports,
  receiveFile,
  startApply,
  startCheck,
  runStep,
  startStop,
  startUndo,
  undoRun,
  updateRun,
  type ImportContext,
  type ImportSteps,
} from './index.ts'

const at = new Date('2026-11-26T09:00:00Z')
const laterBy = (days: number) => new Date(at.getTime() + days * 86_400_000)

onPostgres('imports', (database) => {
  async function office(target: ImportTarget = viewTarget) {
    const { tenantId } = await plantTenant(database.db)
    const { personId } = await plantMember(database.db, tenantId, { roles: ['administrator'] })
    const rest = {
      targets: new Map([[target.word, target]]),
      by: { personId, name: 'Anna' },
      at,
      today: dayOf(at, DEFAULT_ZONE),
      zone: DEFAULT_ZONE,
    }
    const inside = <T>(work: (trx: TenantTransaction) => Promise<T>) => inTenant(database.db, { tenantId }, work)
    const context = <T>(work: (context: ImportContext) => Promise<T>, moment = at) =>
      inside((trx) => work({ ...rest, at: moment, trx }))
    const steps: ImportSteps = { ...rest, inside, progress: async () => {} }
    const receive = async (content: Uint8Array | string, fileName = 'uitdraai 1.csv') => {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content
      const { runId } = await context((one) =>
        receiveFile(one, { target: 'views', destination: 'people', fileName, content: bytes }),
      )
      return context(({ trx }) => findRun(trx, runId))
    }
    const check = async (content: Uint8Array | string) => {
      const { runId, version, mapping } = await receive(content)
      await context((one) => startCheck(one, { runId, version, mapping }))
      return checkRun(steps, runId)
    }
    const apply = async (content: Uint8Array | string, way: ImportWay = 'whole') => {
      const { runId, version } = await check(content)
      await context((one) => startApply(one, { runId, version, way }))
      return applyRun(steps, runId)
    }
    const undo = async (runId: string) => {
      const { version } = await context(({ trx }) => findRun(trx, runId))
      const opened = await context((one) => startUndo(one, { runId, version }))
      return undoRun(steps, opened.runId)
    }
    const views = () =>
      inside((trx) => trx.selectFrom('saved_view').select(['name', 'query', 'shared']).orderBy('name').execute())
    return { tenantId, context, steps, receive, check, apply, undo, views, inside }
  }

  describe('from file to rows', () => {
    test('headings find their columns; the dry run counts and writes nothing', async () => {
      const { check, views } = await office()
      const run = await check('Naam;Vraag;Gedeeld\r\nEen;q=1;ja\r\nTwee;q=2;nee\r\n')
      expect(run).toMatchObject({
        status: 'checked',
        mapping: { name: 'Naam', query: 'Vraag', shared: 'Gedeeld' },
        counts: { rows: 2, added: 2, changed: 0, same: 0, refused: 0, problems: 0 },
      })
      expect(run.recognised.map(({ column, form, count }) => [column, form, count])).toEqual([
        ['shared', 'yes-no-word', 2],
      ])
      expect(await views()).toEqual([])
    })

    test('the same file again: nothing new, nothing changed', async () => {
      const { apply, check, views } = await office()
      const file = 'Naam;Vraag;Gedeeld\nEen;q=1;ja\nTwee;q=2;nee\n'
      expect(await apply(file)).toMatchObject({ status: 'done', counts: { added: 2, changed: 0, same: 0 } })
      expect(await views()).toHaveLength(2)
      expect((await check(file)).counts).toMatchObject({ rows: 2, added: 0, changed: 0, same: 2 })
      expect(await apply('Naam;Vraag;Gedeeld\nEen;q=9;ja\nTwee;q=2;nee\n')).toMatchObject({
        counts: { changed: 1, same: 1 },
      })
    })

    test('a column that the file does not bring keeps what stood there', async () => {
      const { apply, views } = await office()
      await apply('Naam;Vraag;Gedeeld\nEen;q=1;ja\n')
      await apply('Naam;Vraag\nEen;q=2\n')
      expect(await views()).toEqual([{ name: 'Een', query: 'q=2', shared: true }])
    })

    test('wrong cells are named, by the file and by whoever knows the data; partial takes the rest', async () => {
      const { apply, check, context, views } = await office()
      const file = 'Naam;Vraag;Gedeeld\nEen;;ja\nTwee;q;misschien\nDrie;verboden;ja\nVier;q=4;ja\nVier;q=5;ja\n'
      const checked = await check(file)
      expect(checked.counts).toMatchObject({ rows: 5, added: 1, refused: 4, problems: 4 })
      expect(checked.problems.map(({ row, column, value, code }) => [row, column, value, code])).toEqual([
        [2, 'query', '', 'required'],
        [3, 'shared', 'misschien', 'not-yes-no'],
        [4, 'query', 'verboden', 'refused'],
        [6, 'name', 'Vier', 'duplicate-key'],
      ])
      await expect(
        context((one) => startApply(one, { runId: checked.runId, version: checked.version, way: 'whole' })),
      ).rejects.toMatchObject({ code: 'imports:rows-refused', params: { count: 4 } })
      expect(await apply(file, 'partial')).toMatchObject({ status: 'done', counts: { added: 1, refused: 4 } })
      expect(await views()).toEqual([{ name: 'Vier', query: 'q=4', shared: true }])
    })

    test('the annotated file says it beside the rows, in the format it came in', async () => {
      const { check, context } = await office()
      const csv = await check('Naam;Vraag\nEen;\n')
      const text = await context((one) => annotateRun(one, csv.runId, 'nl'))
      expect(text.name).toBe('uitdraai 1 - Opmerkingen.csv')
      expect(Buffer.from(text.content).toString()).toContain('Een;;Vraag: Hier moet iets staan. Vul deze cel.')
      const sheet = await check(await writeXlsx({ name: 'Data', headings: ['Naam', 'Vraag'], rows: [['Een', null]] }))
      const workbook = await context((one) => annotateRun(one, sheet.runId, 'en'))
      expect(workbook.name).toBe('uitdraai 1 - Remarks.xlsx')
    })
  })

  describe('refusals', () => {
    test('a file that cannot be read says why, and leaves nothing behind', async () => {
      const { receive, inside } = await office()
      await expect(receive(Buffer.from([0x41, 0x0a, 0x81]))).rejects.toMatchObject({
        code: 'imports:file-refused',
        params: { reason: 'tabular:encoding-unknown' },
      })
      expect(await inside((trx) => trx.selectFrom('import_file').select('run_id').execute())).toEqual([])
    })

    test('a column that is needed must be chosen; a destination must exist; a step has its order and its version', async () => {
      const { context, receive, check } = await office()
      const { runId, version } = await receive('Naam;Iets\nEen;1\n')
      const start = (given: object) =>
        context((one) => startCheck(one, { runId, version, mapping: { name: 'Naam' }, ...given }))
      await expect(start({})).rejects.toMatchObject({
        code: 'imports:mapping-unfit',
        params: { problem: 'column-missing', column: { nl: 'Vraag' } },
      })
      await expect(start({ version: 9 })).rejects.toMatchObject({ code: 'imports:changed-meanwhile' })
      await expect(context((one) => startApply(one, { runId, version, way: 'whole' }))).rejects.toThrow(
        'imports:wrong-step',
      )
      const content = Buffer.from('Naam\n1')
      const elsewhere = { target: 'views', destination: 'maan', fileName: 'x.csv', content }
      await expect(context((one) => receiveFile(one, elsewhere))).rejects.toThrow('imports:destination-unknown')
      await expect(context((one) => receiveFile(one, { ...elsewhere, target: 'geen' }))).rejects.toThrow(
        'imports:target-unknown',
      )
      const checked = await check('Naam;Vraag\nEen;1\n')
      await context((one) => discardRun(one, checked))
      await expect(context((one) => startApply(one, { ...checked, way: 'whole' }))).rejects.toThrow(
        'imports:changed-meanwhile',
      )
    })

    test('a neighbour finds nothing', async () => {
      const { apply } = await office()
      const neighbour = await office()
      const { runId } = await apply('Naam;Vraag\nEen;1\n')
      await expect(neighbour.context(({ trx }) => findRun(trx, runId))).rejects.toThrow('imports:import-not-found')
    })
  })

  describe('choices that are remembered', () => {
    test('by headings, by source, and never a heading that is gone', async () => {
      const { context, receive } = await office()
      const first = await receive('Omschrijving;Vraag\nEen;1\n', 'Export 2026-10.csv')
      expect(first.mapping).toEqual({ query: 'Vraag' })
      const mapping = { name: 'Omschrijving', query: 'Vraag' }
      await context((one) => startCheck(one, { runId: first.runId, version: first.version, mapping }))
      expect((await receive('vraag;OMSCHRIJVING\n1;Een\n', 'heel anders.csv')).mapping).toEqual({ query: 'vraag' })
      expect((await receive('Vraag;Omschrijving\n1;Een\n', 'heel anders.csv')).mapping).toEqual(mapping)
      expect((await receive('Omschrijving;Iets;Gedeeld\n1;2;ja\n', 'export 2026-11.csv')).mapping).toEqual({
        name: 'Omschrijving',
        shared: 'Gedeeld',
      })
    })
  })

  describe('undo', () => {
    test('new rows go, changed rows come back, and what was changed since stays and is named', async () => {
      const { apply, undo, views, inside, context } = await office()
      await apply('Naam;Vraag;Gedeeld\nOud;q=oud;nee\nBlijft;q;nee\n')
      const { runId } = await apply('Naam;Vraag;Gedeeld\nOud;q=nieuw;ja\nErbij;q;ja\nDaarna;q;ja\nBlijft;q;nee\n')
      await inside((trx) =>
        trx.updateTable('saved_view').set({ query: 'eigen hand' }).where('name', '=', 'Daarna').execute(),
      )
      const undone = await undo(runId)
      expect(undone).toMatchObject({
        status: 'done',
        undoes: runId,
        counts: { rows: 3, added: 1, changed: 1, kept: 1 },
      })
      expect(undone.problems).toMatchObject([{ value: 'Daarna', code: 'refused' }])
      expect(await views()).toEqual([
        { name: 'Blijft', query: 'q', shared: false },
        { name: 'Daarna', query: 'eigen hand', shared: true },
        { name: 'Oud', query: 'q=oud', shared: false },
      ])
      expect((await context(({ trx }) => findRun(trx, runId))).status).toBe('undone')
      await expect(undo(runId)).rejects.toMatchObject({ code: 'imports:wrong-step' })
    })

    test('a target that puts rows in its own form: what came out is what undo compares with', async () => {
      const shouting: ImportTarget = {
        ...viewTarget,
        keepsValues: false,
        write: (call, changes) =>
          viewTarget.write(
            call,
            changes.map((change) => ({
              ...change,
              after: { ...change.after, query: String(change.after['query']).toUpperCase() },
            })),
          ),
      }
      const { apply, undo, views } = await office(shouting)
      const { runId } = await apply('Naam;Vraag\nEen;stil\n')
      expect(await views()).toMatchObject([{ query: 'STIL' }])
      expect(await apply('Naam;Vraag\nEen;stil\n')).toMatchObject({ counts: { changed: 0, same: 1 } })
      expect(await undo(runId)).toMatchObject({ counts: { added: 1, kept: 0 } })
      expect(await views()).toEqual([])
    })

    test('for 30 days; then what it needs is gone', async () => {
      const { apply, context, inside } = await office()
      const { runId, version } = await apply('Naam;Vraag\nEen;1\n')
      await expect(context((one) => startUndo(one, { runId, version }), laterBy(31))).rejects.toThrow(
        'imports:undo-too-late',
      )
      await inside((trx) => forgetImports(trx, laterBy(29)))
      expect(await inside((trx) => trx.selectFrom('import_change').select('number').execute())).toHaveLength(1)
      await inside((trx) => forgetImports(trx, laterBy(31)))
      expect(await inside((trx) => trx.selectFrom('import_change').select('number').execute())).toEqual([])
    })

    test('values of cells stand beside a run for 30 days, its counts for good', async () => {
      const { apply, context, inside } = await office()
      const { runId } = await apply('Naam;Vraag;Gedeeld\nEen;;ja\nTwee;q;ja\n', 'partial')
      const show = () => context(({ trx }) => findRun(trx, runId))
      await inside((trx) => forgetImports(trx, laterBy(29)))
      expect((await show()).problems).toHaveLength(1)
      await inside((trx) => forgetImports(trx, laterBy(30)))
      expect(await show()).toMatchObject({ problems: [], recognised: [], counts: { added: 1, refused: 1 } })
    })
  })

  describe('many rows, in chunks', () => {
    const count = 2_500
    const bigFile = (badRow = -1) =>
      writeCsv({
        name: 'x',
        headings: ['Naam', 'Vraag'],
        rows: Array.from({ length: count }, (_, row) => [
          `V-${String(row).padStart(5, '0')}`,
          row === badRow ? 'verboden' : `q=${row}`,
        ]),
      })
    const stored = async (views: () => Promise<unknown[]>) => (await views()).length

    test('cut off, it goes on where it was, and every row is there once', async () => {
      let writes = 0
      const breaking: ImportTarget = {
        ...viewTarget,
        write: async (call, changes) => {
          writes += 1
          if (writes === 2) throw new Error('stekker eruit')
          await viewTarget.write(call, changes)
        },
      }
      const { check, context, steps, views } = await office(breaking)
      const { runId, version } = await check(await bigFile())
      await context((one) => startApply(one, { runId, version, way: 'whole' }))
      await expect(applyRun(steps, runId)).rejects.toThrow('stekker eruit')
      expect(await stored(views)).toBe(1_000)
      expect(await applyRun(steps, runId)).toMatchObject({
        status: 'done',
        chunks: 3,
        counts: { rows: count, added: count },
      })
      expect(await stored(views)).toBe(count)
      expect(await applyRun(steps, runId)).toMatchObject({ status: 'done', counts: { added: count } })
    })

    test('carried out by two at once, every row is there once and counted once', async () => {
      const { check, context, steps, views } = await office()
      const { runId, version } = await check(await bigFile())
      await context((one) => startApply(one, { runId, version, way: 'whole' }))
      await Promise.all([applyRun(steps, runId), applyRun(steps, runId)])
      expect(await context(({ trx }) => findRun(trx, runId))).toMatchObject({
        status: 'done',
        counts: { rows: count, added: count, same: 0 },
      })
      expect(await stored(views)).toBe(count)
    })

    test('every row or none: one that is wrong by now puts all of them back', async () => {
      let strict = false
      const changing: ImportTarget = {
        ...viewTarget,
        validate: async (call, rows, beside) =>
          strict ? ((await viewTarget.validate?.(call, rows, beside)) ?? []) : [],
      }
      const { check, context, steps, views } = await office(changing)
      const { runId, version, counts } = await check(await bigFile(2_400))
      expect(counts.refused).toBe(0)
      await context((one) => startApply(one, { runId, version, way: 'whole' }))
      strict = true
      const failed = await applyRun(steps, runId)
      expect(failed).toMatchObject({ status: 'failed', counts: { added: 0, refused: 1 } })
      expect(failed.problems).toMatchObject([{ row: 2_402, value: 'verboden' }])
      expect(await stored(views)).toBe(0)
    })

    test('a file that cannot be read to its end says where, and goes nowhere', async () => {
      const { receive, inside, views } = await office()
      const lines = Array.from({ length: 6_000 }, (_, row) => `V-${row};${'q'.repeat(30)}`)
      await expect(receive(['Naam;Vraag', ...lines, 'Kapot;"open'].join('\n'))).rejects.toMatchObject({
        code: 'imports:file-refused',
        params: { reason: 'tabular:quote-open', row: 6_002 },
      })
      expect(await inside((trx) => trx.selectFrom('import_file').select('run_id').execute())).toEqual([])
      expect(await stored(views)).toBe(0)
    })

    test('one that came to a halt goes back when a person says so, and not while a job is at it', async () => {
      let writes = 0
      const breaking: ImportTarget = {
        ...viewTarget,
        write: async (call, changes) => {
          writes += 1
          if (writes === 3) throw new Error('stekker eruit')
          await viewTarget.write(call, changes)
        },
      }
      const { check, context, steps, views, inside } = await office(breaking)
      const { runId, version } = await check(await bigFile())
      await context((one) => startApply(one, { runId, version, way: 'partial' }))
      const jobId = await inside((trx) => queueJob(trx, { kind: 'import.run', input: {}, startedBy: null, at }))
      await inside((trx) => updateRun(trx, runId, { jobId }))
      await expect(applyRun(steps, runId)).rejects.toThrow('stekker eruit')
      expect(await stored(views)).toBe(2_000)
      const halted = await context(({ trx }) => findRun(trx, runId))
      await expect(context((one) => startStop(one, halted))).rejects.toMatchObject({ code: 'imports:wrong-step' })
      await inside((trx) => trx.updateTable('job').set({ status: 'failed' }).where('job_id', '=', jobId).execute())
      await context((one) => startStop(one, halted))
      expect(await runStep(steps, 'stop', runId)).toMatchObject({ status: 'failed', counts: { added: 0 } })
      expect(await stored(views)).toBe(0)
    })

    test('an undoing that is cut off goes on', async () => {
      let restores = 0
      const breaking: ImportTarget = {
        ...viewTarget,
        restore: async (call, rows) => {
          restores += 1
          if (restores === 2) throw new Error('stekker eruit')
          await viewTarget.restore(call, rows)
        },
      }
      const { apply, context, steps, views } = await office(breaking)
      const { runId, version } = await apply(await bigFile())
      const opened = await context((one) => startUndo(one, { runId, version }))
      await expect(undoRun(steps, opened.runId)).rejects.toThrow('stekker eruit')
      await expect(context((one) => startUndo(one, { runId, version }))).rejects.toThrow('imports:undo-busy')
      expect(await undoRun(steps, opened.runId)).toMatchObject({ status: 'done', counts: { added: count } })
      expect(await stored(views)).toBe(0)
    })

    test('a small file is done in the transaction of the request', async () => {
      const { context, receive, views } = await office()
      const { runId, version, mapping } = await receive('Naam;Vraag\nEen;1\n')
      await context(async (one) => {
        await startCheck(one, { runId, version, mapping })
        const checked = await checkRun(atOnce(one), runId)
        await startApply(one, { runId, version: checked.version, way: 'whole' })
        await applyRun(atOnce(one), runId)
      })
      expect(await stored(views)).toBe(1)
    })
  })
})
