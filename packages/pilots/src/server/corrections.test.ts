import { dayOf, DEFAULT_ZONE } from '@vliegwiel/i18n'
import {
  applyRun,
  atOnce,
  checkRun,
  findRun,
  receiveFile,
  startApply,
  startCheck,
  startUndo,
  undoRun,
} from '@vliegwiel/imports/server'
import { inTenant, newId, type TenantTransaction } from '@vliegwiel/db'
import { onPostgres, plantTenant, type PlantedTenant } from '@vliegwiel/db/testing'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { putInForce } from '../testing/put-in-force.ts'
import { someOutcome, someProtocol } from '../testing/some-protocol.ts'
import {
  enrolParticipants,
  openPilot,
  outcomesOf,
  outcomesTarget,
  participantsTarget,
  stepParticipant,
  pageOfParticipants,
} from './index.ts'

const by = { personId: newId(), name: 'Anna' }
const at = new Date('2026-11-26T10:00:00Z')
const today = dayOf(at, DEFAULT_ZONE)
const targets = new Map([participantsTarget, outcomesTarget].map((target) => [target.word, target]))
const hours = {
  ...someOutcome,
  key: 'hours',
  name: 'uren',
  metric: 'hours-worked',
  kind: 'mean',
  rank: 'other',
  spread: 5,
}
const step = {
  ...someOutcome,
  key: 'step',
  name: 'trede',
  metric: 'ladder-step',
  kind: 'mean',
  rank: 'other',
  spread: 1,
}
const days = { ...someOutcome, key: 'days', name: 'dagen', metric: 'outflow', kind: 'days', rank: 'other' }
const page = { cursor: null, limit: 50, state: null, search: null }

