import type { TenantTransaction } from '@vliegwiel/db'
import { forgettingAction, networkDays } from '../forgetting.ts'
import type { SaidPart } from '../said.ts'
import { chainStart, commitmentTo, linkOf, type KeptEntry } from './chain.ts'
import { entriesAfter, readHead, saidBetween } from './entry.repository.ts'

/** `withheld`: a name or a network was taken away that nobody was to forget. */
export type BreakReason = 'changed' | 'missing' | 'cut-off' | 'withheld'

export interface ChainVerdict {
  readonly entries: number
  /** The first entry that does not follow from the one before it, or null when the chain is whole. */
  readonly broken: { readonly seq: number; readonly reason: BreakReason } | null
}

type Row = Awaited<ReturnType<typeof entriesAfter>>[number]
type SaidRow = Awaited<ReturnType<typeof saidBetween>>[number]

/**
 * Walks the chain of the tenant in scope from its start. Reads a thousand entries at a time. `onLink` sees each link as
 * it was worked out, so that it can be held against anchors.
 *
 * People go on working meanwhile, and each statement sees what is committed by then. So the head is read after the
 * entries, and the walk goes on until it has met it: what was added on the way is no cut, and what the head promises
 * and is not there is one.
 */
export async function verifyChain(
  trx: TenantTransaction,
  at: Date,
  onLink: (seq: number, link: Buffer) => void = () => {},
): Promise<ChainVerdict> {
  const gone = new Gone(at)
  let previous = chainStart(trx.tenantId)
  let seq = 0
  let head: Awaited<ReturnType<typeof readHead>>
  onLink(0, previous)
  for (;;) {
    const rows = await entriesAfter(trx, seq, 1_000)
    const last = rows.at(-1)
    if (last === undefined) {
      if (head !== undefined && head.seq > seq) break
      head = await readHead(trx)
      if (head === undefined || head.seq <= seq) break
      continue
    }
    const beside = Map.groupBy(await saidBetween(trx, seq + 1, last.seq), (said) => said.seq)
    for (const row of rows) {
      if (row.seq !== seq + 1) return { entries: seq, broken: { seq: seq + 1, reason: 'missing' } }
      const link = linkOf(previous, trx.tenantId, row.seq, keptIn(row), row.form)
      const said = beside.get(row.seq) ?? []
      if (!link.equals(row.hash) || !previous.equals(row.previous_hash) || !said.every((one) => isKept(row, one))) {
        return { entries: seq, broken: { seq: row.seq, reason: 'changed' } }
      }
      gone.look(row, said)
      previous = row.hash
      seq = row.seq
      onLink(seq, previous)
    }
  }
  if ((head?.seq ?? 0) !== seq || (head && !head.hash.equals(previous))) {
    return { entries: seq, broken: { seq: seq + 1, reason: 'cut-off' } }
  }
  const withheld = gone.first()
  return { entries: seq, broken: withheld === null ? null : { seq: withheld, reason: 'withheld' } }
}

/** Does what stands beside the entry fit what the entry holds of it? */
function isKept(row: Row, { part, value, salt, at, subject_id: subject }: SaidRow): boolean {
  return (
    row.committed[part] === commitmentTo(salt, part, value) &&
    at.getTime() === row.at.getTime() &&
    subject === subjectOf(row, part)
  )
}

const subjectOf = (row: Row, part: SaidPart): string | null =>
  part === 'network' ? null : part === 'actor' ? (row.actor_id ?? row.object_id) : row.object_id

/** What does not stand beside its entry any more, and who was to be forgotten: the log itself says that. */
class Gone {
  readonly #before: number
  readonly #pending = new Map<string, number>()
  readonly #forgotten = new Set<string>()
  #unexplained: number | null = null

  constructor(at: Date) {
    this.#before = at.getTime() - networkDays * 86_400_000
  }

  look(row: Row, said: readonly SaidRow[]): void {
    if (row.action === forgettingAction && row.actor_id === null && Array.isArray(row.detail['subjects']))
      for (const subject of row.detail['subjects']) this.#forgotten.add(String(subject))
    const there = new Set<string>(said.map(({ part }) => part))
    for (const part of Object.keys(row.committed)) {
      if (there.has(part)) continue
      if (part === 'network' && row.at.getTime() < this.#before) continue
      const subject = part === 'network' ? null : subjectOf(row, part as SaidPart)
      if (subject === null) this.#unexplained = Math.min(this.#unexplained ?? row.seq, row.seq)
      else if (!this.#pending.has(subject)) this.#pending.set(subject, row.seq)
    }
  }

  /** The first entry that misses something without a reason. */
  first(): number | null {
    const found = [...this.#pending].filter(([subject]) => !this.#forgotten.has(subject)).map(([, seq]) => seq)
    const all = this.#unexplained === null ? found : [...found, this.#unexplained]
    return all.length === 0 ? null : Math.min(...all)
  }
}

const keptIn = (row: Row): KeptEntry => ({
  at: row.at,
  actorId: row.actor_id,
  actorName: row.actor_name,
  actingAs: row.acting_as,
  action: row.action,
  objectType: row.object_type,
  objectId: row.object_id,
  objectLabel: row.object_label,
  result: row.result,
  origin: row.origin,
  detail: row.detail,
  networkPrefix: row.network_prefix,
  committed: row.committed,
})
