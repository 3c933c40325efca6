import { commonPairs, wordsOf } from './word-difference.ts'

/** A text made of two changes to one text. `clean`: the two touched different words, so nothing was guessed. */
export interface MergedWords {
  readonly text: string
  readonly clean: boolean
}

/**
 * Three-way merge of plain text, word by word: what only one side changed is taken over; where both changed the same
 * words, theirs stands first and mine behind it, and a person decides.
 */
export function mergeWords(base: string, theirs: string, mine: string): MergedWords {
  const [was, ofTheirs, ofMine] = [wordsOf(base), wordsOf(theirs), wordsOf(mine)]
  const toTheirs = new Map(commonPairs(was, ofTheirs))
  const toMine = new Map(commonPairs(was, ofMine))
  const out: string[] = []
  let clean = true
  let [b, t, m] = [0, 0, 0]
  for (let at = 0; at <= was.length; at += 1) {
    const [nextT, nextM] = at === was.length ? [ofTheirs.length, ofMine.length] : [toTheirs.get(at), toMine.get(at)]
    // A word that both sides kept holds the three texts together; all between two such words is one piece.
    if (nextT === undefined || nextM === undefined) continue
    const pieces = [was.slice(b, at), ofTheirs.slice(t, nextT), ofMine.slice(m, nextM)].map((words) => words.join(''))
    const [piece = '', theirPiece = '', myPiece = ''] = pieces
    const same = (one: string, other: string) => one.trimEnd() === other.trimEnd()
    if (same(myPiece, piece) || same(theirPiece, myPiece)) out.push(theirPiece)
    else if (same(theirPiece, piece)) out.push(myPiece)
    else {
      clean = false
      out.push(joined(theirPiece, myPiece))
    }
    if (at < was.length) out.push(ofMine[nextM] ?? '')
    ;[b, t, m] = [at + 1, nextT + 1, nextM + 1]
  }
  return { text: spaced(out), clean }
}

const joined = (one: string, other: string) => (/\s$/.test(one) || one === '' ? one + other : `${one} ${other}`)

/** Pieces after each other; where one came from the end of its text, the space between two words comes back. */
function spaced(pieces: readonly string[]): string {
  return pieces
    .filter((piece) => piece !== '')
    .reduce((text, piece) => joined(text, piece), '')
    .trimEnd()
}
