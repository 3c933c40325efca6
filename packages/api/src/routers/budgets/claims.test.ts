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
const article = { source: 'Artikel over Emmen', date: '2017-08-15', certainty: 'secondary' } as const

/** Emmen's claim: 8 million saved in the first eighteen months, at 14,000 a person a year. */
const emmen = {
  who: 'Emmen',
  amount: 800_000_000,
  unit: 'euro-in-all',
  period: { from: '2016-01', to: '2017-06' },
  population: 'wie uit de bijstand ging',
  persons: null,
  reckoning: 'not-said',
  counterfactual: { kind: 'none' },
  source: article.source,
  date: article.date,
  about: 'own-ledger',
  saving: { value: 1_400_000, ...article },
  tolerance: { value: 100, ...article },
  definition: { counts: 'de uitkering', time: 'een jaar', person: 'een uitstromer', reckoning: 'gross' },
} as const

/** Den Haag's: 30 million a year for 500 people more. */
const denHaag = {
  ...emmen,
  who: 'Den Haag',
  amount: 3_000_000_000,
  unit: 'euro-per-year',
  period: null,
  population: '500 mensen extra per jaar',
  persons: 500,
  about: 'elsewhere',
  saving: null,
  definition: { counts: null, time: null, person: null, reckoning: null },
} as const

