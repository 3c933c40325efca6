import type { TenantRole } from '@vliegwiel/auth'
import { newId } from '@vliegwiel/db'
import { onPostgres } from '@vliegwiel/db/testing'
import { expect, test } from 'vitest'
import { auditOf } from '../../testing/audit-of.ts'
import { browser, callAs, outcome } from '../../testing/call-as.ts'
import { sendFile } from '../../testing/send-file.ts'
import { signedInAs, tenantOn } from '../../testing/signed-in-as.ts'
import { testServices } from '../../testing/test-services.ts'

const key = () => newId()
const letter = { source: 'Brief van het ministerie', date: '2025-10-01', certainty: 'verified' } as const
const article = { source: 'Artikel over Werkoffensief 500+', date: '2018-03-01', certainty: 'secondary' } as const
const target = {
  from: '2018-01',
  to: '2018-12',
  target: { regular: { value: 4_000, ...article }, extra: { value: 500, ...article } },
  reasons: { regular: ['werk'], extra: ['werk-extra'] },
}

onPostgres('the benefit budget and targets by the API', (database) => {
  async function office() {
    const services = testServices(database.db)
    const tenant = await tenantOn(database.db)
    const as = async (roles: TenantRole[]) => {
      const { token } = await signedInAs(database.db, { tenant, roles })
      return { cookies: browser(token), slug: tenant.slug }
    }
    const who = await as(['manager'])
    const note = (year: number, figure: string, cents: number | null, version = 0) =>
      outcome(
        callAs(services, who, 'budgets.noteBenefitBudget', {
          year,
          figure: figure as 'final',
          cents,
          ...letter,
          synthetic: true,
          version,
          idempotencyKey: key(),
        }),
      )
    return { services, tenant, as, who, note, show: () => callAs(services, who, 'budgets.showVangnet', {}) }
  }

  test('a figure is written down once, taken back with what it was, and never written over unseen', async () => {
    const { services, tenant, as, note, show } = await office()
    expect(await note(2025, 'final', 1_000_000_000)).toBe('ok')
    // Somebody who had not seen it, and a second final budget.
    expect(await note(2025, 'final', 999)).toContain('changed-meanwhile')
    expect(await note(2025, 'final', 999, 1)).toContain('figure-ended')
    expect(await note(2025, 'final', null, 1)).toBe('ok')
    expect(await note(2025, 'final', null, 2)).toContain('figure-not-there')
    expect(await note(2025, 'final', 1_000_000_100, 2)).toBe('ok')
    const { figures, earlier } = await show()
    expect(figures).toMatchObject([{ year: 2025, figure: 'final', version: 3, cents: 1_000_000_100, ...letter }])
    expect(earlier.map(({ version, cents }) => [version, cents])).toEqual([
      [2, null],
      [1, 1_000_000_000],
    ])
    const noted = (await auditOf(services, tenant)).filter(({ action }) => action === 'budgets.noteBenefitBudget')
    expect(noted.filter(({ result }) => result === 'ok')).toHaveLength(3)
    expect(await outcome(callAs(services, await as(['auditor']), 'budgets.showVangnet', {}))).toBe('ok')
    const worker = await as(['caseworker'])
    expect(await outcome(callAs(services, worker, 'budgets.showVangnet', {}))).toBe('not-allowed')
  })

  test('a neighbour sees no figure and no target', async () => {
    const here = await office()
    await here.note(2025, 'provisional', 100)
    const there = await office()
    expect((await there.show()).figures).toEqual([])
  })

  test('4,000 + 500 from the ledger: regular and extra apart, refused where one reason counts twice', async () => {
    const { services, who } = await office()
    const classes = [
      { id: 'werk', name: 'Werk', combines: [], work: true, influenceable: true },
      { id: 'werk-extra', name: 'Werk door een gesprek', combines: [], work: true, influenceable: true },
    ]
    await callAs(services, who, 'budgets.changeClasses', { classes, version: 0, idempotencyKey: key() })
    const rows = ['01', '02', '03', '04', '05', '06'].flatMap((month, at) => [
      `2018-07-31;2018-${month};Werk;definitief;300;artikel`,
      `2018-07-31;2018-${month};Werk door een gesprek;definitief;${at < 2 ? 44 : 43};artikel`,
    ])
    const content = ['bekend op;maand;reden;stand;aantal;bron', ...rows].join('\n')
    const given = { target: 'outflow-ledger', destination: 'outflow', fileName: 'uitstroom.csv' }
    const { runId } = await sendFile(services, who, given, Buffer.from(content))
    const { run, mapping } = await callAs(services, who, 'imports.showRun', { runId })
    await callAs(services, who, 'imports.checkRun', { runId, version: run.version, mapping, idempotencyKey: key() })
    const { version } = (await callAs(services, who, 'imports.showRun', { runId })).run
    await callAs(services, who, 'imports.confirmRun', { runId, version, way: 'whole', idempotencyKey: key() })

    const write = (reasons: typeof target.reasons) =>
      callAs(services, who, 'budgets.writeTarget', {
        name: '4.000 en 500',
        target: { ...target, reasons },
        synthetic: true,
        idempotencyKey: key(),
      })
    expect(await outcome(write({ regular: ['werk'], extra: ['werk'] }))).toContain('reason-in-both-series')
    const { targetId } = await write(target.reasons)
    const list = (knownAt: string | null) => callAs(services, who, 'budgets.listTargets', { knownAt })
    expect((await list(null)).targets).toMatchObject([
      {
        targetId,
        found: {
          through: '2018-06',
          result: {
            growth: { value: 12.5 },
            regular: { realised: 1_800, ahead: { value: -184 } },
            extra: { realised: 260, reachedAtPace: '2018-12-15' },
            onTop: { value: 76 },
          },
        },
      },
    ])
    // As known before anything was delivered: unknown, and no 0.
    expect((await list('2018-07-30')).targets[0]?.found).toMatchObject({ through: null, result: null })
    const change = { targetId, name: 'Anders', target, idempotencyKey: key() }
    await callAs(services, who, 'budgets.changeTarget', { ...change, version: 1 })
    expect(
      await outcome(callAs(services, who, 'budgets.changeTarget', { ...change, version: 1, idempotencyKey: key() })),
    ).toContain('changed-meanwhile')
    await callAs(services, who, 'budgets.removeTarget', { targetId, version: 2, idempotencyKey: key() })
    expect((await list(null)).targets).toEqual([])
  })
})
