import {
  annotateRun,
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
import { openKept } from '@vliegwiel/imports/testing'
import { dayOf, DEFAULT_ZONE } from '@vliegwiel/i18n'
import { inTenant, newId, type TenantTransaction } from '@vliegwiel/db'
import { onPostgres, plantTenant, type PlantedTenant } from '@vliegwiel/db/testing'
import { beforeEach, expect, test } from 'vitest'
import { putInForce } from '../testing/put-in-force.ts'
import { someProtocol } from '../testing/some-protocol.ts'
import {
  enrolParticipants,
  openPilot,
  outcomesOf,
  outcomesTarget,
  pageOfParticipants,
  participantsTarget,
} from './index.ts'

const by = { personId: newId(), name: 'Anna' }
const at = new Date('2026-11-26T10:00:00Z')
const today = dayOf(at, DEFAULT_ZONE)
const targets = new Map([participantsTarget, outcomesTarget].map((target) => [target.word, target]))
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
const notations = { observed: 'day-first', invited: 'day-first' } as const
const page = { cursor: null, limit: 50, state: null, search: null }

onPostgres('importing into a pilot', (database) => {
  let tenant: PlantedTenant
  let pilotId: string
  const inside = <T>(work: (trx: TenantTransaction) => Promise<T>) =>
    inTenant(database.db, { tenantId: tenant.tenantId, door: 'release' }, work)
  const context = (trx: TenantTransaction) => ({ trx, targets, by, at, today, zone: DEFAULT_ZONE })
  beforeEach(async () => {
    tenant = await plantTenant(database.db)
    pilotId = await inside(async (trx) => {
      await putInForce(trx, { kind: 'pilot-protocol', key: 'contact', content, at: new Date(at.getTime() - 1000) })
      return openPilot({ trx, by, at, today }, { key: 'contact', synthetic: true, source: null })
    })
  })

  const checked = (target: string, lines: readonly string[]) =>
    inside(async (trx) => {
      const file = {
        target,
        destination: pilotId,
        fileName: 'bestand.csv',
        content: new TextEncoder().encode(lines.join('\n')),
      }
      const { runId } = await receiveFile(context(trx), file)
      const { version, mapping } = await findRun(trx, runId)
      await startCheck(context(trx), { runId, version, mapping, notations })
      return checkRun(atOnce(context(trx)), runId)
    })
  const applied = async (target: string, lines: readonly string[]) => {
    const { runId, version } = await checked(target, lines)
    return inside(async (trx) => {
      await startApply(context(trx), { runId, version, way: 'whole' })
      return applyRun(atOnce(context(trx)), runId)
    })
  }
  const said = (problems: Awaited<ReturnType<typeof checked>>['problems']) =>
    problems.map(({ row, value, says }) => [row, value, says?.problem.nl])
  const people = [
    'deelnemer;uitgenodigd op;doet mee;leeftijd',
    'P-1;26-11-2026;ja;41',
    'P-2;26-11-2026;ja;52',
    'P-3;26-11-2026;nee;33',
  ]

  test('who does not fit the plan is named by row, value and bound; the others wait for the randomisation', async () => {
    const { problems, counts } = await checked('pilot-participants', [...people, 'P-4;26-11-2026;ja;26'])
    expect(said(problems)).toEqual([[5, '26', 'Past niet bij het plan: leeftijd in jaren 26, minstens 27.']])
    expect(counts).toMatchObject({ rows: 4, refused: 1 })
    await applied('pilot-participants', people)
    const rows = await inside((trx) => pageOfParticipants(trx, pilotId, page))
    expect(rows.map(({ participant, state, consent }) => [participant, state, consent])).toEqual([
      ['P-1', 'willing', 'given'],
      ['P-2', 'willing', 'given'],
      ['P-3', 'invited', 'none'],
    ])
  })

  test('outcomes of somebody outside the cohort, or from before the start, are refused with what to do', async () => {
    await applied('pilot-participants', people)
    await inside((trx) => enrolParticipants({ trx, by, at, today }, pilotId, null, null))
    const lines = [
      'deelnemer;aan het werk;gemeten op',
      'P-1;ja;26-11-2026',
      'P-9;ja;26-11-2026',
      'P-3;nee;26-11-2026',
      'P-2;nee;01-11-2026',
    ]
    const { problems } = await checked('pilot-outcomes', lines)
    expect(said(problems)).toEqual([
      [3, 'P-9', 'P-9 doet niet mee aan deze pilot.'],
      [4, 'P-3', 'P-3 doet niet mee aan deze pilot.'],
      [5, '2026-11-01', 'Gemeten op 2026-11-01, maar het begin was op 2026-11-26.'],
    ])
    expect(await inside((trx) => outcomesOf(trx, pilotId, ['P-1']))).toEqual([])
  })

  test('the same file twice changes nothing, and undoing takes everything back that was not drawn', async () => {
    const run = await applied('pilot-participants', people)
    expect(run.counts).toMatchObject({ added: 3, changed: 0 })
    expect((await checked('pilot-participants', people)).counts).toMatchObject({ added: 0, changed: 0, same: 3 })
    await inside((trx) => enrolParticipants({ trx, by, at, today }, pilotId, ['P-1'], null))
    await inside(async (trx) => {
      const { runId } = await startUndo(context(trx), {
        runId: run.runId,
        version: (await findRun(trx, run.runId)).version,
      })
      await undoRun(atOnce(context(trx)), runId)
    })
    const left = await inside((trx) => pageOfParticipants(trx, pilotId, page))
    expect(left.map(({ participant }) => participant)).toEqual(['P-1'])
  })

  test('seen: a person invited and something measured in 2099; today is the last day that can be', async () => {
    const { problems } = await checked('pilot-participants', [
      people[0] ?? '',
      'P-1;27-11-2026;ja;41',
      'P-2;01-01-2099;ja;41',
      'P-3;26-11-2026;ja;41',
    ])
    expect(problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'invited', 'too-late'],
      [3, 'invited', 'too-late'],
    ])
    await applied('pilot-participants', people)
    const measured = await checked('pilot-outcomes', ['deelnemer;aan het werk;gemeten op', 'P-1;ja;27-11-2026'])
    expect(measured.problems.map(({ row, column, code }) => [row, column, code])).toEqual([[2, 'observed', 'too-late']])
  })

  test('no day is filled in: a person without a day of invitation, an outcome without a day of measuring is asked for', async () => {
    const asked = (problems: Awaited<ReturnType<typeof checked>>['problems']) =>
      problems.map(({ row, column, code }) => [row, column, code])
    const dateless = await checked('pilot-participants', ['deelnemer;doet mee;leeftijd', 'P-1;ja;41'])
    expect(asked(dateless.problems)).toEqual([[2, 'invited', 'required']])
    await applied('pilot-participants', people)
    // Who is there already keeps the day.
    const known = await checked('pilot-participants', ['deelnemer;leeftijd', 'P-1;42'])
    expect([known.problems, known.counts.changed]).toEqual([[], 1])
    await inside((trx) => enrolParticipants({ trx, by, at, today }, pilotId, null, null))
    const outcome = await checked('pilot-outcomes', ['deelnemer;aan het werk', 'P-1;ja'])
    expect(asked(outcome.problems)).toEqual([[2, 'observed', 'required']])
    await applied('pilot-outcomes', ['deelnemer;gemeten op;aan het werk', 'P-1;2026-11-26;ja'])
    const corrected = await applied('pilot-outcomes', ['deelnemer;aan het werk', 'P-1;nee'])
    expect(corrected.counts).toMatchObject({ changed: 1, refused: 0 })
    expect(await inside((trx) => outcomesOf(trx, pilotId, ['P-1']))).toMatchObject([
      { value: 0, observed_on: '2026-11-26' },
    ])
  })

  test('what is removed and made again is a newer version than any that somebody still has on the screen', async () => {
    const first = await applied('pilot-participants', people)
    const takenBack = async (run: { runId: string }) =>
      inside(async (trx) => {
        const { runId } = await startUndo(context(trx), {
          runId: run.runId,
          version: (await findRun(trx, run.runId)).version,
        })
        await undoRun(atOnce(context(trx)), runId)
      })
    const person = async () => (await inside((trx) => pageOfParticipants(trx, pilotId, page)))[0]?.version ?? 0
    const before = await person()
    await takenBack(first)
    await applied('pilot-participants', people)
    expect(await person()).toBeGreaterThan(before)
    await inside((trx) => enrolParticipants({ trx, by, at, today }, pilotId, null, null))
    const measured = ['deelnemer;gemeten op;aan het werk', 'P-1;2026-11-26;ja']
    let last = 0
    for (let round = 0; round < 3; round += 1) {
      const run = await applied('pilot-outcomes', measured)
      const [outcome] = await inside((trx) => outcomesOf(trx, pilotId, ['P-1']))
      expect(outcome?.version).toBeGreaterThan(last)
      last = outcome?.version ?? 0
      await takenBack(run)
      expect(await inside((trx) => outcomesOf(trx, pilotId, ['P-1']))).toEqual([])
    }
  })

  test('a citizen number in a column that looked like an amount goes as soon as a person chooses otherwise', async () => {
    const lines = ['deelnemer;uitgenodigd op;leeftijd', 'P-1;2026-11-26;111222333', 'P-2;2026-11-26;41']
    const content = new TextEncoder().encode(lines.join('\n'))
    const { run, annotated, kept } = await inside(async (trx) => {
      const { runId } = await receiveFile(context(trx), {
        target: 'pilot-participants',
        destination: pilotId,
        fileName: 'bestand.csv',
        content,
      })
      const { version, mapping } = await findRun(trx, runId)
      expect(mapping).toMatchObject({ 'c-age': 'leeftijd' })
      const { 'c-age': _age, ...chosen } = mapping
      await startCheck(context(trx), { runId, version, mapping: chosen, notations })
      const checkedRun = await checkRun(atOnce(context(trx)), runId)
      const { content: bytes } = await trx
        .selectFrom('import_file')
        .select('content')
        .where('run_id', '=', runId)
        .executeTakeFirstOrThrow()
      const opened = []
      for await (const batch of (await openKept(bytes, null))?.rows ?? []) opened.push(...batch)
      return { run: checkedRun, annotated: await annotateRun(context(trx), runId, 'nl'), kept: opened }
    })
    expect(run.problems.filter(({ code }) => code === 'bsn')).toMatchObject([
      { row: 2, heading: 'leeftijd', value: '' },
    ])
    expect(JSON.stringify(kept)).not.toContain('111222333')
    expect(new TextDecoder().decode(annotated.content)).not.toContain('111222333')
  })
})
