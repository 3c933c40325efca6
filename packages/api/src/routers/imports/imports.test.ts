import type { TenantRole } from '@vliegwiel/auth'
import { DEFAULT_ZONE, dayOf } from '@vliegwiel/i18n'
import { inTenant, newId, type TenantTransaction } from '@vliegwiel/db'
import { onPostgres } from '@vliegwiel/db/testing'
import type { ImportTarget } from '@vliegwiel/imports'
import { readRun } from '@vliegwiel/imports/server'
import { viewTarget } from '@vliegwiel/imports/testing'
import { expect, test } from 'vitest'
import { auditOf } from '../../testing/audit-of.ts'
import { ask, browser, callAs, outcome } from '../../testing/call-as.ts'
import { signedInAs, tenantOn } from '../../testing/signed-in-as.ts'
import { sendFile } from '../../testing/send-file.ts'
import { noon, testServices } from '../../testing/test-services.ts'

const key = () => newId()
const base64 = (text: string) => Buffer.from(text).toString('base64')

onPostgres('imports by the API', (database) => {
  async function office(roles: TenantRole[] = ['administrator'], target: ImportTarget = viewTarget) {
    const services = testServices(database.db, { importTargets: new Map([[target.word, target]]) })
    const tenant = await tenantOn(database.db)
    const as = async (given: TenantRole[]) => {
      const { token } = await signedInAs(database.db, { tenant, roles: given })
      return { cookies: browser(token), slug: tenant.slug }
    }
    const who = await as(roles)
    const into = { target: 'views', destination: 'people', fileName: 'uitdraai.csv' }
    const upload = (text: string, more = {}, asked = who) =>
      sendFile(services, asked, { ...into, ...more }, Buffer.from(text))
    const announce = (more = {}, asked = who) =>
      callAs(services, asked, 'imports.uploadFile', { ...into, bytes: 10, idempotencyKey: key(), ...more })
    const show = (runId: string) => callAs(services, who, 'imports.showRun', { runId })
    const check = async (text: string) => {
      const { runId } = await upload(text)
      const { run, mapping } = await show(runId)
      await callAs(services, who, 'imports.checkRun', {
        runId,
        version: run.version,
        mapping,
        idempotencyKey: key(),
      })
      return show(runId)
    }
    const confirm = async (runId: string, way: 'partial' | 'whole') => {
      const { run } = await show(runId)
      return callAs(services, who, 'imports.confirmRun', { runId, version: run.version, way, idempotencyKey: key() })
    }
    const undo = async (runId: string) => {
      const { run } = await show(runId)
      return callAs(services, who, 'imports.undoRun', { runId, version: run.version, idempotencyKey: key() })
    }
    return { services, tenant, who, as, upload, announce, show, check, confirm, undo }
  }

  test('from a file to rows and back, each step in the log', async () => {
    const { services, tenant, who, check, confirm, undo, show } = await office()
    const { targets } = await callAs(services, who, 'imports.listTargets', {})
    expect(targets).toMatchObject([
      { word: 'views', title: { nl: 'Weergaven' }, destinations: [{ key: 'people', label: 'Mensen' }] },
    ])
    const checked = await check('Naam;Vraag;Gedeeld\nEen;q=1;ja\nTwee;q=2;nee\n')
    expect(checked).toMatchObject({ run: { status: 'checked', counts: { rows: 2, added: 2 } }, problems: [] })
    const { runId } = checked.run
    expect(await confirm(runId, 'whole')).toMatchObject({ status: 'done', jobId: null, counts: { added: 2 } })
    expect(await undo(runId)).toMatchObject({ status: 'done', counts: { added: 2, kept: 0 } })
    const { run, undoneBy } = await show(runId)
    expect(run.status).toBe('undone')
    const { runs } = await callAs(services, who, 'imports.listRuns', { before: null, limit: 10 })
    expect(runs.map((one) => [one.undoes, one.status])).toEqual([
      [runId, 'done'],
      [null, 'undone'],
    ])
    expect(runs[0]?.runId).toBe(undoneBy)
    const log = (await auditOf(services, tenant)).filter(({ line }) => !line.startsWith('imports.showRun'))
    expect(log.map(({ line, objectLabel }) => [line, objectLabel])).toEqual([
      ['imports.uploadFile ok', 'uitdraai.csv'],
      ['imports.checkRun ok', 'uitdraai.csv'],
      ['imports.confirmRun ok', 'uitdraai.csv'],
      ['imports.undoRun ok', 'uitdraai.csv'],
    ])
  })

  test('wrong cells come with words, and the annotated file has them beside the rows', async () => {
    const { services, who, check, confirm } = await office()
    const { run, problems } = await check('Naam;Vraag\nEen;\nTwee;verboden\nDrie;q\n')
    expect(problems).toEqual([
      {
        row: 2,
        column: 'query',
        heading: null,
        value: '',
        code: 'required',
        problem: 'Hier moet iets staan.',
        fix: 'Vul deze cel.',
      },
      {
        row: 3,
        column: 'query',
        heading: null,
        value: 'verboden',
        code: 'refused',
        problem: 'Dit mag hier niet.',
        fix: 'Kies iets anders.',
      },
    ])
    expect(await outcome(confirm(run.runId, 'whole'))).toBe('rule-refused/rows-refused')
    const file = await callAs(services, who, 'imports.fetchAnnotated', { runId: run.runId, idempotencyKey: key() })
    expect(Buffer.from(file.base64, 'base64').toString()).toContain(
      'Twee;verboden;Vraag: Dit mag hier niet. Kies iets anders.',
    )
    expect(await confirm(run.runId, 'partial')).toMatchObject({ status: 'done', counts: { added: 1, refused: 2 } })
  })

  test('days that can be read in two ways are asked, offered again for the next file, and never taken in silence', async () => {
    const dated: ImportTarget = {
      ...viewTarget,
      describe: async (call) => {
        const { columns, naturalKey } = await viewTarget.describe(call)
        const day = { key: 'day', type: 'date', words: { nl: 'Dag', en: 'Day' } } as const
        return { naturalKey, columns: [...columns, day] }
      },
      keepsValues: false,
    }
    const { services, who, upload, show } = await office(['administrator'], dated)
    const { runId } = await upload('Naam;Vraag;Dag\nEen;1;3-4-2026\n')
    const { run, mapping, notations, writing } = await show(runId)
    expect([notations, writing.map(({ heading, days }) => [heading, days?.state])]).toEqual([{}, [['Dag', 'open']]])
    const ask = { runId, version: run.version, mapping, idempotencyKey: key() }
    expect(await outcome(callAs(services, who, 'imports.checkRun', ask))).toBe('rule-refused/notation-needed')
    const answered = { ...ask, notations: { day: 'month-first' as const }, idempotencyKey: key() }
    await callAs(services, who, 'imports.checkRun', answered)
    const checked = await show(runId)
    expect(checked.recognised.map(({ form, example }) => [form, example.to])).toEqual([
      ['month-first-date', '2026-03-04'],
    ])
    const next = await upload('Dag;Naam;Vraag;Iets\n5-6-2026;Twee;2;x\n', { fileName: 'heel anders.csv' })
    expect((await show(next.runId)).notations).toEqual({ day: 'month-first' })
  })

  test('the check tells which rows change, was and becomes, and who is missing from this file', async () => {
    const { check, confirm } = await office()
    const first = await check('Naam;Vraag\nEen;q=1\nTwee;q=2\nDrie;q=3\n')
    await confirm(first.run.runId, 'whole')
    const { preview } = await check('Naam;Vraag\nEen;q=1\nTwee;q=9\nVier;q=4\n')
    expect(preview).toEqual({
      changed: [{ row: 3, key: 'Twee', cells: [{ column: 'query', was: 'q=2', becomes: 'q=9' }] }],
      missing: ['Drie'],
      missingCount: 1,
    })
    // A person whose row is wrong stands in the file all the same.
    expect((await check('Naam;Vraag\nEen;\nTwee;q=2\nDrie;q=3\n')).preview.missing).toEqual([])
  })

  test('a citizen service number is in no answer, no row of the database and no annotated file', async () => {
    const { services, tenant, who, check, upload } = await office()
    const { run, problems } = await check('Naam;Vraag;Iets\n111222333;q=1;a\nTwee;zie 111222333;b\nDrie;q;111222333\n')
    expect(problems.map(({ row, column, heading, value, code }) => [row, column, heading, value, code])).toEqual([
      [2, 'name', null, '', 'bsn'],
      [3, 'query', null, '', 'bsn'],
      [4, null, 'Iets', '', 'bsn'],
    ])
    const file = await callAs(services, who, 'imports.fetchAnnotated', { runId: run.runId, idempotencyKey: key() })
    expect(Buffer.from(file.base64, 'base64').toString()).not.toContain('111222333')
    const [runs, log] = await inTenant(services.db, tenant, (trx) =>
      Promise.all([
        trx.selectFrom('import_run').selectAll().execute(),
        trx.selectFrom('audit_entry').selectAll().execute(),
      ]),
    )
    expect(JSON.stringify([runs, log])).not.toContain('111222333')
    const refused = await upload('Naam;BSN\nEen;\n')
    expect(refused).toMatchObject({
      status: 'refused',
      refusal: { nl: expect.stringContaining('burgerservicenummer') },
    })
  })

  test('a large file becomes a job that the person can follow', async () => {
    const { services, tenant, who, upload, show } = await office()
    const { runId, status: sent } = await upload(
      `Naam;Vraag\n${Array.from({ length: 3_000 }, (_, row) => `V-${row};${'q'.repeat(30)}`).join('\n')}`,
    )
    expect([sent, (await show(runId)).run.status]).toEqual(['reading', 'reading'])
    const [reading] = services.tickets.map((ticket) => ticket.jobId)
    const moment = { at: noon, today: dayOf(noon, DEFAULT_ZONE), zone: DEFAULT_ZONE }
    const by = { personId: null, name: 'Anna' }
    const inside = <T>(work: (trx: TenantTransaction) => Promise<T>) => inTenant(services.db, tenant, work)
    const targets = new Map([[viewTarget.word, viewTarget]])
    await readRun({ ...moment, by, targets, inside, progress: async () => {}, box: services.auth.secrets }, runId)
    const { run, mapping } = await show(runId)
    const given = { runId, version: run.version, mapping, idempotencyKey: key() }
    const { jobId, status } = await callAs(services, who, 'imports.checkRun', given)
    expect(status).toBe('checking')
    expect(services.tickets.map((ticket) => ticket.jobId)).toEqual([reading, jobId])
    expect(await callAs(services, who, 'jobs.followJob', { jobId: jobId ?? '' })).toMatchObject({
      kind: 'import.run',
      status: 'queued',
    })
  })

  test('refusals say what it is, and change nothing', async () => {
    const { services, who, upload, announce, check } = await office()
    expect(await upload('\0\0\0\0')).toMatchObject({
      status: 'refused',
      refusal: { nl: expect.stringContaining('geen CSV of XLSX') },
    })
    expect(await outcome(announce({ bytes: 0 }))).toBe('rule-refused/file-refused')
    expect(await outcome(announce({ bytes: 20_000_001 }))).toBe('rule-refused/file-refused')
    expect(await outcome(announce({ fileName: 'lijst 111222333.csv' }))).toBe('rule-refused/file-refused')
    const { runId: opened } = await announce()
    const spoilt = { runId: opened, number: 0, base64: 'geen base64!', idempotencyKey: key() }
    expect(await outcome(callAs(services, who, 'imports.sendPiece', spoilt))).toBe('invalid-input')
    expect(await outcome(upload('Naam\n1', { target: 'geen' }))).toBe('not-found/target-unknown')
    expect(await outcome(upload('Naam\n1', { destination: 'maan' }))).toBe('not-found/destination-unknown')
    const { run } = await check('Naam;Vraag\nEen;1\n')
    const stale = { runId: run.runId, version: 1, idempotencyKey: key() }
    expect(await outcome(callAs(services, who, 'imports.discardRun', stale))).toBe('version-conflict/changed-meanwhile')
    await callAs(services, who, 'imports.discardRun', { ...stale, version: run.version })
    // What was opened and never sent is still there to go on with; what was refused is not.
    const { runs } = await callAs(services, who, 'imports.listRuns', { before: null, limit: 10 })
    expect(runs.map((one) => [one.runId, one.status])).toEqual([[opened, 'receiving']])
  })

  test('every step of a file refuses a version that is not the newest, whatever the file is ready for', async () => {
    const { services, who, check, confirm } = await office()
    const { run } = await check('Naam;Vraag\nEen;1\n')
    await confirm(run.runId, 'whole')
    const stale = { runId: run.runId, version: 99, idempotencyKey: key() }
    const steps = {
      'imports.checkRun': { ...stale, mapping: { name: 'Naam' } },
      'imports.chooseSheet': { ...stale, sheet: 'Blad1' },
      'imports.confirmRun': { ...stale, way: 'whole' },
      'imports.discardRun': stale,
      'imports.stopRun': stale,
      'imports.undoRun': stale,
    }
    for (const [path, input] of Object.entries(steps))
      expect([path, await ask(services, who, path, input)]).toMatchObject([path, { code: 'version-conflict' }])
  })

  test('the right of the target counts beside the right to import', async () => {
    const strict: ImportTarget = { ...viewTarget, permission: 'setting:update' }
    const { services, upload, as, check } = await office(['administrator'], strict)
    const manager = await as(['manager'])
    expect((await callAs(services, manager, 'imports.listTargets', {})).targets).toEqual([])
    expect(await outcome(upload('Naam;Vraag\nEen;1\n', {}, manager))).toBe('not-allowed')
    expect(await outcome(upload('Naam;Vraag\nEen;1\n', {}, await as(['caseworker'])))).toBe('not-allowed')
    const { run } = await check('Naam;Vraag\nEen;1\n')
    expect(await outcome(callAs(services, manager, 'imports.showRun', { runId: run.runId }))).toBe('not-allowed')
    expect((await callAs(services, manager, 'imports.listRuns', { before: null, limit: 10 })).runs).toEqual([])
  })

  test('sent twice with one key, a file is taken in once', async () => {
    const { announce, tenant, services, who } = await office()
    const same = { idempotencyKey: key() }
    const [one, other] = await Promise.all([announce(same), announce(same)])
    expect(other.runId).toBe(one.runId)
    const piece = { runId: one.runId, number: 0, base64: base64('Naam;Vraag'), idempotencyKey: key() }
    const send = (more = {}) => callAs(services, who, 'imports.sendPiece', { ...piece, ...more })
    expect(await Promise.all([send(), send(), send({ idempotencyKey: key() })])).toMatchObject(
      Array(3).fill({ runId: one.runId, status: 'draft' }),
    )
    const rows = await inTenant(services.db, tenant, (trx) => trx.selectFrom('import_run').select('run_id').execute())
    expect(rows).toHaveLength(1)
  })
})