const reasons = [
  ['Werk', 857],
  ['School of beëindigd', 384],
  ['Niet te beïnvloeden', 976],
] as const
const file = () =>
  [
    'bekend op;maand;reden;stand;aantal;bron',
    ...Array.from({ length: 18 }, (_, at) => {
      const month = `${2016 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
      return reasons.map(([reason, count]) => {
        const part = Math.floor(count / 18) + (at < count % 18 ? 1 : 0)
        return `2017-08-15;${month};${reason};definitief;${part};artikel`
      })
    }).flat(),
  ].join('\n')

onPostgres('claims by the API', (database) => {
  async function office() {
    const services = testServices(database.db)
    const tenant = await tenantOn(database.db)
    const as = async (roles: TenantRole[]) => {
      const { token } = await signedInAs(database.db, { tenant, roles })
      return { cookies: browser(token), slug: tenant.slug }
    }
    const who = await as(['manager'])
    const bring = async () => {
      const classes = [
        { id: 'work', name: 'Werk', combines: [], work: true, influenceable: true },
        { id: 'school', name: 'School of beëindigd', combines: ['a', 'b'], work: false, influenceable: true },
        { id: 'rest', name: 'Niet te beïnvloeden', combines: [], work: false, influenceable: false },
      ]
      await callAs(services, who, 'budgets.changeClasses', { classes, version: 0, idempotencyKey: key() })
      const given = { target: 'outflow-ledger', destination: 'outflow', fileName: 'uitstroom.csv' }
      const { runId } = await sendFile(services, who, given, Buffer.from(file()))
      const { run, mapping } = await callAs(services, who, 'imports.showRun', { runId })
      await callAs(services, who, 'imports.checkRun', { runId, version: run.version, mapping, idempotencyKey: key() })
      const version = (await callAs(services, who, 'imports.showRun', { runId })).run.version
      await callAs(services, who, 'imports.confirmRun', { runId, version, way: 'whole', idempotencyKey: key() })
    }
    const write = (title: string, claim: typeof emmen | typeof denHaag) =>
      callAs(services, who, 'budgets.writeClaim', { title, claim, idempotencyKey: key() })
    const board = async () => (await callAs(services, who, 'budgets.listClaims', { knownAt: null })).claims
    return { services, tenant, who, as, bring, write, board }
  }

  test('Emmen’s 8 million by every basis, a person chooses, and Den Haag’s stands beside it', async () => {
    const { services, tenant, who, bring, write, board } = await office()
    await bring()
    const { claimId } = await write('8 miljoen bespaard', emmen)
    await write('30 miljoen per jaar', denHaag)
    const [first, second] = await board()
    const found = (first?.offered ?? []).map(({ basis, verdict, figures }) => [
      basis,
      verdict,
      figures?.recomputed.value,
      figures?.percent.value,
    ])
    expect(found).toEqual([
      ['work-per-year', 'reconciles', 799_866_667, -0.02],
      ['work', 'does-not-reconcile', 1_199_800_000, 49.98],
      ['influenceable-per-year', 'does-not-reconcile', 1_158_266_667, 44.78],
      ['influenceable', 'does-not-reconcile', 1_737_400_000, 117.18],
      ['everybody-per-year', 'does-not-reconcile', 2_069_200_000, 158.65],
      ['everybody', 'does-not-reconcile', 3_103_800_000, 287.98],
    ])
    // Nothing is chosen for people, whichever reconciles.
    expect(first?.chosen).toBeNull()
    // Who is not of this ledger is never held against it.
    expect(second).toMatchObject({ not: 'elsewhere', offered: [], perPerson: { cents: 6_000_000 } })
    expect(second?.beside).toMatchObject([
      { other: '8 miljoen bespaard', times: { value: 4.3 }, verdict: 'definitions-needed' },
    ])
    const choice = { claimId, version: 1, basis: 'work-per-year', idempotencyKey: key() }
    await callAs(services, who, 'budgets.chooseBasis', choice)
    // Sent again it is the same choice; by a page that knows less it is refused.
    await callAs(services, who, 'budgets.chooseBasis', choice)
    const late = { ...choice, idempotencyKey: key() }
    expect(await ask(services, who, 'budgets.chooseBasis', late)).toMatchObject({ code: 'version-conflict' })
    expect((await board())[0]?.chosen).toMatchObject({ basis: 'work-per-year' })
    // What the claim says changed: the choice was of what it said before.
    const changed = { ...emmen, amount: 900_000_000 }
    const change = { claimId, version: 2, title: '9 miljoen', claim: changed, idempotencyKey: key() }
    await callAs(services, who, 'budgets.changeClaim', change)
    expect((await board())[0]).toMatchObject({ chosen: null, version: 3 })
    await callAs(services, who, 'budgets.removeClaim', { claimId, version: 3, idempotencyKey: key() })
    expect(await board()).toHaveLength(1)
    const log = (await auditOf(services, tenant)).map(({ line }) => line).join('\n')
    for (const word of ['writeClaim', 'chooseBasis', 'changeClaim', 'removeClaim']) expect(log).toContain(word)
  })

  test('without figures it cannot be checked, without a price it is not recomputed, without a unit it is refused', async () => {
    const { services, who, write, board } = await office()
    await write('zonder cijfers', emmen)
    expect((await board())[0]?.offered).toEqual([])
    const noPrice = { title: 'zonder prijs', claim: { ...emmen, saving: null }, idempotencyKey: key() }
    await callAs(services, who, 'budgets.writeClaim', noPrice)
    expect((await board())[1]).toMatchObject({ not: 'no-saving', needed: null, perPerson: null })
    const noUnit = { title: 'zonder eenheid', claim: { ...emmen, unit: null }, idempotencyKey: key() }
    expect(await ask(services, who, 'budgets.writeClaim', noUnit)).toMatchObject({
      code: 'rule-refused',
      params: { refusals: [{ code: 'unit-missing', field: 'unit' }] },
    })
    const unknown = { claimId: newId(), version: 1, basis: 'work', idempotencyKey: key() }
    expect(await outcome(callAs(services, who, 'budgets.chooseBasis', unknown))).toBe('not-found/claim-not-found')
    expect(await board()).toHaveLength(2)
  })

  test('who may: an auditor reads and changes nothing, a case worker sees none of it', async () => {
    const { services, as } = await office()
    const draft = { title: 'x', claim: emmen, idempotencyKey: key() }
    const auditor = await as(['auditor'])
    expect(await outcome(callAs(services, auditor, 'budgets.listClaims', { knownAt: null }))).toBe('ok')
    expect(await outcome(callAs(services, auditor, 'budgets.writeClaim', draft))).toBe('not-allowed')
    const worker = await as(['caseworker'])
    expect(await outcome(callAs(services, worker, 'budgets.listClaims', { knownAt: null }))).toBe('not-allowed')
  })

  test('a what-if of 50 is kept, read by its link, changed once by each version, and refused without a price', async () => {
    const { services, who, as } = await office()
    const from = { source: 'Notitie', date: '2026-11-01', certainty: 'assumed' } as const
    const input = {
      clients: 1_000,
      from: 100,
      to: 50,
      pricePerFte: { value: 6_000_000, ...from },
      savingPerExitYear: { value: 1_400_000, ...from },
    }
    const scenario = { kind: 'caseload', input } as const
    const keep = { name: 'Van 100 naar 50', scenario, synthetic: false, idempotencyKey: key() }
    const { scenarioId } = await callAs(services, who, 'budgets.keepScenario', keep)
    const reader = await as(['auditor'])
    expect(await callAs(services, reader, 'budgets.showScenario', { scenarioId })).toMatchObject({
      version: 1,
      scenario,
    })
    const worse = { ...scenario, input: { ...input, pricePerFte: null } }
    const change = { scenarioId, version: 1, name: 'zonder prijs', scenario: worse, idempotencyKey: key() }
    expect(await ask(services, who, 'budgets.changeScenario', change)).toMatchObject({
      code: 'rule-refused',
      params: { refusals: [{ code: 'fte-without-price', field: 'pricePerFte' }] },
    })
    const better = { ...change, name: 'beter', scenario, idempotencyKey: key() }
    expect(await callAs(services, who, 'budgets.changeScenario', better)).toEqual({ version: 2 })
    const again = { ...better, idempotencyKey: key() }
    expect(await ask(services, who, 'budgets.changeScenario', again)).toMatchObject({ code: 'version-conflict' })
    await callAs(services, who, 'budgets.removeScenario', { scenarioId, version: 2, idempotencyKey: key() })
    expect(await outcome(callAs(services, who, 'budgets.showScenario', { scenarioId }))).toBe(
      'not-found/scenario-not-found',
    )
  })
})
