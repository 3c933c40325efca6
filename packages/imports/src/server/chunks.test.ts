import { dayOf, DEFAULT_ZONE } from '@vliegwiel/i18n'
import { inTenant, type TenantTransaction } from '@vliegwiel/db'
import { onBothDatabases, plantMember, plantTenant, statementsOf } from '@vliegwiel/db/testing'
import { expect, test } from 'vitest'
import type { ImportTarget } from '../import-target.ts'
import { viewTarget } from '../testing/index.ts'
import { applyRun, checkRun, findRun, receiveFile, startApply, startCheck, startUndo, undoRun } from './index.ts'

const at = new Date('2026-11-26T09:00:00Z')

onBothDatabases('chunks of an import', (database) => {
  test('seen: undoing froze everybody: chunks are as small as was asked, with a pause after each, both ways', async () => {
    const sizes: number[] = []
    const counting: ImportTarget = {
      ...viewTarget,
      write: async (call, changes) => {
        sizes.push(changes.length)
        await viewTarget.write(call, changes)
      },
      restore: async (call, rows) => {
        sizes.push(rows.length)
        await viewTarget.restore(call, rows)
      },
    }
    const { tenantId } = await plantTenant(database.db)
    const { personId } = await plantMember(database.db, tenantId, { roles: ['administrator'] })
    const inside = <T>(work: (trx: TenantTransaction) => Promise<T>) => inTenant(database.db, { tenantId }, work)
    let pauses = 0
    const rest = {
      targets: new Map([[counting.word, counting]]),
      by: { personId, name: 'Anna' },
      at,
      today: dayOf(at, DEFAULT_ZONE),
      zone: DEFAULT_ZONE,
      chunkRows: 50,
    }
    const steps = { ...rest, inside, progress: async () => {}, pause: async () => void (pauses += 1) }

    const lines = Array.from({ length: 120 }, (_, row) => `V-${row};q=${row}`)
    const content = Buffer.from(['Naam;Vraag', ...lines].join('\n'))
    const file = { target: 'views', destination: 'people', fileName: 'a.csv', content }
    const { runId } = await inside((trx) => receiveFile({ ...rest, trx }, file))
    const mapping = { name: 'Naam', query: 'Vraag' }
    await inside((trx) => startCheck({ ...rest, trx }, { runId, version: 1, mapping }))
    const { version } = await checkRun(steps, runId)
    // Another process may be set to another size: the run keeps its own.
    await inside((trx) => startApply({ ...rest, chunkRows: 500, trx }, { runId, version, way: 'whole' }))
    pauses = 0
    const applied = await applyRun(steps, runId)
    expect([sizes, pauses]).toEqual([[50, 50, 20], 3])
    const opened = await inside((trx) => startUndo({ ...rest, trx }, { runId, version: applied.version }))
    await undoRun(steps, opened.runId)
    expect([sizes, pauses]).toEqual([[50, 50, 20, 20, 50, 50], 6])
    expect(await inside((trx) => trx.selectFrom('saved_view').select('view_id').execute())).toEqual([])
  })

  test('each chunk asks the database as often as the one before, whatever its size, both ways', async () => {
    const { tenantId } = await plantTenant(database.db)
    const { personId } = await plantMember(database.db, tenantId, { roles: ['administrator'] })
    const inside = <T>(work: (trx: TenantTransaction) => Promise<T>) => inTenant(database.db, { tenantId }, work)
    const moment = { at, today: dayOf(at, DEFAULT_ZONE), zone: DEFAULT_ZONE }
    const asked = async (rows: number, chunkRows: number) => {
      const rest = {
        ...moment,
        targets: new Map([[viewTarget.word, viewTarget]]),
        by: { personId, name: 'Anna' },
        chunkRows,
      }
      const steps = { ...rest, inside, progress: async () => {} }
      const lines = Array.from({ length: rows }, (_, row) => `V${rows}x${chunkRows}r${row};q=${row}`)
      const content = Buffer.from(['Naam;Vraag', ...lines].join('\n'))
      const file = { target: 'views', destination: 'people', fileName: 'a.csv', content }
      const { runId } = await inside((trx) => receiveFile({ ...rest, trx }, file))
      const mapping = { name: 'Naam', query: 'Vraag' }
      await inside((trx) => startCheck({ ...rest, trx }, { runId, version: 1, mapping }))
      const { version } = await checkRun(steps, runId)
      await inside((trx) => startApply({ ...rest, trx }, { runId, version, way: 'whole' }))
      const apply = await statementsOf(database.db, () => applyRun(steps, runId))
      const applied = await inside((trx) => findRun(trx, runId))
      expect(applied.chunks).toBe(Math.ceil(rows / chunkRows))
      const opened = await inside((trx) => startUndo({ ...rest, trx }, { runId, version: applied.version }))
      const undo = await statementsOf(database.db, () => undoRun(steps, opened.runId))
      return { apply: apply.length, undo: undo.length }
    }
    const [two, four, large] = [await asked(20, 10), await asked(40, 10), await asked(200, 100)]
    // Ten times the rows in as many chunks: not one statement more.
    expect(large).toEqual(two)
    const perChunk = { apply: (four.apply - two.apply) / 2, undo: (four.undo - two.undo) / 2 }
    expect(perChunk.apply).toBeLessThanOrEqual(9)
    // Undoing never asks more than applying did.
    expect(perChunk.undo).toBeLessThanOrEqual(perChunk.apply)
  })
})
