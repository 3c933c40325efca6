import { likeness } from './likeness.ts'
import { termsOf, type Term } from './terms.ts'

/** What can be found: a question with its answer, and how else people ask it. */
export interface Findable {
  readonly key: string
  readonly title: string
  readonly summary: string | null
  readonly asked?: readonly string[]
}

/** What was found, and how well it fits: 0 to 1, the best first. */
export interface Found<F extends Findable> {
  readonly entry: F
  readonly score: number
}

interface Indexed<F extends Findable> {
  readonly entry: F
  readonly parts: readonly { readonly terms: readonly Term[]; readonly weight: number }[]
}

/** Made once for the questions that are in force, and asked many times. */
export interface QuestionIndex<F extends Findable> {
  readonly entries: readonly Indexed<F>[]
  /** In how many questions a stem stands: a rare word says more. */
  readonly counts: ReadonlyMap<string, number>
  /** Every word once: what somebody typed is compared with each of them once, however often it stands there. */
  readonly words: readonly Term[]
}

export function indexQuestions<F extends Findable>(findable: readonly F[]): QuestionIndex<F> {
  const entries = findable.map((entry) => ({
    entry,
    parts: [
      { terms: termsOf(entry.title), weight: 1 },
      ...(entry.asked ?? []).map((text) => ({ terms: termsOf(text), weight: 1 })),
      { terms: termsOf(entry.summary ?? ''), weight: 0.4 },
    ],
  }))
  const counts = new Map<string, number>()
  for (const { parts } of entries) {
    const stems = new Set(parts.flatMap(({ terms }) => terms.map(({ stem }) => stem)))
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  const words = new Map(
    entries.flatMap(({ parts }) => parts.flatMap(({ terms }) => terms.map((term) => [term.word, term]))),
  )
  return { entries, counts, words: [...words.values()] }
}

/** Below this a question has nothing to do with what was asked. */
const least = 0.3

/**
 * Questions that fit what somebody typed, the best first. A slip of the pen, another form or another word for it is
 * forgiven. Ties: the shorter title, then the key.
 * @example searchQuestions(index, 'wanneer krijg ik men geld')[0]?.entry.key // 'betaaldag'
 */
export function searchQuestions<F extends Findable>(
  { entries, counts, words }: QuestionIndex<F>,
  asked: string,
): Found<F>[] {
  const terms = termsOf(asked.slice(0, 200)).slice(0, 12)
  if (terms.length === 0) return []
  const weighed = terms.map((term): Weighed => {
    const often = counts.get(term.stem) ?? 0
    const likes = new Map(
      words.map((word) => [word.word, likeness(term, word)] as const).filter(([, like]) => like > 0),
    )
    // A word that is like no word of any question tells less apart than one that is.
    return { likes, telling: Math.log(1 + entries.length / (1 + often)) * (likes.size > 0 ? 1 : 0.3) }
  })
  const whole = weighed.reduce((sum, { telling }) => sum + telling, 0)
  return entries
    .map(({ entry, parts }) => {
      const scored = parts.map(({ terms: offered, weight }) => scorePart(weighed, offered, whole) * weight)
      const best = Math.max(...scored)
      // Said in more places, more surely meant; never more than one place that says it all.
      const rest = scored.reduce((sum, one) => sum + one, -best)
      return { entry, score: Math.min(1, best + 0.05 * Math.min(rest, 2)) }
    })
    .filter(({ score }) => score >= least)
    .toSorted(
      (one, other) =>
        other.score - one.score ||
        one.entry.title.length - other.entry.title.length ||
        (one.entry.key < other.entry.key ? -1 : 1),
    )
}

/** A word that was typed: which words of the questions it is like, and how much it tells apart. */
interface Weighed {
  readonly likes: ReadonlyMap<string, number>
  readonly telling: number
}

/** How much of what was asked stands in one text; a text that says little else fits a little better. */
function scorePart(asked: readonly Weighed[], offered: readonly Term[], whole: number): number {
  if (offered.length === 0) return 0
  const used = new Set<number>()
  const met = asked.reduce((sum, { likes, telling }) => {
    const best = offered.reduce(
      (most, one, at) => {
        const like = likes.get(one.word) ?? 0
        return like > most.like ? { like, at } : most
      },
      { like: 0, at: -1 },
    )
    if (best.at >= 0) used.add(best.at)
    return sum + telling * best.like
  }, 0)
  return (met / whole) * (0.85 + (0.15 * used.size) / offered.length)
}
