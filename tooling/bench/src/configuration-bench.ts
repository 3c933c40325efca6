import { page, type Block } from '@vliegwiel/configuration'
import { changeBlock, mergeDocuments, differences } from '@vliegwiel/configuration/merge'
import {
  approveVersion,
  readInForce,
  releaseNow,
  saveDraft,
  startDraft,
  submitVersion,
  type DocumentContext,
} from '@vliegwiel/configuration/server'
import { inTenant, newId, loginKeyOf, openPostgres, type Database } from '@vliegwiel/db'
import type { Postgres } from '@vliegwiel/testing'
import type pg from 'pg'
import { benchKey } from './bench-key.ts'
import { makeDatabase } from './data.ts'
import { median } from './median.ts'
import { openClient } from '@vliegwiel/db/connections'

export interface ConfigurationFigures {
  /** Reading what is in force against a select of one row by its whole key: median of the ratios. */
  readonly inForce: number
  /** A national release against one INSERT of the same rows. */
  readonly release: { readonly ratio: number; readonly ours: number; readonly bare: number; readonly rows: number }
  readonly merge: readonly { readonly blocks: number; readonly milliseconds: number }[]
}

const municipalities = 342
const overriding = 60

/** The engine of documents: reading, releasing down a national tree, merging. */
export async function configurationBench(
  postgres: Postgres,
  rounds: number,
  note: (text: string) => void,
): Promise<ConfigurationFigures> {
  const { loginUrl, users } = await makeDatabase(postgres, 'bench_documents', municipalities + 1, 0)
  const [national, ...below] = users.map(({ tenantId }) => tenantId)
  if (national === undefined) throw new Error('no tenants')
  const superuser = await openClient(postgres.urlOf('bench_documents'))
  await superuser.query(`update tenant set path = array[$1::uuid, tenant_id], parent_id = $1 where tenant_id <> $1`, [
    national,
  ])
  await superuser.query(`update tenant set kind = 'national' where tenant_id = $1`, [national])
  const db = openPostgres(loginUrl, { size: 4, loginKey: loginKeyOf(benchKey) })
  try {
    note('first release and 60 overrides')
    await release(db, national, (_now, at) => document(at))
    for (const tenantId of below.slice(0, overriding)) await release(db, tenantId, own)
    const figures = await nationalRelease(db, superuser, national, rounds, note)
    note('reading what is in force')
    const inForce = await readRatio(db, below.slice(0, 100), rounds)
    note('merging')
    return { inForce, release: figures, merge: mergeTimes(rounds) }
  } finally {
    await db.close()
    await superuser.end()
  }
}

let clock = Date.parse('2026-11-25T09:00:00Z')
const kinds = new Map([[page.word, page]])
const anna = { personId: newId(), name: 'Anna' }
const bo = { personId: newId(), name: 'Bo' }

/** A page of 25 blocks of some length. */
function document(round: number): Block {
  const children = Array.from({ length: 25 }, (_, i) => ({
    id: `blok-${i}`,
    type: 'text',
    fields: { heading: `Kop ${i}`, body: `Versie ${i === 3 ? round : 0}. ${'Een zin in gewone woorden. '.repeat(6)}` },
  }))
  return { id: 'root', type: 'root', fields: { title: 'Pagina', summary: 'Het antwoord.', language: 'nl' }, children }
}

const own = (now: Block) =>
  changeBlock(now, 'blok-7', (block) => ({ ...block, fields: { ...block.fields, body: 'Bij ons is het anders.' } }))

/** Everything up to the release itself; answers how long the release took. */
async function release(db: Database, tenantId: string, write: (now: Block, at: number) => Block): Promise<number> {
  const inside = <T>(work: (context: DocumentContext) => Promise<T>, by = anna) =>
    inTenant(db, { tenantId, door: 'release' }, (trx) => work({ trx, kinds, by, at: new Date((clock += 1_000)) }))
  const { version } = await inside((context) =>
    startDraft(context, { kind: 'page', key: 'pagina', title: 'Pagina', personal: false }),
  )
  const at = { documentId: version.document_id, number: version.number }
  const { revision } = await inside((context) =>
    saveDraft(context, { ...at, revision: 1, content: write(version.content, clock) }),
  )
  await inside((context) => submitVersion(context, { ...at, revision, reason: null }))
  await inside((context) => approveVersion(context, { ...at, revision, reason: null }), bo)
  const began = performance.now()
  await inside((context) => releaseNow(context, { name: 'Nu', versions: [{ ...at, revision }] }))
  return performance.now() - began
}

