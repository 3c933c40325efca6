/** A piece of a text, with the place where it begins. */
export interface Part {
  readonly text: string
  readonly from: number
}

/** Points that end no sentence: `d.w.z.`, `bijv.`, `1.458`, `art. 31`. */
const noEnd = /(?:\b(?:[a-z]\.)+[a-z]\.|\b(?:bijv|ca|etc|evt|art|nr|dhr|mevr|blz|tel|incl|excl|max|min|jl|resp)\.)/giu

/**
 * Sentences of a text: a line ends one, and so does a point, question mark or exclamation mark before a space.
 * @example sentencesOf('Bel ons. Dat kan d.w.z. altijd.').map(({ text }) => text) // ['Bel ons.', 'Dat kan d.w.z. altijd.']
 */
export function sentencesOf(text: string): Part[] {
  // Same length, so that places stay: a point that ends nothing becomes a letter for the search alone.
  const masked = text.replaceAll(noEnd, (found) => found.replaceAll('.', '·'))
  return [...masked.matchAll(/[^\n.!?]+(?:[.!?]+(?!\s|$)[^\n.!?]*)*[.!?]*/gu)].flatMap(({ 0: found, index }) => {
    const begin = found.length - found.trimStart().length
    const sentence = text.slice(index + begin, index + found.trimEnd().length)
    return /\p{L}/u.test(sentence) ? [{ text: sentence, from: index + begin }] : []
  })
}

/** Words of a text; a hyphen or an apostrophe inside belongs to the word. A number counts as a word that is read. */
export const wordsOf = (text: string): Part[] =>
  [...text.matchAll(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)].map(({ 0: found, index }) => ({
    text: found,
    from: index,
  }))
