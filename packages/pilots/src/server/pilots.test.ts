import { sql } from 'kysely'
import { dayOf, DEFAULT_ZONE } from '@vliegwiel/i18n'
import { inTenant, newId, seePublished, type TenantTransaction } from '@vliegwiel/db'
import { onPostgres, plantTenant, type PlantedTenant } from '@vliegwiel/db/testing'
import type { Block } from '@vliegwiel/configuration'
import { beforeEach, describe, expect, test } from 'vitest'
import { putInForce } from '../testing/put-in-force.ts'
import { someArms, someOutcome, someProtocol } from '../testing/some-protocol.ts'
import {
  allocationLog,
  amendPlan,
  closePilot,
  enrolParticipants,
  listAmendments,
  lockPlan,
  holdPilot,
  openChanges,
  openPilot,
  pilotById,
  publishedPilots,
  publishPilot,
  readReports,
  recordOutcome,
  stepParticipant,
  withdrawPublication,
  type PilotContext,
} from './index.ts'
import { insertParticipants, participantByKey, type ParticipantFacts } from './participant.repository.ts'
import { replay } from '../enrolment/allocate.ts'

const by = { personId: newId(), name: 'Anna' }
const now = new Date('2026-11-26T10:00:00Z')
/** When the outcomes of December are written down. */
const later = new Date('2026-12-05T10:00:00Z')
const willing = (participant: string, covariates = {}): ParticipantFacts => ({
  participant,
  covariates,
  cluster: null,
  stratum: null,
  state: 'willing',
  consent: 'given',
  arm: null,
  invited_on: '2026-11-01',
  consent_on: '2026-11-02',
  enrolled_on: null,
  started_on: null,
  ended_on: null,
  reason: null,
  changed_at: now,
})
const names = (many: number) => Array.from({ length: many }, (_, index) => `P${String(index + 1).padStart(4, '0')}`)
const refused = (code: string, params: object = {}) =>
  expect.objectContaining({ code: `pilots:${code}`, params: expect.objectContaining(params) })

