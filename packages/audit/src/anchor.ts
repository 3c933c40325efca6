import { z } from 'zod'
import { canonicalJson } from './canonical.ts'

/** The end of one chain at a moment. */
export const anchor = z.strictObject({
  /** The tenant, or the platform. */
  chain: z.uuid(),
  /** Entries that the chain had. */
  seq: z.number().int().min(0),
  /** Its last link, SHA-256 in hex. */
  link: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Anchor = z.infer<typeof anchor>

/** One line of what is kept outside the database: the ends of all chains, and the digest of the line before. */
export const anchorRecord = z.strictObject({
  format: z.literal('vliegwiel-anchor'),
  version: z.literal(1),
  at: z.iso.datetime(),
  /** SHA-256 of the line before, in hex; null for the first. */
  previous: z.string().nullable(),
  anchors: z.array(anchor),
})
export type AnchorRecord = z.infer<typeof anchorRecord>

/** The places where an anchor can be laid down. */
export const anchorPlaces = ['file', 'mail', 'http'] as const
export type AnchorPlaceKind = (typeof anchorPlaces)[number]

export const anchorLine = (record: AnchorRecord): string => canonicalJson(record)

/** A line that cannot be used. `cut`: the line before it is not the one it was written after. */
export interface AnchorProblem {
  /** From 1. */
  readonly line: number
  readonly reason: 'unreadable' | 'newer' | 'cut'
}

export interface ReadAnchors {
  readonly records: readonly AnchorRecord[]
  readonly problems: readonly AnchorProblem[]
}

/**
 * Reads what was kept: a line for each record. Lines of several copies (mails put under one another) may stand in one
 * text: then `continuous` is false and nobody asks whether each follows from the one before.
 * `digest`: SHA-256 in hex.
 */
export function readAnchors(
  text: string,
  digest: (line: string) => string,
  { continuous = true }: { readonly continuous?: boolean } = {},
): ReadAnchors {
  const records: AnchorRecord[] = []
  const problems: AnchorProblem[] = []
  let before: string | null = null
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const record = readLine(line)
    if (typeof record === 'string') {
      problems.push({ line: index + 1, reason: record })
      continue
    }
    if (continuous && record.previous !== (before === null ? null : digest(before)))
      problems.push({ line: index + 1, reason: 'cut' })
    records.push(record)
    before = line
  }
  return { records, problems }
}

function readLine(line: string): AnchorRecord | 'unreadable' | 'newer' {
  try {
    const value: unknown = JSON.parse(line)
    const read = anchorRecord.safeParse(value)
    if (read.success) return read.data
    const { format, version } = (value ?? {}) as { readonly format?: unknown; readonly version?: unknown }
    return format === 'vliegwiel-anchor' && typeof version === 'number' && version > 1 ? 'newer' : 'unreadable'
  } catch {
    return 'unreadable'
  }
}

/** What anchors say of a chain that follows from itself. */
export interface AnchorVerdict {
  /** Anchors that were held against the chain. */
  readonly checked: number
  /** When the newest of them was laid down; null without any. */
  readonly newest: string | null
  /**
   * What does not agree. `rewritten`: entries `from` up to and including `until` are not those that stood there at `at`.
   * `cut-off`: entries `from` up to and including `until` are gone since `at`.
   */
  readonly broken: {
    readonly reason: 'rewritten' | 'cut-off'
    readonly from: number
    readonly until: number
    readonly at: string
  } | null
}

/**
 * Holds anchors against a chain. Somebody who rewrites a whole chain makes it follow from itself again; they cannot make
 * it end in a link that was laid down elsewhere before.
 *
 * @param linkAt the link of each entry of the chain, hex; 0 is its start. An entry that is not there: undefined.
 */
export function compareWithAnchors(
  chain: string,
  records: readonly AnchorRecord[],
  linkAt: (seq: number) => string | undefined,
): AnchorVerdict {
  const own = records
    .flatMap(({ at, anchors }) => anchors.filter((one) => one.chain === chain).map((one) => ({ ...one, at })))
    .toSorted((a, b) => a.seq - b.seq || a.at.localeCompare(b.at))
  const newest =
    own
      .map(({ at }) => at)
      .toSorted()
      .at(-1) ?? null
  const wrong = own.find(({ seq, link }) => linkAt(seq) !== link)
  if (wrong === undefined) return { checked: own.length, newest, broken: null }
  const held = own.filter(({ seq, link }) => seq < wrong.seq && linkAt(seq) === link).at(-1)
  if (linkAt(wrong.seq) !== undefined) {
    const broken = { reason: 'rewritten', from: (held?.seq ?? 0) + 1, until: wrong.seq, at: wrong.at } as const
    return { checked: own.length, newest, broken }
  }
  // Gone from behind: the last entry that is still there, and the longest that the chain ever was.
  const longest = own.at(-1) ?? wrong
  const last = lastBelow(wrong.seq, linkAt)
  const broken = { reason: 'cut-off', from: last + 1, until: longest.seq, at: longest.at } as const
  return { checked: own.length, newest, broken }
}

/** The last entry that there is, below one that there is not. */
function lastBelow(seq: number, linkAt: (seq: number) => string | undefined): number {
  let last = seq - 1
  while (last > 0 && linkAt(last) === undefined) last -= 1
  return last
}
