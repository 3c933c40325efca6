import { commonSequence } from './common-sequence.ts'

/**
 * A stretch of a merged text, in whole sentences. `agreed`: at most one side changed it, or both alike. Otherwise both
 * changed the same sentences: what stood there and what each side wrote; a person decides.
 */
export type TextPiece =
  | { readonly agreed: readonly string[] }
  | { readonly was: readonly string[]; readonly theirs: readonly string[]; readonly mine: readonly string[] }

/** What becomes of sentences that both changed. `both`: theirs, and mine behind them. */
export type TextSide = 'theirs' | 'mine' | 'both'

/** A full stop, question or exclamation mark with what closes a quotation, white space, and what a sentence begins with. */
const END = /([.!?…]+["'”’)\]]*)(\s+)(?=["'“‘([]*[\p{Lu}\p{N}])/gu
/** "dr. Jansen", "art. 5", "d.w.z.", "1. Eerst": a full stop behind these ends no sentence for certain. */
const DOUBTFUL =
  /(^|[\s("'“‘])(\p{L}|\p{N}+|\S*[.]\S+|art|bijv|blz|bv|ca|dhr|dr|drs|enz|etc|evt|excl|incl|ing|ir|jl|mevr|mr|mw|nr|nrs|prof|st|tel|vgl|zgn)$/iu

/**
 * The sentences of a text, without the white space around them. A line is never part of two sentences; where it is
 * doubtful whether a full stop ends one, it does not: nothing is then cut in two that belongs together.
 */
export function sentencesOf(text: string): string[] {
  return text.split(/\n+/).flatMap(inLine)
}

function inLine(line: string): string[] {
  const found: string[] = []
  let from = 0
  for (const match of line.matchAll(END)) {
    const [all, mark = ''] = match
    const before = line.slice(from, match.index)
    if (mark.startsWith('.') && mark.length === 1 && DOUBTFUL.test(before)) continue
    found.push(`${before}${mark}`)
    from = match.index + all.length
  }
  found.push(line.slice(from))
  return found.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
}

const alike = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((sentence, at) => sentence === other[at])

/** Sentences of the base from `from` up to `to` that one side put others in place of; nothing between: it added some. */
interface Edit {
  readonly from: number
  readonly to: number
  readonly by: 'theirs' | 'mine'
  readonly sentences: readonly string[]
}

function editsOf(was: readonly string[], now: readonly string[], by: Edit['by']): Edit[] {
  const common = commonSequence(was, now, (one, other) => one === other)
  const edits: Edit[] = []
  let [from, start] = [0, 0]
  for (const [to, end] of [...common, [was.length, now.length] as const]) {
    if (to > from || end > start) edits.push({ from, to, by, sentences: now.slice(start, end) })
    ;[from, start] = [to + 1, end + 1]
  }
  return edits
}

/** Edits that touch the same sentences of the base, or that both add something at the same place, are one group. */
function groupsOf(edits: readonly Edit[]): Edit[][] {
  const groups: Edit[][] = []
  let [begin, end] = [-1, -1]
  for (const edit of edits.toSorted((one, other) => one.from - other.from || one.to - other.to)) {
    const added = edit.from === edit.to && begin === end && edit.from === begin
    if (edit.from < end || added) {
      groups.at(-1)?.push(edit)
      end = Math.max(end, edit.to)
    } else {
      groups.push([edit])
      ;[begin, end] = [edit.from, edit.to]
    }
  }
  return groups
}

/**
 * Three-way merge of plain text, sentence by sentence. No sentence of the answer is made of two: each stands in the
 * base, in theirs or in mine. Sentences that both changed are a conflict, also when they changed other words of them.
 */
export function mergeTexts(base: string, theirs: string, mine: string): TextPiece[] {
  const was = sentencesOf(base)
  const edits = [...editsOf(was, sentencesOf(theirs), 'theirs'), ...editsOf(was, sentencesOf(mine), 'mine')]
  const pieces: TextPiece[] = []
  const agreed = (sentences: readonly string[]) => {
    const last = pieces.at(-1)
    if (sentences.length === 0) return
    if (last && 'agreed' in last) pieces[pieces.length - 1] = { agreed: [...last.agreed, ...sentences] }
    else pieces.push({ agreed: sentences })
  }
  let done = 0
  for (const group of groupsOf(edits)) {
    const from = Math.min(...group.map((edit) => edit.from))
    const to = Math.max(...group.map((edit) => edit.to))
    agreed(was.slice(done, from))
    const [one, other] = [carriedOut(was, from, to, group, 'theirs'), carriedOut(was, from, to, group, 'mine')]
    if (!group.some(({ by }) => by === 'mine') || alike(one, other)) agreed(one)
    else if (!group.some(({ by }) => by === 'theirs')) agreed(other)
    else pieces.push({ was: was.slice(from, to), theirs: one, mine: other })
    done = to
  }
  agreed(was.slice(done))
  return pieces
}

/** A stretch of the base as one side has it. */
function carriedOut(
  was: readonly string[],
  from: number,
  to: number,
  group: readonly Edit[],
  by: Edit['by'],
): string[] {
  const out: string[] = []
  let done = from
  for (const edit of group.filter((one) => one.by === by)) {
    out.push(...was.slice(done, edit.from), ...edit.sentences)
    done = edit.to
  }
  return [...out, ...was.slice(done, to)]
}

/**
 * The text of the pieces, with what was decided about each conflict in its order; undecided: mine. White space comes
 * from the text that a sentence stood in; `sources` are looked through in their order.
 */
export function textOf(
  pieces: readonly TextPiece[],
  decided: readonly (TextSide | undefined)[],
  sources: readonly string[],
): string {
  let conflict = -1
  const sentences = pieces.flatMap((piece) => {
    if ('agreed' in piece) return piece.agreed
    conflict += 1
    const side = decided[conflict] ?? 'mine'
    return side === 'both' ? [...piece.theirs, ...piece.mine] : piece[side]
  })
  const behind = sources.map(spacesIn)
  return sentences.reduce((text, sentence, at) => {
    const before = sentences[at - 1]
    return before === undefined ? sentence : `${text}${spaceBetween(before, sentence, behind)}${sentence}`
  }, '')
}

/** What stands between two sentences that are together in one text; otherwise what stood behind the first. */
function spaceBetween(before: string, sentence: string, behind: readonly Spaces[]): string {
  const wanted =
    behind.map(({ pairs }) => pairs.get(`${before}\n${sentence}`)).find((one) => one !== undefined) ??
    behind.map(({ after }) => after.get(before)).find((one) => one !== undefined) ??
    ' '
  // Behind each other on one line the two must not read as one sentence that nobody wrote.
  return alike(sentencesOf(`${before}${wanted}${sentence}`), [before, sentence]) ? wanted : '\n'
}

interface Spaces {
  readonly pairs: ReadonlyMap<string, string>
  readonly after: ReadonlyMap<string, string>
}

function spacesIn(text: string): Spaces {
  const pairs = new Map<string, string>()
  const after = new Map<string, string>()
  const sentences = sentencesOf(text)
  let end = 0
  for (const [at, sentence] of sentences.entries()) {
    const start = text.indexOf(sentence, end)
    const before = sentences[at - 1]
    if (before !== undefined) {
      const space = text.slice(end, start)
      pairs.set(`${before}\n${sentence}`, space)
      if (!after.has(before)) after.set(before, space)
    }
    end = start + sentence.length
  }
  return { pairs, after }
}