onPostgres('a pilot', (database) => {
  let here: PlantedTenant
  let neighbour: PlantedTenant
  const inside = <T>(work: (trx: TenantTransaction) => Promise<T>, tenant = here, door?: 'published') =>
    inTenant(database.db, { tenantId: tenant.tenantId, door: door ?? 'release' }, work)
  const context = (trx: TenantTransaction, at = now): PilotContext => ({ trx, by, at, today: dayOf(at, DEFAULT_ZONE) })
  const opened = async (
    content: Block = someProtocol(),
    people: readonly ParticipantFacts[] = names(40).map((name) => willing(name, { age: 40 })),
  ) =>
    inside(async (trx) => {
      await putInForce(trx, { kind: 'pilot-protocol', key: 'contact', content, at: new Date(now.getTime() - 1000) })
      const pilotId = await openPilot(context(trx), { key: 'contact', synthetic: true, source: null })
      await insertParticipants(trx, pilotId, people)
      return pilotId
    })
  beforeEach(async () => {
    here = await plantTenant(database.db)
    neighbour = await plantTenant(database.db)
  })

  test('without a protocol in force there is nothing to open', async () => {
    await expect(
      inside((trx) => openPilot(context(trx), { key: 'contact', synthetic: false, source: null })),
    ).rejects.toThrow(refused('plan-not-in-force'))
  })

  describe('enrolment', () => {
    test('the first draw locks the plan; forty people come out half and half, as the seed gives', async () => {
      const pilotId = await opened()
      const { lines } = await inside((trx) => enrolParticipants(context(trx), pilotId, null, null))
      expect(lines.filter(({ arm }) => arm === 'help')).toHaveLength(20)
      await inside(async (trx) => {
        const pilot = await pilotById(trx, pilotId)
        expect(pilot).toMatchObject({ state: 'running', allocated: 40, locked_at: now })
        expect(replay(pilot.protocol, pilot.seed, await allocationLog(trx, pilotId))).toEqual([])
      })
    })

    test('nobody is drawn twice, nobody without a yes, nobody from elsewhere; then nobody at all is drawn', async () => {
      const pilotId = await opened(someProtocol(), [
        willing('P1'),
        { ...willing('P2'), consent: 'none', state: 'invited' },
      ])
      const draw = (people: string[]) => inside((trx) => enrolParticipants(context(trx), pilotId, people, null))
      await expect(draw(['P1', 'P2'])).rejects.toThrow(refused('no-consent', { participant: 'P2' }))
      await expect(draw(['P1', 'P9'])).rejects.toThrow(refused('not-in-cohort', { participant: 'P9' }))
      expect(await inside((trx) => allocationLog(trx, pilotId))).toEqual([])
      await draw(['P1'])
      await expect(draw(['P1'])).rejects.toThrow(refused('already-allocated', { participant: 'P1' }))
    })

    test('a pilot that was put back from an export has no seed, and draws nobody rather than otherwise', async () => {
      const pilotId = await opened()
      await inside((trx) => enrolParticipants(context(trx), pilotId, names(20), null))
      const before = await inside((trx) => allocationLog(trx, pilotId))
      for (const seed of ['', 'another seed']) {
        await inside((trx) => sql`update pilot set seed = ${seed} where pilot_id = ${pilotId}`.execute(trx))
        const draw = inside((trx) => enrolParticipants(context(trx), pilotId, null, null))
        await expect(draw).rejects.toThrow(refused('seed-lost'))
      }
      expect(await inside((trx) => allocationLog(trx, pilotId))).toEqual(before)
    })

    test('an arm that is full draws nobody', async () => {
      const pilotId = await opened(someProtocol({ arms: [{ ...someArms.help, capacity: 5 }, someArms.usual] }))
      await expect(inside((trx) => enrolParticipants(context(trx), pilotId, null, null))).rejects.toThrow(
        refused('arm-full', { capacity: 5 }),
      )
      expect(await inside((trx) => allocationLog(trx, pilotId))).toEqual([])
    })

    test('ten who draw at once get ten places in a row, and the arms stay even', async () => {
      const pilotId = await opened()
      await Promise.all(
        names(40).map((name) => inside((trx) => enrolParticipants(context(trx), pilotId, [name], null))),
      )
      const log = await inside((trx) => allocationLog(trx, pilotId))
      expect(log.map(({ number }) => number)).toEqual(names(40).map((_, index) => index + 1))
      expect(log.map(({ position }) => position)).toEqual(names(40).map((_, index) => index + 1))
      expect(log.filter(({ arm }) => arm === 'help')).toHaveLength(20)
    })

    test('who does not fit the criteria of the locked plan is refused by value and bound', async () => {
      const age = {
        key: 'age',
        name: 'leeftijd',
        type: 'number',
        options: [],
        stratify: false,
        adjust: false,
        subgroup: false,
      }
      const content = someProtocol({
        covariates: [age],
        criteria: [{ measure: 'age', least: 27, most: null, covariate: 'age' }],
      })
      const pilotId = await opened(content, [willing('P1', { age: 26 })])
      await expect(inside((trx) => enrolParticipants(context(trx), pilotId, null, null))).rejects.toThrow(
        refused('breaks-criteria', { participant: 'P1', value: 26, least: 27 }),
      )
    })
  })

  describe('after the lock', () => {
    test('a changed protocol becomes an amendment with a reason; figures keep the locked plan', async () => {
      const pilotId = await opened()
      await inside(async (trx) => lockPlan(context(trx), await holdPilot(trx, pilotId)))
      const hash = (await inside((trx) => pilotById(trx, pilotId))).plan_hash
      const content = someProtocol({ outcomes: [{ ...someOutcome, months: 6 }] })
      const later = new Date(now.getTime() + 60_000)
      await inside((trx) => putInForce(trx, { kind: 'pilot-protocol', key: 'contact', content, at: later }))
      const after = context.bind(null)
      await inside(async (trx) => {
        const pilot = await pilotById(trx, pilotId)
        expect(await openChanges(after(trx, later), pilot)).toMatchObject([{ weight: 'primary-outcome' }])
        await amendPlan(after(trx, later), pilotId, { reason: 'De meting kwam eerder.', version: null })
        expect(await openChanges(after(trx, later), pilot)).toEqual([])
        expect(await listAmendments(trx, pilotId)).toMatchObject([{ number: 1, reason: 'De meting kwam eerder.' }])
        await expect(amendPlan(after(trx, later), pilotId, { reason: 'Nog eens', version: null })).rejects.toThrow(
          refused('plan-unchanged'),
        )
        expect((await pilotById(trx, pilotId)).plan_hash).toBe(hash)
        const report = await reportOf(after(trx, later), pilotId)
        expect(report.plan).toMatchObject({ hash, deviations: ['1. De meting kwam eerder.'] })
      })
    })
  })

  const reportOf = async (context: PilotContext, pilotId: string) => {
    const asked = { arm: 'help', estimand: 'all-assigned', savingPerYear: null } as const
    const found = (await readReports(context, pilotId, asked)).find(({ outcome }) => outcome === 'at-work-12')
    if (!found) throw new Error('No report of at-work-12')
    return found.report
  }

  describe('outcomes', () => {
    const measured = async () => {
      const pilotId = await opened()
      await inside((trx) => enrolParticipants(context(trx), pilotId, null, null))
      return pilotId
    }
    const outcome = (participant: string, value: number, observedOn = '2026-12-01') => ({
      participant,
      outcome: 'at-work-12',
      value,
      cause: null,
      observedOn,
      version: 0,
    })

    test('what cannot be is refused: before the start, of somebody else, half a yes; on a stale version', async () => {
      const pilotId = await measured()
      const record = (given: Parameters<typeof recordOutcome>[2]) =>
        inside((trx) => recordOutcome(context(trx, later), pilotId, given))
      await expect(record(outcome('P0001', 1, '2026-11-25'))).rejects.toThrow(
        refused('outcome-before-start', { start: '2026-11-26' }),
      )
      await expect(record(outcome('P9999', 1))).rejects.toThrow(refused('not-in-cohort'))
      await expect(record(outcome('P0001', 0.5))).rejects.toThrow(refused('outcome-value'))
      await expect(record({ ...outcome('P0001', 1), outcome: 'iets' })).rejects.toThrow(refused('outcome-unknown'))
      await record(outcome('P0001', 1))
      await expect(record(outcome('P0001', 0))).rejects.toThrow(refused('changed-meanwhile'))
    })

    test('seen: something was measured in 2099, and somebody stopped before the start', async () => {
      const pilotId = await measured()
      await inside(async (trx) => {
        const record = (on: string, at = later) =>
          recordOutcome(context(trx, at), pilotId, outcome('P0001', 1, on)).catch((error: unknown) => error)
        for (const day of ['2099-01-01', '2026-12-06'])
          expect(await record(day)).toEqual(refused('day-to-come', { day }))
        const step = (name: 'start' | 'finish' | 'withdraw-consent', on: string, version: number) =>
          stepParticipant(context(trx, later), pilotId, { participant: 'P0002', step: name, on, reason: null, version })
        const { version } = await participantByKey(trx, pilotId, 'P0002')
        await expect(step('start', '2026-12-06', version)).rejects.toThrow(refused('day-to-come'))
        await expect(step('start', '2026-11-25', version)).rejects.toThrow(
          refused('day-too-early', { since: '2026-11-26' }),
        )
        const started = await step('start', '2026-12-01', version)
        await expect(step('finish', '2026-11-30', started.version)).rejects.toThrow(
          refused('day-too-early', { since: '2026-12-01' }),
        )
        await expect(step('withdraw-consent', '2026-11-01', started.version)).rejects.toThrow(refused('day-too-early'))
        expect(await step('finish', '2026-12-05', started.version)).toMatchObject({ ended_on: '2026-12-05' })
        expect(await record('2026-12-05')).toBeUndefined()
      })
    })

    test('missing stays missing, and an interval over 0 cannot tell', async () => {
      const pilotId = await measured()
      await inside(async (trx) => {
        // Fifteen of each arm, five of them at work: whatever the randomisation was, there is no difference to be found.
        const nth = new Map<string, number>()
        for (const { participant, arm } of await allocationLog(trx, pilotId)) {
          const place = nth.get(arm) ?? 0
          nth.set(arm, place + 1)
          if (place < 15)
            await recordOutcome(context(trx, later), pilotId, outcome(participant, place % 3 === 0 ? 1 : 0))
        }
        const report = await reportOf(context(trx), pilotId)
        expect(report.population.all).toEqual({ assigned: 40, started: 0, analysed: 30, lost: 10 })
        expect(report.sentences.kind).toBe('cannot-tell')
        expect(report.design.allocation?.logHash).toMatch(/^[0-9a-f]{64}$/)
      })
    })

    test('consent that is withdrawn takes the characteristics and what came after, and keeps that the person was assigned', async () => {
      const pilotId = await measured()
      await inside(async (trx) => {
        await recordOutcome(context(trx, later), pilotId, outcome('P0001', 1, '2026-12-01'))
        const row = await participantByKey(trx, pilotId, 'P0001')
        const step = {
          participant: 'P0001',
          step: 'withdraw-consent',
          on: '2026-11-30',
          reason: 'Wil niet meer.',
          version: row.version,
        } as const
        expect(await stepParticipant(context(trx, later), pilotId, step)).toMatchObject({
          state: 'lost',
          consent: 'withdrawn',
        })
        expect((await participantByKey(trx, pilotId, 'P0001')).covariates).toEqual({})
        const report = await reportOf(context(trx), pilotId)
        expect(report.population.all).toMatchObject({ assigned: 40, analysed: 0 })
        await expect(recordOutcome(context(trx, later), pilotId, outcome('P0001', 1, '2026-12-02'))).rejects.toThrow(
          refused('consent-withdrawn'),
        )
      })
    })
  })

  describe('what is disclosed', () => {
    const disclosed = async (many = 60) => {
      const pilotId = await opened(
        someProtocol(),
        names(many).map((name) => willing(name)),
      )
      await inside(async (trx) => {
        const { lines } = await enrolParticipants(context(trx), pilotId, null, null)
        const nth = { help: 0, usual: 0 } as Record<string, number>
        for (const { participant, arm } of lines) {
          nth[arm] = (nth[arm] ?? 0) + 1
          const given = {
            participant,
            outcome: 'at-work-12',
            value: (nth[arm] ?? 0) % 2,
            cause: null,
            observedOn: '2026-12-01',
            version: 0,
          }
          await recordOutcome(context(trx, later), pilotId, given)
        }
      })
      return pilotId
    }
    const publish = (pilotId: string, threshold = 10) =>
      inside((trx) =>
        publishPilot(context(trx), {
          pilotId,
          tenantName: 'Hier',
          threshold,
          version: null,
          consent: 'Besluit van het college.',
        }),
      )
    const seen = (tenant = neighbour) => inside((trx) => seePublished(trx, publishedPilots), tenant, 'published')

    test('a neighbour reads the figures and nothing else; withdrawn is gone for everybody', async () => {
      const pilotId = await disclosed()
      expect(await publish(pilotId)).toEqual({ number: 1, shown: 2, hidden: 0 })
      const [row] = (await seen()).filter(({ tenant_id }) => tenant_id === here.tenantId)
      expect(row?.content.figures).toMatchObject([{ counts: { n: 30, events: 15 } }, { counts: { n: 30, events: 15 } }])
      expect(JSON.stringify(row)).not.toMatch(/P00\d\d/)
      await inside((trx) =>
        withdrawPublication(context(trx), pilotId, { reason: 'Er zat een fout in.', version: null }),
      )
      expect((await seen()).filter(({ tenant_id }) => tenant_id === here.tenantId)).toEqual([])
    })

    test('a pilot too small to tell anything is refused', async () => {
      const pilotId = await disclosed(16)
      await expect(publish(pilotId)).rejects.toThrow(refused('nothing-to-publish'))
    })

    test('the neighbour reads no pilot, participant or outcome of another tenant by the same door', async () => {
      await disclosed()
      const leak = inside(
        (trx) =>
          seePublished(trx, (door) =>
            (door as unknown as TenantTransaction).selectFrom('pilot_participant').selectAll().execute(),
          ),
        neighbour,
        'published',
      )
      await expect(leak).rejects.toThrow(/permission denied/)
    })
  })

  test('closed: the seed is there to draw again, and nobody comes in', async () => {
    const pilotId = await opened()
    await inside(async (trx) => {
      await enrolParticipants(context(trx), pilotId, names(20), null)
      const { version } = await pilotById(trx, pilotId)
      await closePilot(context(trx), pilotId, version)
    })
    await expect(inside((trx) => enrolParticipants(context(trx), pilotId, null, null))).rejects.toThrow('pilots:')
  })
})
