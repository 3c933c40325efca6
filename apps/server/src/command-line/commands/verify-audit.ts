import { existsSync, readFileSync } from 'node:fs'
import {
  compareWithAnchors,
  platformLog,
  readAnchors,
  type AnchorProblem,
  type AnchorRecord,
  type AnchorVerdict,
} from '@vliegwiel/audit'
import { erasedTenants, verifyChain, type ChainVerdict } from '@vliegwiel/audit/server'
import { asOperator, inTenant, type Database } from '@vliegwiel/db'
import { readTree } from '@vliegwiel/tenants/server'
import { digestOf } from '../../anchors/lay-down.ts'
import { answer, UsageProblem, type Command, type CommandCall } from '../command.ts'
import { anchorsText, chainText, goneText } from './verdict-text.ts'

/** One log, held against itself and against what was laid down of it outside. */
export interface VerifiedLog extends ChainVerdict {
  readonly slug: string
  readonly anchors: AnchorVerdict
}

export const verifyAudit: Command = {
  name: 'audit verify',
  writes: 'nothing',
  options: { tenant: 'den-helder', anchors: '/backup/anchors.jsonl' },
  help: {
    nl: 'Loopt de logboeken na, ook tegen de ankers buiten de database, en noemt wat niet klopt. --anchors: een ander bestand, of mails onder elkaar.',
    en: 'Walks the logs, also against the anchors outside the database, and names what is wrong. --anchors: another file, or mails one below the other.',
  },
  async run(call) {
    const db = await call.open()
    const { language, at } = call
    const { records, problems, files } = anchorsFor(call)
    const logs = await chosenLogs(call, db)
    const found: VerifiedLog[] = []
    for (const { tenantId, slug } of logs) found.push({ slug, ...(await verifyLog(db, tenantId, records, at)) })
    const gone = call.options['tenant'] === undefined ? await goneLogs(db, logs, records) : []
    const lines = [
      ...found.map((one) => chainText(one, language)),
      ...gone.map((one) => goneText(one, language)),
      ...anchorsText({ files, records, problems }, language),
    ]
    const whole = found.every(({ broken, anchors }) => broken === null && anchors.broken === null)
    const facts = { logs: found, gone, anchors: { files, records: records.length, problems } }
    return answer(lines, facts, whole && gone.length === 0 && problems.length === 0)
  },
}

async function verifyLog(db: Database, tenantId: string, records: readonly AnchorRecord[], at: Date) {
  const wanted = new Set(
    records.flatMap(({ anchors }) => anchors).flatMap((one) => (one.chain === tenantId ? [one.seq] : [])),
  )
  const links = new Map<number, string>()
  const verdict = await inTenant(db, { tenantId, readOnly: true }, (trx) =>
    verifyChain(trx, at, (seq, link) => {
      if (wanted.has(seq)) links.set(seq, link.toString('hex'))
    }),
  )
  // From a broken entry on nothing can be said: only what lies before it is held against the anchors.
  const until = verdict.broken === null || verdict.broken.reason === 'cut-off' ? Infinity : verdict.entries
  const within = records.map((record) => ({ ...record, anchors: record.anchors.filter(({ seq }) => seq <= until) }))
  const linkAt = (seq: number) => links.get(seq) ?? (seq <= verdict.entries && !wanted.has(seq) ? '' : undefined)
  return { ...verdict, anchors: compareWithAnchors(tenantId, within, linkAt) }
}

/** The logs that are asked for: one of `--tenant`, otherwise that of the platform and of every tenant. */
async function chosenLogs(call: CommandCall, db: Database) {
  const tree = await asOperator(db, { tenantId: null }, readTree)
  const slug = call.options['tenant']
  const chosen = slug === undefined ? tree : tree.filter((row) => row.slug === slug)
  if (slug !== undefined && chosen.length === 0) {
    throw new UsageProblem(call.language === 'nl' ? `Er is geen gemeente ${slug}.` : `There is no tenant ${slug}.`)
  }
  const erased = await inTenant(db, { ...platformLog, readOnly: true }, erasedTenants)
  const logs = chosen
    .filter((row) => !erased.has(row.tenant_id))
    .map((row) => ({ tenantId: row.tenant_id, slug: row.slug }))
  return slug === undefined ? [{ ...platformLog, slug: 'platform' }, ...logs] : logs
}

/** A log that anchors know and the database does not. That of a tenant that was erased may be gone. */
export interface GoneLog {
  readonly chain: string
  readonly entries: number
  readonly at: string
}

async function goneLogs(
  db: Database,
  logs: readonly { readonly tenantId: string }[],
  records: readonly AnchorRecord[],
): Promise<GoneLog[]> {
  const there = new Set(logs.map(({ tenantId }) => tenantId))
  const erased = await inTenant(db, { ...platformLog, readOnly: true }, erasedTenants)
  const gone = new Map<string, GoneLog>()
  for (const { at, anchors } of records)
    for (const { chain, seq } of anchors)
      if (!there.has(chain) && !erased.has(chain) && seq >= (gone.get(chain)?.entries ?? 1))
        gone.set(chain, { chain, entries: seq, at })
  return [...gone.values()]
}

/** The anchors to hold against: of `--anchors`, otherwise of each file that the installation keeps. */
function anchorsFor(call: CommandCall): {
  files: string[]
  records: AnchorRecord[]
  problems: (AnchorProblem & { readonly file: string })[]
} {
  const given = call.options['anchors']
  if (given !== undefined && !existsSync(given))
    throw new UsageProblem(call.language === 'nl' ? `${given} is er niet.` : `${given} is not there.`)
  const kept = call.environment.anchorPlaces.flatMap((place) => (place.kind === 'file' ? [place.path] : []))
  const files = (given === undefined ? kept : [given]).filter((path) => existsSync(path))
  const read = files.map((file) => {
    // What was put together by hand from mails follows in no order; what we wrote ourselves does.
    const continuous = given === undefined
    const text = readFileSync(file, 'utf8')
    const lines = continuous ? text : linesOfRecords(text)
    const { records, problems } = readAnchors(lines, digestOf, { continuous })
    return { records, problems: problems.map((problem) => ({ ...problem, file })) }
  })
  return {
    files,
    records: read.flatMap(({ records }) => [...records]),
    problems: read.flatMap(({ problems }) => problems),
  }
}

/** Of mails that were saved as they are: the lines that are anchors, without what stands around them. */
const linesOfRecords = (text: string) =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim().startsWith('{'))
    .join('\n')
