import { dayOf, DEFAULT_ZONE } from '@vliegwiel/i18n'
import { inTenant, newId, type TenantTransaction } from '@vliegwiel/db'
import { onPostgres, plantTenant, type PlantedTenant } from '@vliegwiel/db/testing'
import { beforeEach, expect, test } from 'vitest'
import { putInForce } from '../testing/put-in-force.ts'
import { someProtocol } from '../testing/some-protocol.ts'
import {
  amendPlan,
  enrolParticipants,
  openPilot,
  outcomesOf,
  pilotById,
  publishPilot,
  recordOutcome,
  withdrawPublication,
  type PilotContext,
} from './index.ts'
import { replaceOutcomes } from './outcome.repository.ts'
import { insertParticipants } from './participant.repository.ts'

const anna = { personId: newId(), name: 'Anna' }
const bo = { personId: newId(), name: 'Bo' }
const now = new Date('2026-11-26T10:00:00Z')
const refused = (params: object = {}) =>
  expect.objectContaining({ code: 'pilots:changed-meanwhile', params: expect.objectContaining(params) })

onPostgres('two people at one pilot', (database) => {
  let here: PlantedTenant
  let pilotId: string
  const inside = <T>(work: (trx: TenantTransaction) => Promise<T>) =>
    inTenant(database.db, { tenantId: here.tenantId, door: 'release' }, work)
  const context = (trx: TenantTransaction, by = anna, at = now): PilotContext => ({
    trx,
    by,
    at,
    today: dayOf(at, DEFAULT_ZONE),
  })
  const version = () => inside(async (trx) => (await pilotById(trx, pilotId)).version)

  beforeEach(async () => {
    here = await plantTenant(database.db)
    pilotId = await inside(async (trx) => {
      await putInForce(trx, { kind: 'pilot-protocol', key: 'meer-contact', content: someProtocol(), at: now })
      const opened = await openPilot(context(trx), { key: 'meer-contact', synthetic: false, source: null })
      await insertParticipants(
        trx,
        opened,
        Array.from({ length: 40 }, (_, at) => ({
          participant: `P${String(at + 1).padStart(4, '0')}`,
          covariates: {},
          cluster: null,
          stratum: null,
          state: 'willing' as const,
          consent: 'given' as const,
          arm: null,
          invited_on: '2026-11-01',
          consent_on: '2026-11-02',
          enrolled_on: null,
          started_on: null,
          ended_on: null,
          reason: null,
          changed_at: now,
        })),
      )
      return opened
    })
  })

  const given = (value: number, on: number, participant = 'P0001') => ({
    participant,
    outcome: 'at-work-12',
    value,
    cause: null,
    observedOn: '2026-11-26',
    version: on,
  })
  const drawn = () => inside((trx) => enrolParticipants(context(trx), pilotId, null, null))
  const record = (value: number, on: number, by = anna) =>
    inside((trx) => recordOutcome(context(trx, by), pilotId, given(value, on)))
  const stands = async () => (await inside((trx) => outcomesOf(trx, pilotId, ['P0001'])))[0]

  test('recordOutcome: an outcome that two save on version 1: the second is refused and reads what stands there now', async () => {
    await drawn()
    await record(0, 0)
    await record(1, 1, anna)
    await expect(record(0, 1, bo)).rejects.toThrow(
      refused({ version: 2, value: 1, observedOn: '2026-11-26', by: 'Anna' }),
    )
    expect(await stands()).toMatchObject({ value: 1, version: 2, recorded_by: 'Anna' })
    await record(0, 2, bo)
    expect(await stands()).toMatchObject({ value: 0, version: 3, recorded_by: 'Bo' })
  })

  test('of twenty who save at once on one version, one is in and the others are refused; also when nothing stood there', async () => {
    await drawn()
    for (const base of [0, 1, 2]) {
      const answers = await Promise.allSettled(Array.from({ length: 20 }, (_, at) => record(at % 2, base)))
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect((await stands())?.version).toBe(base + 1)
    }
  })

  test('a file that is imported raises the version too: who typed on the older one is refused', async () => {
    await drawn()
    await record(0, 0)
    const row = { participant: 'P0001', outcome: 'at-work-12', value: 1, cause: null, observed_on: '2026-11-26' }
    await inside((trx) =>
      replaceOutcomes(trx, pilotId, [{ ...row, source: 'import', recorded_by: 'Bestand', changed_at: now }]),
    )
    await expect(record(0, 1)).rejects.toThrow(refused({ version: 2, value: 1, by: 'Bestand' }))
  })

  test('a draw, a publication and taking it back each raise the version of the pilot; the second of two is refused', async () => {
    const draw = await version()
    await inside((trx) => enrolParticipants(context(trx), pilotId, ['P0001'], draw))
    await expect(inside((trx) => enrolParticipants(context(trx, bo), pilotId, ['P0002'], draw))).rejects.toThrow(
      refused({ drawn: 1 }),
    )
    await inside((trx) => enrolParticipants(context(trx), pilotId, names(2, 40), null))
    await inside(async (trx) => {
      for (const [at, participant] of names(1, 40).entries())
        await recordOutcome(context(trx), pilotId, given(at % 2, 0, participant))
    })
    const publish = { pilotId, tenantName: 'Hier', threshold: 1, consent: 'Besluit.', version: await version() }
    await inside((trx) => publishPilot(context(trx), publish))
    await expect(inside((trx) => publishPilot(context(trx, bo), publish))).rejects.toThrow(refused({ published: 1 }))
    const back = { reason: 'Er zat een fout in.', version: await version() }
    await inside((trx) => withdrawPublication(context(trx), pilotId, back))
    await expect(inside((trx) => withdrawPublication(context(trx, bo), pilotId, back))).rejects.toThrow(
      refused({ published: 0 }),
    )
  })

  test('two who write down the same deviation: the second is refused, not written twice', async () => {
    await drawn()
    const later = new Date(now.getTime() + 86_400_000)
    const content = someProtocol({ root: { population: 'Anderen in de bijstand.' } })
    await inside((trx) => putInForce(trx, { kind: 'pilot-protocol', key: 'meer-contact', content, at: later }))
    const amend = { reason: 'Het college besloot anders.', version: await version() }
    const answers = await Promise.allSettled(
      [anna, bo].map((by) =>
        inside((trx) => amendPlan(context(trx, by, new Date(later.getTime() + 1000)), pilotId, amend)),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refused({ amendments: 1 }) })
  })
})

const names = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `P${String(from + at).padStart(4, '0')}`)
