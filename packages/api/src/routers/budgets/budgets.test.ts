import type { TenantRole } from '@vliegwiel/auth'
import { newId } from '@vliegwiel/db'
import { onPostgres } from '@vliegwiel/db/testing'
import { expect, test } from 'vitest'
import { auditOf } from '../../testing/audit-of.ts'
import { ask, browser, callAs, outcome } from '../../testing/call-as.ts'
import { sendFile } from '../../testing/send-file.ts'
import { signedInAs, tenantOn } from '../../testing/signed-in-as.ts'
import { testServices } from '../../testing/test-services.ts'

const key = () => newId()
const classes = [
  { id: 'work', name: 'Werk', combines: [], work: true, influenceable: true },
  { id: 'rest', name: 'Verhuisd', combines: [], work: false, influenceable: false },
] as const
const file = ['bekend op;maand;reden;stand;aantal;bron']
const row = (month: string, reason: string, count: number, stage: string, known: string) =>
  `${known};${month};${reason};${stage};${count};register`

onPostgres('budgets by the API', (database) => {
  async function office() {
    const services = testServices(database.db)
    const tenant = await tenantOn(database.db)
    const as = async (roles: TenantRole[]) => {
      const { token } = await signedInAs(database.db, { tenant, roles })
      return { cookies: browser(token), slug: tenant.slug }
    }
    const who = await as(['manager'])
    const bring = async (lines: readonly string[]) => {
      const given = { target: 'outflow-ledger', destination: 'outflow', fileName: 'uitstroom.csv' }
      const { runId } = await sendFile(services, who, given, Buffer.from([...file, ...lines].join('\n')))
      const { run, mapping } = await callAs(services, who, 'imports.showRun', { runId })
      await callAs(services, who, 'imports.checkRun', { runId, version: run.version, mapping, idempotencyKey: key() })
      const checked = await callAs(services, who, 'imports.showRun', { runId })
      if (checked.problems.length > 0) return checked
      const version = checked.run.version
      await callAs(services, who, 'imports.confirmRun', { runId, version, way: 'whole', idempotencyKey: key() })
      return checked
    }
    return { services, tenant, who, as, bring }
  }

  test('a manager makes a list, brings months, and reads them as they were known on a day', async () => {
    const { services, tenant, who, bring } = await office()
    await callAs(services, who, 'budgets.changeClasses', { classes: [...classes], version: 0, idempotencyKey: key() })
    await bring([
      row('2026-01', 'Werk', 4, 'voorlopig', '2026-02-05'),
      row('2026-01', 'Verhuisd', 6, 'voorlopig', '2026-02-05'),
      row('2026-01', 'Werk', 5, 'definitief', '2026-06-05'),
      row('2026-01', 'Verhuisd', 6, 'definitief', '2026-06-05'),
      row('2026-03', 'Werk', 1, 'voorlopig', '2026-06-05'),
    ])
    const on = (knownAt: string | null) =>
      callAs(services, who, 'budgets.showLedger', { flow: 'outflow', from: null, to: null, knownAt })
    const then = await on('2026-03-01')
    expect(then.sums).toMatchObject({ total: 10, months: 1, missing: ['2026-02', '2026-03'] })
    const now = await on(null)
    expect(now).toMatchObject({
      days: ['2026-02-05', '2026-06-05'],
      period: { from: '2026-01', to: '2026-03' },
      sums: { total: 12, work: { count: 6, base: 12, percent: { value: 50 } } },
    })
    expect(now.months.map(({ month, figure }) => [month, figure?.total ?? null, figure?.stage ?? null])).toEqual([
      ['2026-01', 11, 'final'],
      ['2026-02', null, null],
      ['2026-03', 1, 'provisional'],
    ])
    const [first] = now.sums?.work?.percent.formula ?? []
    expect(first).toMatchObject({ kind: 'value', name: 'reasons', value: 6 })
    const log = (await auditOf(services, tenant)).map(({ line }) => line)
    expect(log).toContain('budgets.changeClasses ok')
    expect(log).toContain('imports.confirmRun ok')
  })

  test('a total that differs is refused with its row, column and difference, and nothing is kept', async () => {
    const { services, who, bring } = await office()
    await callAs(services, who, 'budgets.changeClasses', { classes: [...classes], version: 0, idempotencyKey: key() })
    const { problems } = await bring([
      row('2026-01', 'Werk', 4, 'voorlopig', '2026-02-05'),
      row('2026-01', 'totaal', 5, '', '2026-02-05'),
    ])
    expect(problems).toMatchObject([{ row: 3, column: 'count', value: '5' }])
    expect(problems[0]?.problem).toContain('Dat scheelt 1.')
    const seen = await callAs(services, who, 'budgets.showLedger', {
      flow: 'outflow',
      from: null,
      to: null,
      knownAt: null,
    })
    expect([seen.reach, seen.sums]).toEqual([null, null])
  })

  test('who may: an auditor looks and changes nothing, an editor does not book, a case worker sees none of it', async () => {
    const { services, as } = await office()
    const list = { classes: [...classes], version: 0, idempotencyKey: key() }
    const ledger = { flow: 'outflow', from: null, to: null, knownAt: null } as const
    const booking = {
      planId: newId(),
      line: 'x',
      kind: 'spending',
      day: '2026-01-01',
      cents: 1,
      reference: 'r',
      source: 's',
      of: null,
      idempotencyKey: key(),
    } as const
    const auditor = await as(['auditor'])
    expect(await outcome(callAs(services, auditor, 'budgets.showLedger', ledger))).toBe('ok')
    expect(await outcome(callAs(services, auditor, 'budgets.changeClasses', list))).toBe('not-allowed')
    const editor = await as(['editor'])
    expect(await outcome(callAs(services, editor, 'budgets.bookOnLine', booking))).toBe('not-allowed')
    const worker = await as(['caseworker'])
    expect(await outcome(callAs(services, worker, 'budgets.showLedger', ledger))).toBe('not-allowed')
    const manager = await as(['manager'])
    expect(await ask(services, manager, 'budgets.bookOnLine', { ...booking, idempotencyKey: key() })).toMatchObject({
      code: 'rule-refused',
    })
  })
})
