import { setTimeout as wait } from 'node:timers/promises'
import { inTenant, loginKeyOf, openEmbedded, openPostgres, type Database } from '@vliegwiel/db'
import { plantMember, plantTenant } from '@vliegwiel/db/testing'
import { dayOf, DEFAULT_ZONE } from '@vliegwiel/i18n'
import {
  findRun,
  receiveFile,
  runStep,
  startApply,
  startCheck,
  startUndo,
  takeTurns,
  type ImportContext,
} from '@vliegwiel/imports/server'
import { viewTarget } from '@vliegwiel/imports/testing'
import type { Postgres } from '@vliegwiel/testing'
import { benchKey } from './bench-key.ts'
import { makeDatabase } from './data.ts'
import { median } from './median.ts'

export interface UndoFigures {
  readonly engine: Database['engine']
  readonly rows: number
  /** Milliseconds, medians of the rounds. */
  readonly apply: number
  readonly undo: number
  /** Undoing against applying, median of the ratios of the rounds. */
  readonly ratio: number
  /** 95th percentile in milliseconds of a list of another tenant: alone, and beside each of the two. */
  readonly quiet: number
  readonly besideApply: number
  readonly besideUndo: number
}

const rows = 10_000
/** Rows in a transaction, as the API chooses them. */
const chunkRows = { pglite: 50, postgres: 500 } as const
const everyMs = 20

/** Applying 10,000 rows and undoing them as the job does it, and what somebody else notices of it, on both databases. */
export async function undoBench(
  postgres: Postgres,
  rounds: number,
  note: (text: string) => void,
): Promise<readonly UndoFigures[]> {
  const { loginUrl } = await makeDatabase(postgres, 'bench_undo', 1, 0)
  const server = openPostgres(loginUrl, { size: 4, loginKey: loginKeyOf(benchKey) })
  const embedded = await openEmbedded('memory://')
  try {
    return [await onEngine(server, rounds, note), await onEngine(embedded, rounds, note)]
  } finally {
    await embedded.close()
    await server.close()
  }
}

async function onEngine(db: Database, rounds: number, note: (text: string) => void): Promise<UndoFigures> {
  const other = await plantTenant(db)
  const found: Omit<UndoFigures, 'engine' | 'rows'>[] = []
  // The first round warms up.
  for (let round = 0; round <= rounds; round += 1) {
    note(`${db.engine}, round ${round}`)
    const one = await oneRound(db, other.tenantId)
    if (round > 0) found.push(one)
  }
  const middle = (key: keyof (typeof found)[number]) => median(found.map((one) => one[key]))
  return {
    engine: db.engine,
    rows,
    apply: middle('apply'),
    undo: middle('undo'),
    ratio: middle('ratio'),
    quiet: middle('quiet'),
    besideApply: middle('besideApply'),
    besideUndo: middle('besideUndo'),
  }
}

async function oneRound(db: Database, otherId: string): Promise<Omit<UndoFigures, 'engine' | 'rows'>> {
  const tenant = await plantTenant(db)
  const { personId } = await plantMember(db, tenant.tenantId, { roles: ['administrator'] })
  const at = new Date()
  const rest = {
    targets: new Map([[viewTarget.word, viewTarget]]),
    by: { personId, name: 'Mens' },
    at,
    today: dayOf(at, DEFAULT_ZONE),
    zone: DEFAULT_ZONE,
    chunkRows: chunkRows[db.engine],
  }
  const turns = takeTurns(db.engine, (work) => inTenant(db, tenant, work))
  const steps = { ...rest, ...turns, progress: async () => {} }
  const inCall = <T>(work: (context: ImportContext) => Promise<T>) =>
    inTenant(db, tenant, (trx) => work({ ...rest, trx }))
  const lines = Array.from({ length: rows }, (_, row) => `V-${row};q=${row}`)
  const content = Buffer.from(['Naam;Vraag', ...lines].join('\n'))
  const { runId } = await inCall((context) =>
    receiveFile(context, { target: viewTarget.word, destination: 'people', fileName: 'a.csv', content }),
  )
  await inCall((context) => startCheck(context, { runId, version: 1, mapping: { name: 'Naam', query: 'Vraag' } }))
  const checked = await runStep(steps, 'check', runId)
  const quiet = await beside(db, otherId, () => wait(2_000))
  await inCall((context) => startApply(context, { runId, version: checked.version, way: 'whole' }))
  const apply = await beside(db, otherId, () => runStep(steps, 'apply', runId))
  const { version } = await inCall(({ trx }) => findRun(trx, runId))
  const opened = await inCall((context) => startUndo(context, { runId, version }))
  const undo = await beside(db, otherId, () => runStep(steps, 'undo', opened.runId))
  const { status, counts } = await inCall(({ trx }) => findRun(trx, opened.runId))
  if (status !== 'done' || counts.added !== rows) throw new Error(`Undoing ended ${status}: ${JSON.stringify(counts)}`)
  return {
    apply: apply.took,
    undo: undo.took,
    ratio: undo.took / apply.took,
    quiet: quiet.p95,
    besideApply: apply.p95,
    besideUndo: undo.p95,
  }
}

/** How long work takes, and the 95th percentile of what somebody of another tenant waits for a list meanwhile. */
async function beside(
  db: Database,
  tenantId: string,
  work: () => Promise<unknown>,
): Promise<{ took: number; p95: number }> {
  let over = false
  const waits: number[] = []
  const asking = (async () => {
    while (!over) {
      const began = performance.now()
      await inTenant(db, { tenantId, readOnly: true }, (trx) =>
        trx.selectFrom('saved_view').selectAll().orderBy('name').limit(50).execute(),
      )
      waits.push(performance.now() - began)
      await wait(everyMs)
    }
  })()
  const began = performance.now()
  await work()
  const took = performance.now() - began
  over = true
  await asking
  const sorted = waits.toSorted((one, next) => one - next)
  return { took, p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0 }
}
