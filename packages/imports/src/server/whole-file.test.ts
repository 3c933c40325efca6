import { dayOf, DEFAULT_ZONE } from '@vliegwiel/i18n'
import { inTenant, type TenantTransaction } from '@vliegwiel/db'
import { onPostgres, plantMember, plantTenant } from '@vliegwiel/db/testing'
import { expect, test } from 'vitest'
import type { ImportTarget } from '../import-target.ts'
import { viewTarget } from '../testing/index.ts'
import { applyRun, checkRun, findRun, receiveFile, startApply, startCheck, startUndo, undoRun } from './index.ts'

const at = new Date('2026-11-26T09:00:00Z')

onPostgres('rows that mean something together', (database) => {
  async function office(mostRows: number) {
    const calls: { rows: number; unreadable: number }[] = []
    const target: ImportTarget = {
      ...viewTarget,
      wholeFile: { mostRows },
      validate: async (call, rows, beside) => {
        calls.push({ rows: rows.length, ...beside })
        return (await viewTarget.validate?.(call, rows, beside)) ?? []
      },
    }
    const { tenantId } = await plantTenant(database.db)
    const { personId } = await plantMember(database.db, tenantId, { roles: ['administrator'] })
    const inside = <T>(work: (trx: TenantTransaction) => Promise<T>) => inTenant(database.db, { tenantId }, work)
    const rest = {
      targets: new Map([[target.word, target]]),
      by: { personId, name: 'Anna' },
      at,
      today: dayOf(at, DEFAULT_ZONE),
      zone: DEFAULT_ZONE,
      chunkRows: 50,
    }
    const steps = { ...rest, inside, progress: async () => {} }
    const check = async (lines: readonly string[]) => {
      const content = Buffer.from(['Naam;Vraag', ...lines].join('\n'))
      const file = { target: 'views', destination: 'people', fileName: 'a.csv', content }
      const { runId } = await inside((trx) => receiveFile({ ...rest, trx }, file))
      await inside((trx) =>
        startCheck({ ...rest, trx }, { runId, version: 1, mapping: { name: 'Naam', query: 'Vraag' } }),
      )
      return checkRun(steps, runId)
    }
    const stored = async () => (await inside((trx) => trx.selectFrom('saved_view').select('name').execute())).length
    return { calls, rest, steps, inside, check, stored }
  }
  const lines = (many: number) => Array.from({ length: many }, (_, row) => `V-${row};q=${row}`)

  test('all rows are judged, written and taken back in one call, however small a chunk is asked', async () => {
    const { calls, rest, steps, inside, check, stored } = await office(500)
    const { runId, version } = await check(lines(120))
    await inside((trx) => startApply({ ...rest, trx }, { runId, version, way: 'whole' }))
    const { version: applied } = await applyRun(steps, runId)
    expect(calls).toEqual([
      { rows: 120, unreadable: 0 },
      { rows: 120, unreadable: 0 },
    ])
    expect(await stored()).toBe(120)
    const opened = await inside((trx) => startUndo({ ...rest, trx }, { runId, version: applied }))
    await undoRun(steps, opened.runId)
    expect(await stored()).toBe(0)
  })

  test('one wrong row keeps all of them out, also where the rest was asked for; who judges hears of it', async () => {
    const { calls, rest, inside, check, stored } = await office(500)
    const { runId, version, counts } = await check([...lines(3), 'V-9;'])
    expect([counts.refused, calls]).toEqual([1, [{ rows: 3, unreadable: 1 }]])
    const confirm = inside((trx) => startApply({ ...rest, trx }, { runId, version, way: 'partial' }))
    await expect(confirm).rejects.toMatchObject({ code: 'imports:rows-refused' })
    expect(await stored()).toBe(0)
  })

  test('more rows than one transaction holds are refused before any is judged', async () => {
    const { calls, inside, check } = await office(100)
    await expect(check(lines(101))).rejects.toMatchObject({
      code: 'imports:too-many-together',
      params: { most: 100, rows: 101 },
    })
    expect(calls).toEqual([])
    const { runId } = await check(lines(100))
    expect((await inside((trx) => findRun(trx, runId))).status).toBe('checked')
  })
})
