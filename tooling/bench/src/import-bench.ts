import { dayOf, DEFAULT_ZONE } from '@vliegwiel/i18n'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { inTenant, loginKeyOf, openPostgres, type Database } from '@vliegwiel/db'
import {
  applyRun,
  checkRun,
  findRun,
  receiveFile,
  startApply,
  startCheck,
  type ImportContext,
  type ImportSteps,
} from '@vliegwiel/imports/server'
import { viewId, viewTarget } from '@vliegwiel/imports/testing'
import { writeCsv } from '@vliegwiel/tabular/files'
import type { Postgres } from '@vliegwiel/testing'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { benchKey } from './bench-key.ts'
import { makeDatabase, type BenchUser } from './data.ts'
import { median } from './median.ts'
import { openClient } from '@vliegwiel/db/connections'

export interface ImportFigures {
  readonly rows: number
  /** Milliseconds, medians. */
  readonly copy: number
  readonly check: number
  readonly apply: number
  /** The same file once more: every row is there already. */
  readonly again: number
  /** Carrying the import out against the COPY of its round: median of the ratios. */
  readonly ratio: number
}

const rows = 100_000
const name = 'bench_imports'

/**
 * A file of 100,000 rows, carried out as the job does it (read, checked, looked up, written with what stood there
 * before, in chunks that may be cut off), against COPY of the same rows into the same table by the superuser.
 */
export async function importBench(
  postgres: Postgres,
  rounds: number,
  note: (text: string) => void,
): Promise<ImportFigures> {
  const { loginUrl, users } = await makeDatabase(postgres, name, 2, 0)
  const [ours, bare] = users
  if (!ours || !bare) throw new Error('no tenants')
  const superuser = await openClient(postgres.urlOf(name))
  const db = openPostgres(loginUrl, { size: 2, loginKey: loginKeyOf(benchKey) })
  try {
    const members = await superuser.query<{ tenant_id: string; person_id: string }>(
      'select tenant_id, person_id from membership',
    )
    const personOf = ({ tenantId }: BenchUser) =>
      members.rows.find((row) => row.tenant_id === tenantId)?.person_id ?? ''
    const content = await csvOfViews()
    const lines = linesOf(bare.tenantId, personOf(bare))
    const found: { copy: number; check: number; apply: number; again: number }[] = []
    for (let round = 0; round <= rounds; round += 1) {
      await superuser.query('truncate import_run, import_file, import_change')
      await superuser.query('delete from saved_view')
      await superuser.query('vacuum analyze saved_view')
      note(`round ${round}: copy`)
      const copy = await timed(() => copyRows(superuser, lines))
      await superuser.query('vacuum analyze saved_view')
      note(`round ${round}: import`)
      const took = await importFile(db, ours.tenantId, personOf(ours), content)
      const again = await importFile(db, ours.tenantId, personOf(ours), content)
      // The first round warms both sides up.
      if (round > 0) found.push({ copy, ...took, again: again.apply })
    }
    const middle = (key: 'copy' | 'check' | 'apply' | 'again') => median(found.map((one) => one[key]))
    return {
      rows,
      copy: middle('copy'),
      check: middle('check'),
      apply: middle('apply'),
      again: middle('again'),
      ratio: median(found.map((one) => one.apply / one.copy)),
    }
  } finally {
    await db.close()
    await superuser.end()
  }
}

const query = (row: number) => `status=active&role=caseworker&q=${row}`

function csvOfViews(): Promise<Uint8Array> {
  const list = Array.from({ length: rows }, (_, row) => [`Weergave ${row}`, query(row), row % 2 === 0])
  return writeCsv({ name, headings: ['Naam', 'Vraag', 'Gedeeld'], rows: list })
}

/** The same rows as COPY takes them, in pieces as large as the socket likes them; made before the clock runs. */
function linesOf(tenantId: string, personId: string): string[] {
  const at = new Date().toISOString()
  const line = (row: number) => {
    const id = viewId('people', `Weergave ${row}`)
    return `${tenantId}\t${id}\t${personId}\tpeople\tWeergave ${row}\t${query(row)}\t${row % 2 === 0}\t${at}\n`
  }
  return Array.from({ length: rows / 1_000 }, (_, piece) =>
    Array.from({ length: 1_000 }, (__, offset) => line(piece * 1_000 + offset)).join(''),
  )
}

async function copyRows(superuser: pg.Client, lines: readonly string[]): Promise<void> {
  const columns = 'tenant_id, view_id, owner_id, screen, name, query, shared, changed_at'
  await pipeline(Readable.from(lines), superuser.query(copyFrom(`copy saved_view (${columns}) from stdin`)))
}

async function importFile(db: Database, tenantId: string, personId: string, content: Uint8Array) {
  const at = new Date()
  const rest = {
    targets: new Map([[viewTarget.word, viewTarget]]),
    by: { personId, name: 'Mens' },
    at,
    today: dayOf(at, DEFAULT_ZONE),
    zone: DEFAULT_ZONE,
  }
  const inside: ImportSteps['inside'] = (work) => inTenant(db, { tenantId }, work)
  const steps: ImportSteps = { ...rest, inside, progress: async () => {} }
  const context = <T>(work: (context: ImportContext) => Promise<T>) => inside((trx) => work({ ...rest, trx }))
  const { runId } = await context((one) =>
    receiveFile(one, { target: viewTarget.word, destination: 'people', fileName: 'groot.csv', content }),
  )
  const { version, mapping } = await context(({ trx }) => findRun(trx, runId))
  await context((one) => startCheck(one, { runId, version, mapping }))
  const check = await timed(() => checkRun(steps, runId))
  const checked = await context(({ trx }) => findRun(trx, runId))
  await context((one) => startApply(one, { runId, version: checked.version, way: 'whole' }))
  const apply = await timed(() => applyRun(steps, runId))
  const { status, counts } = await context(({ trx }) => findRun(trx, runId))
  if (status !== 'done' || counts.rows !== rows)
    throw new Error(`The import ended ${status}: ${JSON.stringify(counts)}`)
  return { check, apply }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