async function nationalRelease(
  db: Database,
  superuser: pg.Client,
  national: string,
  rounds: number,
  note: (text: string) => void,
) {
  const columns =
    'tenant_id, kind, key, valid_from, status, title, content, inherited, own_blocks, own, from_tenant, from_name, released_at'
  const [ours, bare, ratios]: number[][] = [[], [], []]
  let rows = 0
  for (let round = 0; round < rounds * 3 + 1; round += 1) {
    note(`national release ${round}`)
    const took = await release(db, national, (_now, at) => document(at))
    const moment = new Date(clock)
    const written = await superuser.query<Record<string, unknown>>(
      `select ${columns} from document_in_force where valid_from = (select max(valid_from) from document_in_force)`,
    )
    rows = written.rows.length
    const values = written.rows.flatMap((row) => {
      const { content, inherited, ...plain } = row
      return Object.values({
        ...plain,
        key: 'kopie',
        valid_from: moment,
        content: JSON.stringify(content),
        inherited: inherited === null ? null : JSON.stringify(inherited),
      })
    })
    const width = values.length / rows
    const names = Object.keys({ ...written.rows[0] }).filter((name) => name !== 'content' && name !== 'inherited')
    const lines = Array.from(
      { length: rows },
      (_, row) => `(${Array.from({ length: width }, (__, column) => `$${row * width + column + 1}`).join(', ')})`,
    )
    const text = `insert into document_in_force (${[...names, 'content', 'inherited'].join(', ')}) values ${lines.join(', ')}`
    const began = performance.now()
    await superuser.query(text, values)
    const bareTook = performance.now() - began
    // The first round warms both sides up.
    if (round === 0) continue
    ours?.push(took)
    bare?.push(bareTook)
    ratios?.push(took / bareTook)
  }
  return { ratio: median(ratios ?? []), ours: median(ours ?? []), bare: median(bare ?? []), rows }
}

/** Both in the same door, in turn, so that only the question differs. */
async function readRatio(db: Database, tenants: readonly string[], rounds: number): Promise<number> {
  const now = new Date(clock + 60_000)
  const ratios: number[] = []
  const rows = new Map<string, Date>()
  for (const tenantId of tenants)
    rows.set(
      tenantId,
      (await inTenant(db, { tenantId }, (trx) => readInForce(trx, 'page', 'pagina', now)))?.valid_from ?? now,
    )
  const timed = async (work: (tenantId: string) => Promise<unknown>) => {
    const began = performance.now()
    for (const tenantId of tenants) await work(tenantId)
    return performance.now() - began
  }
  for (let round = 0; round < rounds * 4 + 1; round += 1) {
    const ours = await timed((tenantId) =>
      inTenant(db, { tenantId, readOnly: true }, (trx) => readInForce(trx, 'page', 'pagina', now)),
    )
    const plain = await timed((tenantId) =>
      inTenant(db, { tenantId, readOnly: true }, (trx) =>
        trx
          .selectFrom('document_in_force')
          .selectAll()
          .where('kind', '=', 'page')
          .where('key', '=', 'pagina')
          .where('valid_from', '=', rows.get(tenantId) ?? now)
          .executeTakeFirst(),
      ),
    )
    if (round > 0) ratios.push(ours / plain)
  }
  return median(ratios)
}

/** Diff and three-way merge of a document in which both sides changed a tenth, moved some and added some. */
function mergeTimes(rounds: number): ConfigurationFigures['merge'] {
  return [100, 500, 1_000, 10_000].map((blocks) => {
    const base = flat(blocks, () => '')
    const theirs = flat(blocks, (i) => (i % 10 === 1 ? ' theirs' : ''))
    const mine = flat(blocks, (i) => (i % 10 === 2 ? ' mine' : ''))
    const times = Array.from({ length: rounds * 5 }, () => {
      const began = performance.now()
      mergeDocuments(base, theirs, mine)
      differences(base, mine)
      return performance.now() - began
    })
    return { blocks, milliseconds: median(times) }
  })
}

function flat(blocks: number, change: (i: number) => string): Block {
  const sections = Array.from({ length: Math.ceil(blocks / 50) }, (_, section) => ({
    id: `deel-${section}`,
    type: 'section',
    fields: { heading: `Deel ${section}` },
    children: Array.from({ length: 49 }, (__, i) => ({
      id: `blok-${section}-${i}`,
      type: 'text',
      fields: { heading: `Kop ${i}`, body: `Een zin.${change(i)}` },
    })),
  }))
  return { id: 'root', type: 'root', fields: { title: 'Groot' }, children: sections }
}
