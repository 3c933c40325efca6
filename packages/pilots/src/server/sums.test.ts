import { inTenant, newId, type TenantTransaction } from '@vliegwiel/db'
import { onBothDatabases, plantTenant, type PlantedTenant } from '@vliegwiel/db/testing'
import { cellsOf, momentsOf, timeTableOf } from '@vliegwiel/statistics/sufficient'
import { beforeAll, expect, test } from 'vitest'
import { protocolOf, type Outcome, type Protocol } from '../protocol/protocol.ts'
import { planHash } from '../protocol/plan-hash.ts'
import { someOutcome, someProtocol } from '../testing/some-protocol.ts'
import { replaceOutcomes } from './outcome.repository.ts'
import { insertParticipants } from './participant.repository.ts'
import { insertPilot } from './pilot.repository.ts'
import { pilotSums } from './sums.repository.ts'

const covariate = { options: [], stratify: false, adjust: false, subgroup: false }
const content = (root: Record<string, string | number>) =>
  someProtocol({
    root,
    outcomes: [
      { ...someOutcome, key: 'work', baseline: null },
      { ...someOutcome, key: 'score', kind: 'mean', spread: 2, rank: 'other', baseline: 'before' },
      { ...someOutcome, key: 'left', kind: 'days', metric: 'outflow', rank: 'other' },
    ],
    covariates: [
      { ...covariate, key: 'age', name: 'leeftijd', type: 'number', adjust: true },
      { ...covariate, key: 'child', name: 'kind', type: 'yes-no', adjust: true, subgroup: true },
      { ...covariate, key: 'before', name: 'vooraf', type: 'number' },
    ],
  })

/** The same made-up people every time. */
const people = Array.from({ length: 240 }, (_, index) => ({
  participant: `P${index}`,
  arm: index % 2 === 0 ? 'help' : 'usual',
  tookPart: index % 3 > 0,
  age: 20 + (index % 7),
  child: index % 5 === 0,
  before: (index % 11) / 2,
  cluster: `wijk-${(index % 12) + (index % 2) * 100}`,
  stratum: index % 4 < 2 ? 'noord' : 'zuid',
  work: index % 9 === 0 ? null : Number(index % 4 === 0),
  score: index % 13 === 0 ? null : (index % 17) / 4,
  left: index % 10,
  cause: index % 3 === 0 ? (index % 2 === 0 ? 'werk' : 'verhuisd') : null,
}))
type Person = (typeof people)[number]

