/** Vowels that sound as one, the longest first. A trema begins a new one: be-ëin-di-gen has four. */
const sounds =
  /[ëïöü](?:[ie](?![ëïöü]))?|aai|ooi|oei|eeu|ieu|aa|ee|ie|oo|uu|oe|eu|ui|ei|ij|au|ou|[aeiouyáéíóúàèùâêîôûä]/gu

/**
 * Syllables of a Dutch word, by the sounds that are written: an estimate, as every count without a dictionary.
 * Letters of an abbreviation in capitals are read one by one; a number counts as two.
 * @returns at least 1
 */
export function syllablesOf(word: string): number {
  if (/^\p{N}/u.test(word)) return 2
  if (/^\p{Lu}{2,5}$/u.test(word)) return word.length
  const written = word.toLowerCase().replaceAll('qu', 'kw').normalize('NFC')
  return Math.max(1, [...written.matchAll(sounds)].length)
}
