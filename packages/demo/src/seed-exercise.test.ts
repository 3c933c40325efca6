import { dayOf, DEFAULT_ZONE } from '@vliegwiel/i18n'
import { asOperator, inTenant } from '@vliegwiel/db'
import { onPostgres } from '@vliegwiel/db/testing'
import { checkRun, startCheck, type ImportContext } from '@vliegwiel/imports/server'
import { participantsTarget } from '@vliegwiel/pilots/server'
import { readTree } from '@vliegwiel/tenants/server'
import { expect, test } from 'vitest'
import { exerciseFaults, exerciseName, exerciseRows } from './exercise-file.ts'
import { seedDemo } from './index.ts'

const at = new Date('2026-11-26T10:00:00Z')

onPostgres('the exercise of the demo', (database) => {
  test('10,000 rows wait in Utrecht; 37 cells of them are wrong, each in its own way', async () => {
    await seedDemo(database.db, { at, publicUrl: 'http://localhost:3000' })
    const tree = await asOperator(database.db, { tenantId: null }, readTree)
    const tenantId = tree.find(({ slug }) => slug === 'utrecht')?.tenant_id ?? ''
    const rest = {
      targets: new Map([[participantsTarget.word, participantsTarget]]),
      by: { personId: null, name: 'Yara Haddad' },
      at,
      today: dayOf(at, DEFAULT_ZONE),
      zone: DEFAULT_ZONE,
    }
    const context = <T>(work: (context: ImportContext) => Promise<T>) =>
      inTenant(database.db, { tenantId }, (trx) => work({ ...rest, trx }))
    const waiting = await context(({ trx }) =>
      trx.selectFrom('import_run').selectAll().where('file_name', '=', exerciseName).execute(),
    )
    expect(waiting).toHaveLength(1)
    const [run] = waiting
    const { run_id: runId = '', version = 0, mapping } = run ?? {}
    await context((one) => startCheck(one, { runId, version, mapping: mapping as Record<string, string> }))
    const inside = <T>(work: (trx: ImportContext['trx']) => Promise<T>) => inTenant(database.db, { tenantId }, work)
    const checked = await checkRun({ ...rest, inside, progress: async () => {} }, runId)
    expect(checked.counts).toMatchObject({
      rows: exerciseRows,
      refused: exerciseFaults,
      problems: exerciseFaults,
      added: exerciseRows - exerciseFaults,
    })
    expect([...new Set(checked.problems.map(({ code }) => code))].toSorted()).toEqual([
      'duplicate-key',
      'no-such-day',
      'not-a-number',
      'not-yes-no',
      'refused',
      'required',
      'two-digit-year',
    ])
    expect(checked.recognised.map(({ form }) => form)).toEqual(
      expect.arrayContaining(['excel-date', 'dutch-date', 'excel-serial', 'yes-no-word']),
    )
  }, 60_000)
})