onPostgres('corrections by import', (database) => {
  let tenant: PlantedTenant
  let pilotId: string
  const inside = <T>(work: (trx: TenantTransaction) => Promise<T>) =>
    inTenant(database.db, { tenantId: tenant.tenantId, door: 'release' }, work)
  const context = (trx: TenantTransaction) => ({ trx, targets, by, at, today, zone: DEFAULT_ZONE })
  const open = async (root: Record<string, string>) => {
    tenant = await plantTenant(database.db)
    pilotId = await inside(async (trx) => {
      const content = someProtocol({ root, outcomes: [someOutcome, hours, step, days] })
      await putInForce(trx, { kind: 'pilot-protocol', key: 'contact', content, at: new Date(at.getTime() - 1000) })
      return openPilot({ trx, by, at, today }, { key: 'contact', synthetic: true, source: null })
    })
  }
  const check = (target: string, lines: readonly string[]) =>
    inside(async (trx) => {
      const content = new TextEncoder().encode(lines.join('\n'))
      const { runId } = await receiveFile(context(trx), {
        target,
        destination: pilotId,
        fileName: 'bestand.csv',
        content,
      })
      const { version, mapping } = await findRun(trx, runId)
      await startCheck(context(trx), { runId, version, mapping, notations: {} })
      return checkRun(atOnce(context(trx)), runId)
    })
  const apply = async (target: string, lines: readonly string[]) => {
    const { runId, version } = await check(target, lines)
    return inside(async (trx) => {
      await startApply(context(trx), { runId, version, way: 'partial' })
      return applyRun(atOnce(context(trx)), runId)
    })
  }
  const undo = (runId: string) =>
    inside(async (trx) => {
      const opened = await startUndo(context(trx), { runId, version: (await findRun(trx, runId)).version })
      return undoRun(atOnce(context(trx)), opened.runId)
    })
  const people = () => inside((trx) => pageOfParticipants(trx, pilotId, page))
  const heading = 'deelnemer;uitgenodigd op;doet mee;variant'
  const said = ({ problems }: { problems: Awaited<ReturnType<typeof check>>['problems'] }) =>
    problems.map(({ row, column, code, says }) => [row, column, says?.problem.nl ?? code])

  describe('where the arms come with the file', () => {
    beforeEach(() => open({ lot: 'elsewhere', design: 'random-simple' }))

    test('a corrected enrolment date is applied whole, and undone whole', async () => {
      await apply('pilot-participants', [heading, 'P-1;2026-11-01;ja;help'])
      const run = await apply('pilot-participants', [heading, 'P-1;2026-10-15;ja;help'])
      expect(run.counts).toMatchObject({ changed: 1 })
      const days15 = { invited_on: '2026-10-15', consent_on: '2026-10-15', enrolled_on: '2026-10-15' }
      expect(await people()).toMatchObject([days15])
      await undo(run.runId)
      expect(await people()).toMatchObject([
        { invited_on: '2026-11-01', consent_on: '2026-11-01', enrolled_on: '2026-11-01' },
      ])
    })

    test('a corrected arm that is announced is made; once something is measured it is refused, and not announced', async () => {
      await apply('pilot-participants', [heading, 'P-1;2026-11-01;ja;help', 'P-2;2026-11-01;ja;help'])
      const corrected = [heading, 'P-1;2026-11-01;ja;usual']
      const checked = await check('pilot-participants', corrected)
      expect(checked).toMatchObject({
        counts: { changed: 1 },
        preview: {
          changed: [{ row: 2, key: 'P-1', cells: [{ column: 'arm', was: 'help', becomes: 'usual' }] }],
          missing: ['P-2'],
          missingCount: 1,
        },
      })
      expect((await apply('pilot-participants', corrected)).counts).toMatchObject({ changed: 1 })
      expect((await people()).map(({ arm }) => arm)).toEqual(['usual', 'help'])
      await apply('pilot-outcomes', ['deelnemer;gemeten op;aan het werk', 'P-1;2026-11-20;ja'])
      const late = await check('pilot-participants', [heading, 'P-1;2026-11-25;ja;help', 'P-2;2026-11-01;ja;help'])
      expect(said(late)).toEqual([
        [2, 'arm', 'De variant van P-1 ligt vast: de hulp begon al, of er is al iets gemeten.'],
      ])
      expect(said(await check('pilot-participants', [heading, 'P-1;2026-11-25;ja;usual']))).toEqual([
        [2, 'invited', 'Deze dag kan niet: P-1 heeft al iets op 2026-11-20 staan.'],
      ])
    })

    test('a no beside an arm is refused: consent is never made up', async () => {
      expect(said(await check('pilot-participants', [heading, 'P-1;2026-11-01;nee;help']))).toEqual([
        [2, 'consent', 'P-1 doet volgens het bestand niet mee, maar heeft wel een variant.'],
      ])
    })

    test('an empty date does not become today, nor an empty consent a yes', async () => {
      expect(said(await check('pilot-participants', [heading, 'P-1;;ja;help', 'P-2;2026-11-01;;help']))).toEqual([
        [2, 'invited', 'required'],
        [3, 'consent', 'required'],
      ])
      await apply('pilot-participants', [heading, 'P-1;2026-11-01;ja;help'])
      const outcomes = ['deelnemer;gemeten op;aan het werk', 'P-1;;ja']
      expect(said(await check('pilot-outcomes', outcomes))).toEqual([[2, 'observed', 'required']])
    })

    test('hours of 400 or −8, a seventh step and days before the start are refused with their limit', async () => {
      await apply('pilot-participants', [heading, 'P-1;2026-11-01;ja;help'])
      const lines = ['deelnemer;gemeten op;uren;trede;dagen']
      const values = ['400;3;10', '-8;3;10', '40;7;10', '40;2,5;10', '40;3;-1', '40;3;4000']
      for (const value of values) {
        const { problems, counts } = await check('pilot-outcomes', [...lines, `P-1;2026-11-20;${value}`])
        expect([value, problems.length, counts.added]).toEqual([value, 1, 0])
      }
      expect((await check('pilot-outcomes', [...lines, 'P-1;2026-11-20;168;6;0'])).counts).toMatchObject({ added: 1 })
    })

    test('a row in which nothing was measured is nothing, the first time and the next', async () => {
      await apply('pilot-participants', [heading, 'P-1;2026-11-01;ja;help'])
      const lines = ['deelnemer;gemeten op;uren', 'P-1;;']
      expect((await apply('pilot-outcomes', lines)).counts).toMatchObject({ added: 0, changed: 0, same: 1 })
      expect(await inside((trx) => outcomesOf(trx, pilotId, ['P-1']))).toEqual([])
    })
  })

  describe('where the randomisation is drawn here', () => {
    beforeEach(() => open({}))
    const here = 'deelnemer;uitgenodigd op;doet mee'

    test('what a file cannot change of somebody who was drawn is refused, not announced', async () => {
      await apply('pilot-participants', [here, 'P-1;2026-11-01;ja'])
      await inside((trx) => enrolParticipants({ trx, by, at, today }, pilotId, null, null))
      expect(said(await check('pilot-participants', [here, 'P-1;2026-11-01;nee']))).toEqual([
        [2, 'consent', 'Over toestemming van P-1 beslist dit bestand niet meer.'],
      ])
      expect(said(await check('pilot-participants', [here, 'P-1;2026-12-01;ja']))).toEqual([[2, 'invited', 'too-late']])
      await apply('pilot-participants', [here, 'P-1;2026-10-01;ja'])
      const moved = { invited_on: '2026-10-01', consent_on: '2026-10-01', enrolled_on: today }
      expect(await people()).toMatchObject([moved])
    })

    test('whatever a later file says of anybody: what is announced is made, and the rest is refused', async () => {
      const person = fc.record({
        day: fc.constantFrom('2026-10-01', '2026-11-01', '2026-11-26'),
        consent: fc.constantFrom('ja', 'nee'),
      })
      const fate = fc.constantFrom('left' as const, 'drawn' as const, 'withdrawn' as const)
      await fc.assert(
        fc.asyncProperty(person, fate, person, async (first, then, later) => {
          await open({})
          const line = ({ day, consent }: typeof first) => `P-1;${day};${consent}`
          await apply('pilot-participants', [here, line(first)])
          if (then === 'drawn' && first.consent === 'ja')
            await inside((trx) => enrolParticipants({ trx, by, at, today }, pilotId, null, null))
          if (then === 'withdrawn') {
            const withdraw = {
              participant: 'P-1',
              step: 'withdraw-consent',
              on: today,
              reason: null,
              version: 1,
            } as const
            await inside((trx) => stepParticipant({ trx, by, at, today }, pilotId, withdraw))
          }
          const checked = await check('pilot-participants', [here, line(later)])
          const made = await apply('pilot-participants', [here, line(later)])
          expect(made.counts).toEqual(checked.counts)
          const again = await check('pilot-participants', [here, line(later)])
          expect(again.counts).toMatchObject({ changed: 0, refused: checked.counts.refused })
        }),
        { numRuns: 12 },
      )
    }, 120_000)
  })
})
