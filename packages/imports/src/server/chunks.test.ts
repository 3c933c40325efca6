import { dayOf, DEFAULT_ZONE } from '@vliegwiel/i18n'
import { inTenant, type TenantTransaction } from '@vliegwiel/db'
import { onBothDatabases, plantMember, plantTenant } from '@vliegwiel/db/testing'
import { expect, test } from 'vitest'
import type { ImportTarget } from '../import-target.ts'
import { viewTarget } from '../testing/index.ts'
import { applyRun, checkRun, receiveFile, startApply, startCheck, startUndo, undoRun } from './index.ts'

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
})