onBothDatabases('sums made by the database equal those made of the rows', (database) => {
  let tenant: PlantedTenant
  beforeAll(async () => {
    tenant = await plantTenant(database.db)
  })
  const inside = <T>(work: (trx: TenantTransaction) => Promise<T>) =>
    inTenant(database.db, { tenantId: tenant.tenantId }, work)
  const at = new Date('2026-11-26T10:00:00Z')

  const sumsOf = (root: Record<string, string | number>, key: string, change = (plan: Protocol): Protocol => plan) =>
    inside(async (trx) => {
      const protocol = change(protocolOf(content(root)))
      const pilotId = await insertPilot(trx, {
        key: `p-${newId()}`,
        name: 'P',
        protocol,
        plan_hash: planHash(protocol),
        protocol_from: at,
        seed: 's',
        seed_commitment: 'c',
        synthetic: true,
        source: null,
        created_at: at,
      })
      await insertParticipants(
        trx,
        pilotId,
        people.map((one) => ({
          participant: one.participant,
          covariates: { age: one.age, child: one.child, before: one.before },
          cluster: one.cluster,
          stratum: one.stratum,
          state: 'started' as const,
          consent: 'given' as const,
          arm: one.arm,
          invited_on: '2026-01-01',
          consent_on: '2026-01-01',
          enrolled_on: '2026-01-02',
          started_on: one.tookPart ? '2026-01-03' : null,
          ended_on: null,
          reason: null,
          changed_at: at,
        })),
      )
      const outcome = (one: Person, name: string, value: number | null, cause: string | null) =>
        value === null
          ? []
          : [
              {
                participant: one.participant,
                outcome: name,
                value,
                cause,
                observed_on: '2026-12-01',
                source: 'hand' as const,
                recorded_by: 'A',
                changed_at: at,
              },
            ]
      await replaceOutcomes(
        trx,
        pilotId,
        people.flatMap((one) => [
          ...outcome(one, 'work', one.work, null),
          ...outcome(one, 'score', one.score, null),
          ...outcome(one, 'left', one.left, one.cause),
        ]),
      )
      const planned = protocol.outcomes.find((one) => one.key === key) as Outcome
      return pilotSums(trx, pilotId, protocol, planned, 'help')
    })

  const known = (arm: string, keep: (one: Person) => boolean = () => true) =>
    people.filter((one) => one.arm === arm && one.work !== null && keep(one)).map((one) => one.work ?? 0)

  test('arms: everybody assigned, who took part, and the sums of both', async () => {
    const { arms } = await sumsOf({}, 'work')
    for (const arm of ['help', 'usual']) {
      const found = arms.find((one) => one.arm === arm)
      expect(found).toMatchObject({
        assigned: 120,
        units: 120,
        started: people.filter((one) => one.arm === arm && one.tookPart).length,
      })
      expect(found?.moments).toEqual(momentsOf(known(arm)))
      expect(found?.tookPart).toEqual(momentsOf(known(arm, ({ tookPart }) => tookPart)))
      expect(found?.didNot).toEqual(momentsOf(known(arm, ({ tookPart }) => !tookPart)))
    }
  })

  test('groups of equal characteristics, for the adjusted figure', async () => {
    const { cells } = await sumsOf({}, 'score')
    const rows = people.flatMap(({ arm, age, child, score }) =>
      score === null ? [] : [{ x: [Number(arm === 'help'), age, Number(child)], y: score }],
    )
    const order = (table: typeof cells) =>
      table?.cells
        .map((cell) => [cell.x.join(' '), cell.n, cell.sum.toFixed(9), cell.sumsq.toFixed(9)].join('|'))
        .toSorted()
    expect(order(cells)).toEqual(order(cellsOf(['help', 'age', 'child'], rows)))
  })

  test('whole units: the outcome of their people, by who took part, and how many units were drawn', async () => {
    const { clusters = [], arms } = await sumsOf({ design: 'random-cluster', clusters: 24 }, 'work')
    expect(clusters).toHaveLength(12)
    expect(arms.map(({ arm, assigned, units }) => [arm, assigned, units])).toEqual([
      ['help', 120, 6],
      ['usual', 120, 6],
    ])
    for (const [arm, own] of [
      ['treated', 'help'],
      ['control', 'usual'],
    ] as const)
      for (const [part, took] of [
        ['tookPart', true],
        ['didNot', false],
      ] as const) {
        const sums = clusters.filter((one) => one.arm === arm).map((one) => one[part])
        const all = momentsOf(known(own, ({ tookPart }) => tookPart === took))
        expect(sums.reduce((sum, { n }) => sum + n, 0)).toBe(all.n)
        expect(sums.reduce((sum, one) => sum + one.sum, 0)).toBe(all.sum)
        expect(sums.reduce((sum, { sumsq }) => sum + sumsq, 0)).toBe(all.sumsq)
      }
  })

  test('strata, when nothing is adjusted for', async () => {
    const plain = (plan: Protocol): Protocol => ({
      ...plan,
      design: 'random-stratified',
      covariates: plan.covariates.map((one) => ({ ...one, adjust: false })),
    })
    const { strata = [], cells } = await sumsOf({}, 'work', plain)
    expect(cells).toBeUndefined()
    expect(strata.find((one) => one.stratum === 'noord' && one.arm === 'help')?.moments).toEqual(
      momentsOf(known('help', ({ stratum }) => stratum === 'noord')),
    )
  })

  test('times until outflow with their causes', async () => {
    const { times } = await sumsOf({}, 'left')
    const table = timeTableOf(people.map(({ arm, left, cause }) => ({ arm, time: left, event: cause })))
    for (const group of table.groups) expect(times?.get(group.arm)).toEqual(group.times)
  })

  test('change since before, baseline and subgroups', async () => {
    const { changes, baseline, subgroups } = await sumsOf({}, 'score')
    const change = people.flatMap(({ arm, score, before }) =>
      arm === 'help' && score !== null ? [score - before] : [],
    )
    expect(changes?.get('help')?.n).toBe(change.length)
    expect(changes?.get('help')?.sumsq).toBeCloseTo(momentsOf(change).sumsq, 9)
    const ages = people.filter(({ arm }) => arm === 'usual').map(({ age }) => age)
    expect(baseline.find((one) => one.name === 'age' && one.arm === 'usual')?.moments).toEqual(momentsOf(ages))
    expect(subgroups.map(({ level, arm }) => `${level} ${arm}`).toSorted()).toEqual([
      'false help',
      'false usual',
      'true help',
      'true usual',
    ])
  })
})
