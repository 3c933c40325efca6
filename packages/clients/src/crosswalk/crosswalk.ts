import { type Answer, isCount, refusal, type Refusal, unless } from '../answer.ts'

/** The classes of one municipality: its profiles, or its bands. */
export interface ClassSet {
  /** Whose it is: a key that says which set, `helmond/profielen`. */
  readonly id: string
  readonly classes: readonly { readonly key: string; readonly name: string }[]
}

/** What a class of one set is in the other; null: the two cannot be compared, with the reason that a person gave. */
export interface CrosswalkRow {
  readonly from: string
  readonly to: string | null
  readonly why: string | null
}

/** A translation of one set of classes into another, decided by people. It goes one way. */
export interface Crosswalk {
  readonly from: ClassSet
  readonly to: ClassSet
  readonly rows: readonly CrosswalkRow[]
}

export type Relation = 'one-to-one' | 'many-to-one' | 'not-comparable'

/**
 * What is wrong with a translation: a class that neither set has, one without a row, one that goes to two (it would
 * have to be divided, and nobody knows how), one that cannot be compared without a reason.
 */
export function crosswalkProblems({ from, to, rows }: Crosswalk): Refusal[] {
  const [ours, theirs] = [keysOf(from), keysOf(to)]
  const seen = new Set<string>()
  return [
    ...rows.flatMap((row, place) => {
      const twice = seen.has(row.from)
      seen.add(row.from)
      return [
        ...(ours.has(row.from)
          ? []
          : [refusal('class-unknown', `rows.${place}.from`, { value: row.from, set: from.id })]),
        ...(row.to === null || theirs.has(row.to)
          ? []
          : [refusal('class-unknown', `rows.${place}.to`, { value: row.to, set: to.id })]),
        ...(twice ? [refusal('class-split', `rows.${place}.from`, { value: row.from })] : []),
        ...(row.to === null && (row.why ?? '').trim() === ''
          ? [refusal('reason-missing', `rows.${place}.why`, { value: row.from })]
          : []),
      ]
    }),
    ...from.classes
      .filter(({ key }) => !seen.has(key))
      .map(({ key }) => refusal('class-missing', 'rows', { value: key, set: from.id })),
  ]
}

const keysOf = ({ classes }: ClassSet): ReadonlySet<string> => new Set(classes.map(({ key }) => key))

export interface ReadRow extends CrosswalkRow {
  readonly relation: Relation
}

/** What a translation loses: it is said beside every figure that went through it. */
export interface CrosswalkLoss {
  /** Classes that cannot be compared: their people are in no translated figure. */
  readonly notComparable: readonly { readonly from: string; readonly why: string }[]
  /** Classes that fall together: the difference between them is gone. */
  readonly merged: readonly { readonly to: string; readonly from: readonly string[] }[]
  /** Classes of the other set that nobody of this one comes to. */
  readonly unreached: readonly string[]
}

/** A translation as it can be used: each row with its relation, and what is lost. */
export function readCrosswalk(
  crosswalk: Crosswalk,
): Answer<{ readonly rows: readonly ReadRow[]; readonly loss: CrosswalkLoss }> {
  return unless(crosswalkProblems(crosswalk), () => {
    const sources = new Map<string, string[]>()
    for (const { from, to } of crosswalk.rows) if (to !== null) sources.set(to, [...(sources.get(to) ?? []), from])
    return {
      rows: crosswalk.rows.map((row) => ({ ...row, relation: relationOf(row, sources) })),
      loss: {
        notComparable: crosswalk.rows.flatMap(({ from, to, why }) => (to === null ? [{ from, why: why ?? '' }] : [])),
        merged: [...sources].filter(([, from]) => from.length > 1).map(([to, from]) => ({ to, from })),
        unreached: crosswalk.to.classes.map(({ key }) => key).filter((key) => !sources.has(key)),
      },
    }
  })
}

function relationOf({ to }: CrosswalkRow, sources: ReadonlyMap<string, readonly string[]>): Relation {
  if (to === null) return 'not-comparable'
  return (sources.get(to)?.length ?? 0) > 1 ? 'many-to-one' : 'one-to-one'
}

/** Counts by class, translated. Nobody is lost: what cannot be compared stands apart. */
export function translateCounts(
  crosswalk: Crosswalk,
  counts: ReadonlyMap<string, number>,
): Answer<{ readonly counts: ReadonlyMap<string, number>; readonly notComparable: number; readonly total: number }> {
  const known = keysOf(crosswalk.from)
  const problems = [...counts].flatMap(([key, count]) => [
    ...(known.has(key) ? [] : [refusal('class-unknown', `counts.${key}`, { value: key, set: crosswalk.from.id })]),
    ...(isCount(count) ? [] : [refusal('not-a-count', `counts.${key}`, { value: String(count) })]),
  ])
  return unless([...crosswalkProblems(crosswalk), ...problems], () => {
    const target = new Map(crosswalk.rows.map(({ from, to }) => [from, to]))
    const found = new Map<string, number>()
    let [notComparable, total] = [0, 0]
    for (const [key, count] of counts) {
      const to = target.get(key) ?? null
      total += count
      if (to === null) notComparable += count
      else found.set(to, (found.get(to) ?? 0) + count)
    }
    return { counts: found, notComparable, total }
  })
}

/** From the first set to the third by way of the second. What could not be compared once, cannot be compared. */
export function joinCrosswalks(one: Crosswalk, other: Crosswalk): Answer<Crosswalk> {
  const joins = one.to.id === other.from.id
  const problems = [
    ...(joins ? [] : [refusal('sets-do-not-join', 'from', { first: one.to.id, second: other.from.id })]),
    ...crosswalkProblems(one),
    ...crosswalkProblems(other),
  ]
  return unless(problems, () => {
    const next = new Map(other.rows.map((row) => [row.from, row]))
    return {
      from: one.from,
      to: other.to,
      rows: one.rows.map((row) => {
        const after = row.to === null ? undefined : next.get(row.to)
        if (after === undefined) return row
        return { from: row.from, to: after.to, why: after.to === null ? after.why : row.why }
      }),
    }
  })
}

/** The pairs that the comparison gate of pilots takes; what cannot be compared is none of them, so the gate refuses it. */
export const gatePairs = ({ rows }: Crosswalk): { readonly from: string; readonly to: string }[] =>
  rows.flatMap(({ from, to }) => (to === null ? [] : [{ from, to }]))
