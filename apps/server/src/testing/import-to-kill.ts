import { inTenant, type Database, type TenantTransaction } from '@vliegwiel/db'
import { plantMember, plantTenant } from '@vliegwiel/db/testing'
import { dayOf, DEFAULT_ZONE } from '@vliegwiel/i18n'
import {
  findRun,
  receiveFile,
  runStep,
  startApply,
  startCheck,
  startUndo,
  updateRun,
  type ImportContext,
  type ImportStep,
} from '@vliegwiel/imports/server'
import { viewId, viewTarget } from '@vliegwiel/imports/testing'
import { queueJob } from '@vliegwiel/jobs/server'

const targets = new Map([[viewTarget.word, viewTarget]])

/**
 * A file of saved views that is checked and waits to be applied by whoever runs the queue; every twentieth view is there
 * already, with another text, so that undoing has something to bring back.
 * @param dbOf the database, which may be another one after it was closed and opened
 */
export async function importToKill(dbOf: () => Database, given: { readonly rows: number; readonly chunkRows: number }) {
  const { rows, chunkRows } = given
  const tenant = await plantTenant(dbOf())
  const { personId } = await plantMember(dbOf(), tenant.tenantId, { roles: ['administrator'] })
  const at = new Date()
  const by = { personId, name: 'Anna' }
  const rest = { targets, by, at, today: dayOf(at, DEFAULT_ZONE), zone: DEFAULT_ZONE, chunkRows }
  const inside = <T>(work: (trx: TenantTransaction) => Promise<T>) => inTenant(dbOf(), tenant, work)
  const inCall = <T>(work: (context: ImportContext) => Promise<T>) => inside((trx) => work({ ...rest, trx }))
  const row = (number: number) => ({ name: `V-${String(number).padStart(5, '0')}`, query: `q=${number}` })
  const before = Array.from({ length: rows / 20 }, (_, number) => ({ ...row(number * 20), query: `was=${number}` }))
  await inside((trx) =>
    trx
      .insertInto('saved_view')
      .values(
        before.map(({ name, query }) => ({
          view_id: viewId('people', name),
          owner_id: personId,
          screen: 'people',
          name,
          query,
          shared: false,
          changed_at: at,
        })),
      )
      .execute(),
  )
  const list = Array.from({ length: rows }, (_, number) => row(number))
  const content = Buffer.from(['Naam;Vraag', ...list.map(({ name, query }) => `${name};${query}`)].join('\n'))
  const runId = await inCall(async (context) => {
    const file = { target: 'views', destination: 'people', fileName: 'a.csv', content }
    const received = await receiveFile(context, file)
    await startCheck(context, { runId: received.runId, version: 1, mapping: { name: 'Naam', query: 'Vraag' } })
    return received.runId
  })
  const { version } = await runStep({ ...rest, inside, progress: async () => {} }, 'check', runId)
  const queued = (id: string, step: ImportStep) =>
    inside(async (trx) => {
      const input = { runId: id, step, rows }
      await updateRun(trx, id, { jobId: await queueJob(trx, { kind: 'import.run', input, startedBy: personId, at }) })
    })
  return {
    tenantId: tenant.tenantId,
    runId,
    chunks: rows / chunkRows,
    /** The views as they stood before, and as the file says. */
    before,
    list,
    /** What applying the file counts. */
    counts: { rows, added: rows - before.length, changed: before.length, same: 0, refused: 0 },
    views: () => inside((trx) => trx.selectFrom('saved_view').select(['name', 'query']).orderBy('name').execute()),
    stateOf: (id: string) => inside((trx) => findRun(trx, id)),
    async startApplying() {
      await inCall((context) => startApply(context, { runId, version, way: 'whole' }))
      await queued(runId, 'apply')
    },
    /** Answers the run that undoes it. */
    async startUndoing(): Promise<string> {
      const applied = await inside((trx) => findRun(trx, runId))
      const undo = await inCall((context) => startUndo(context, { runId, version: applied.version }))
      await queued(undo.runId, 'undo')
      return undo.runId
    },
  }
}
