import { asKnownAt, countsOver, shareOfReasons } from '@vliegwiel/budgets/ledger'
import {
  figureRows,
  listPlans,
  readClaims,
  readLedger,
  readPlan,
  readTargets,
  scenarioRows,
  standingFigures,
} from '@vliegwiel/budgets/server'
import { askVangnet, budgetYearsOf } from '@vliegwiel/budgets/vangnet'
import { inTenant } from '@vliegwiel/db'
import { onPostgres } from '@vliegwiel/db/testing'
import { dayOf, DEFAULT_ZONE } from '@vliegwiel/i18n'
import { describe, expect, test } from 'vitest'
import { demoTenants } from './demo-tenants.ts'
import { outflowPeriod } from './invented-outflow.ts'
import { seedBudgets } from './seed-budgets.ts'
import { seedDocuments } from './seed-documents.ts'
import { seedPersons } from './seed-persons.ts'
import { seedTenants } from './seed-tenants.ts'

// The first day of a year, a day in it and the last: a demo is started on any day.
describe.each(['2027-01-01', '2026-06-15', '2028-12-31'])('begun on %s', (day) => {
  onPostgres('budgets of the demo', (database) => {
    test('months add up to public totals; what is invented says so, and stands within its lines', async () => {
      const at = new Date(`${day}T11:00:00Z`)
      const before = new Date(at.getTime() - 400 * 86_400_000)
      const { db } = database
      const tenants = await seedTenants(db, before)
      await seedPersons(db, tenants, before)
      await seedDocuments({ db, tenants, at })
      await seedBudgets({ db, tenants, at })
      await seedBudgets({ db, tenants, at })

      const ledger = await inTenant(db, { tenantId: tenants.get('voorbeeld') ?? '' }, readLedger)
      const counts = countsOver(asKnownAt(ledger, day), outflowPeriod)
      expect([counts.total, counts.missing]).toEqual([2_217, []])
      expect(shareOfReasons(counts, ['werk', 'school-of-beeindigd'])?.percent.value).toBe(55.98)

      const plans = await Promise.all(
        demoTenants
          .filter(({ slug }) => tenants.has(slug))
          .map(async ({ slug, madeUp }) => {
            const found = await inTenant(db, { tenantId: tenants.get(slug) ?? '' }, listPlans)
            return found.map(({ synthetic, plan_id: planId }) => ({ slug, madeUp, synthetic, planId }))
          }),
      )
      // What is invented stands at a municipality that does not exist, and says so.
      expect(plans.flat()).toMatchObject([{ slug: 'voorbeeld', madeUp: true, synthetic: true }])
      const tenantId = tenants.get('voorbeeld') ?? ''
      const { lines } = await inTenant(db, { tenantId }, (trx) =>
        readPlan({ trx, at, today: dayOf(at, DEFAULT_ZONE) }, plans.flat()[0]?.planId ?? ''),
      )
      expect(lines.every(({ left_cents: left }) => left >= 0)).toBe(true)
      // Twice seeded, once there; what is made up says so, and the public claim agrees in the way that was chosen.
      const kept = await inTenant(db, { tenantId }, async (trx) => ({
        claims: (await readClaims(trx, day)).claims,
        scenarios: await scenarioRows(trx),
      }))
      expect(kept.claims.map(({ row, line }) => [row.title, row.basis?.id ?? null, typeof line.check])).toEqual([
        ['8 miljoen bespaard', 'work-per-year', 'object'],
        ['30 miljoen per jaar', null, 'string'],
      ])
      expect(kept.scenarios.map(({ synthetic }) => synthetic)).toEqual([true, true, true])
      expect(lines.find(({ line }) => line === 'buddys')?.committed_cents).toBe(8_500_000)

      // The provisional budget of 2025 opens both entrances, the final one the extended alone.
      const figures = standingFigures(await inTenant(db, { tenantId }, figureRows))
      expect(figures.every(({ row }) => row.synthetic)).toBe(true)
      const vangnet = askVangnet(2025, budgetYearsOf(figures))
      expect(
        vangnet.ok &&
          vangnet.value.entrances.map(({ entrance, state, turnsOnStage }) => [entrance.name, state, turnsOnStage]),
      ).toEqual([
        ['extended', 'met', false],
        ['regular', 'not-met', true],
      ])
      const merenburg = tenants.get('merenburg') ?? ''
      const { targets } = await inTenant(db, { tenantId: merenburg }, (trx) => readTargets({ trx }, day))
      expect(targets.map(({ row, found }) => [row.synthetic, found?.result?.growth.value])).toEqual([[true, 12.5]])
      const known = targets[0]?.found?.result?.bySeries
      expect([known?.regular.realised, known?.extra.realised]).toEqual([2_948, 372])
    })
  })
})
