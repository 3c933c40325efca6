import { cents } from '@vliegwiel/budgets/money'
import { costOfArm, spendingOfArm } from '@vliegwiel/budgets/pilot-money'
import { lineMoney, pilotLinkRows } from '@vliegwiel/budgets/server'
import { asOperator, inTenant, seePublished } from '@vliegwiel/db'
import { onPostgres } from '@vliegwiel/db/testing'
import { dayOf, daysAfter, DEFAULT_ZONE } from '@vliegwiel/i18n'
import { compare, type PublicationContent } from '@vliegwiel/pilots'
import {
  findPilotByKey,
  listPilots,
  phasesOf,
  publishedLessons,
  publishedPilots,
  readReports,
} from '@vliegwiel/pilots/server'
import { readTree } from '@vliegwiel/tenants/server'
import { inPlainWords } from '@vliegwiel/statistics'
import { beforeAll, expect, test } from 'vitest'
import { demoTenants, seedDemo } from './index.ts'

const at = new Date('2026-11-26T10:00:00Z')

onPostgres('the pilots of the demo', (database) => {
  let tenants: ReadonlyMap<string, string>
  beforeAll(async () => {
    await seedDemo(database.db, { at, publicUrl: 'http://localhost:3000' })
    const tree = await asOperator(database.db, { tenantId: null }, readTree)
    tenants = new Map(tree.map(({ slug, tenant_id }) => [slug, tenant_id]))
  })
  const report = (
    key: string,
    outcome = 'inkomen-1978',
    estimand: 'all-assigned' | 'those-who-took-part' = 'all-assigned',
    arm = 'begeleid-werk',
  ) =>
    inTenant(database.db, { tenantId: tenants.get('voorbeeld') ?? '' }, async (trx) => {
      const pilot = await findPilotByKey(trx, key)
      const asked = { arm, estimand, savingPerYear: null } as const
      const found = await readReports({ trx, at }, pilot?.pilot_id ?? '', asked)
      const own = found.find((one) => one.outcome === outcome)
      if (!own) throw new Error(`No report of ${outcome}`)
      return own
    })

  test('NSW: 445 real people through the import; all assigned +1,794 (474 … 3,115) by Welch', async () => {
    const { report: found } = await report('begeleid-werk')
    expect(found.population).toMatchObject({ treated: { assigned: 185 }, control: { assigned: 260 } })
    if (!found.main.computable) throw new Error(found.main.code)
    expect(found.main.estimator).toBe('welch')
    expect(Math.round(found.main.estimate)).toBe(1794)
    expect([Math.round(found.main.interval.low), Math.round(found.main.interval.high)]).toEqual([474, 3115])
    expect(found.claim).toBe('effect')
    const names = { arm: 'begeleid werk', outcome: 'inkomen', horizon: '24 maanden' }
    expect(inPlainWords(found.sentences, names, 'nl')).toMatch(/tussen 47[34] dollar en 3\.115 dollar meer/)
  })

  test('no pilot of the demo runs after its last day; what was measured long ago is closed', async () => {
    const today = dayOf(at, DEFAULT_ZONE)
    const phases: Record<string, string> = {}
    for (const [slug, tenantId] of tenants)
      await inTenant(database.db, { tenantId }, async (trx) => {
        const pilots = await listPilots(trx)
        const found = await phasesOf({ trx, today }, pilots)
        for (const [index, { key }] of pilots.entries()) phases[`${slug}/${key}`] = String(found[index])
      })
    expect(phases).toEqual({
      'voorbeeld/begeleid-werk': 'closed',
      'voorbeeld/begeleid-werk-enquete': 'closed',
      'voorbeeld/eerste-week': 'running',
      'merenburg/huisbezoek': 'running',
      'duinstede/huisbezoek': 'running',
      'veenwaard/huisbezoek': 'running',
      'utrecht/vast-contact': 'planned',
    })
  })

  test('an invented effect never carries the name of a municipality that exists', async () => {
    const synthetic: string[] = []
    for (const [slug, tenantId] of tenants)
      await inTenant(database.db, { tenantId }, async (trx) => {
        for (const pilot of await listPilots(trx)) if (pilot.synthetic) synthetic.push(slug)
      })
    const madeUp = demoTenants.filter((one) => one.madeUp).map(({ slug }) => slug)
    expect(new Set(synthetic)).toEqual(new Set(madeUp))
  })

  test('nothing was measured before its months were over', async () => {
    for (const [, tenantId] of tenants)
      await inTenant(database.db, { tenantId }, async (trx) => {
        const early = await trx
          .selectFrom('pilot_outcome as o')
          .innerJoin('pilot_participant as p', (on) =>
            on.onRef('p.pilot_id', '=', 'o.pilot_id').onRef('p.participant', '=', 'o.participant'),
          )
          .select(['o.outcome', 'p.enrolled_on', 'o.observed_on'])
          .execute()
        const plans = new Map(
          (await listPilots(trx)).flatMap(({ protocol }) => protocol.outcomes.map(({ key, months }) => [key, months])),
        )
        const wrong = early.filter(
          ({ outcome, enrolled_on: from, observed_on: on }) =>
            daysAfter(String(from), Math.floor((plans.get(outcome) ?? 0) * 30)) > on,
        )
        expect(wrong).toEqual([])
      })
  })

  test('the circle: a pilot is paid by a line, and tells what an extra person cost or how little is sure', async () => {
    const { report: found } = await report('eerste-week', 'weg-9', 'all-assigned', 'bellen')
    await inTenant(database.db, { tenantId: tenants.get('voorbeeld') ?? '' }, async (trx) => {
      const pilot = await findPilotByKey(trx, 'eerste-week')
      const [row] = await pilotLinkRows(trx)
      expect(row?.pilotId).toBe(pilot?.pilot_id)
      const spending = spendingOfArm('bellen', row?.links ?? [], await lineMoney({ trx }))
      // A tenth of eleven months at 27,600.
      expect(spending.spent).toBe(3_036_000)
      const savingPerYear = {
        value: cents(1_400_000),
        source: 'x',
        date: '2026-11-26',
        certainty: 'secondary',
      } as const
      const cost = costOfArm({ spending, outflow: found, savingPerYear, today: '2026-11-26' })
      if (!cost.told) throw new Error(cost.why)
      expect([cost.offered, cost.cost.breakEven]).toEqual([60, 3])
      // As sure as the effect, and no surer: an end of the interval at or below 0 has no upper amount.
      expect(cost.cost.perExtraPerson.kind).toBe(cost.effect.low * cost.offered < 0.001 ? 'may-be-any' : 'bounded')
      expect(cost.cost.extra.estimate).toBeGreaterThan(0)
    })
  })

  test('nobody is said to have begun where no file and nobody noted it; it said 185 of 185 and 260 of 260', async () => {
    const { report: found } = await report('begeleid-werk')
    expect(found.population).toMatchObject({ treated: { started: 0 }, control: { started: 0 } })
    const took = await report('begeleid-werk', 'inkomen-1978', 'those-who-took-part')
    expect(took.report.main).toMatchObject({ computable: false, code: 'uptake-not-noted' })
  })

  test('days until outflow stand at the made-up municipality alone: a curve for each arm, with who is still followed', async () => {
    const { curves, report: found } = await report('eerste-week', 'dagen-9', 'all-assigned', 'bellen')
    expect(curves.map(({ arm }) => arm).toSorted()).toEqual(['bellen', 'brief'])
    for (const { points } of curves) {
      expect(points[0]?.atRisk).toBe(60)
      expect(points.some(({ low, high }) => low !== null && high !== null)).toBe(true)
    }
    expect(found.main.computable).toBe(true)
  })

  test('the same 185 beside a survey: −635, and it is called a comparison, never an effect', async () => {
    const { report: found } = await report('begeleid-werk-enquete')
    if (!found.main.computable) throw new Error(found.main.code)
    expect(Math.round(found.main.estimate)).toBe(-635)
    expect(found.claim).toBe('comparison')
  })

  test('before and after is +4,817, and a difference', async () => {
    const { beforeAfter } = await report('begeleid-werk')
    if (!beforeAfter?.computable) throw new Error('there is a value before')
    expect(Math.round(beforeAfter.estimate)).toBe(4817)
    expect(beforeAfter.kind).toBe('difference')
  })

  test('three made-up pilots on one national protocol compare; three give no verdict yet', async () => {
    const rows = await inTenant(database.db, { tenantId: tenants.get('emmen') ?? '', door: 'published' }, (trx) =>
      seePublished(trx, publishedPilots),
    )
    const made = rows.filter(({ content }) => content.synthetic)
    expect(made.map(({ tenant_name }) => tenant_name).toSorted()).toEqual(['Duinstede', 'Merenburg', 'Veenwaard'])
    const contrast = ({ tenant_name: id, content }: { tenant_name: string; content: PublicationContent }) => ({
      id,
      content,
      arm: 'huisbezoek',
      outcome: 'in-beeld-9',
    })
    const { gates, pooled, hidden } = compare(made.map(contrast))
    expect(hidden).toEqual([])
    expect(gates.every(({ comparable }) => comparable)).toBe(true)
    expect(pooled?.computable && [pooled.k, typeof pooled.verdict === 'object' && pooled.verdict.code]).toEqual([
      3,
      'too-few-studies',
    ])
    const real = rows.find(({ pilot_key }) => pilot_key === 'begeleid-werk')
    if (!real) throw new Error('NSW is published')
    const mixed = compare([
      ...made.map(contrast),
      { id: 'NSW', content: real.content, arm: 'begeleid-werk', outcome: 'had-werk' },
    ])
    expect(mixed.pooled).toBeNull()
  })

  test('seven lessons are read by everybody, with the invited and joined of the six experiments', async () => {
    const lessons = await inTenant(database.db, { tenantId: tenants.get('emmen') ?? '', door: 'published' }, (trx) =>
      seePublished(trx, (door) => publishedLessons(door, at)),
    )
    const titles = lessons.map(({ title }) => title)
    expect(titles).toHaveLength(7)
    expect(titles).toContain('Groningen: 890 van 6.551 uitgenodigde mensen deden mee')
  })
})
