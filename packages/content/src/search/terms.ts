/** Words that say nothing about what somebody looks for, as people write them. */
const stopWords = new Set(
  (
    'de het een ik u je jij wij we mijn men mn uw van voor naar met op in aan als en of is zijn ben bent kan kun kunt mag moet ' +
    'wil hoe wat wie waar waarom welke wel niet er dat die dit deze om te bij ook nog dan daar door heb heeft ' +
    'krijg krijgt krijgen doe doet doen ga gaat gaan word wordt worden over uit tot mij me hier iets the a an my how what ' +
    'when where do does can i to of for'
  ).split(' '),
)

/** Without capitals, accents and signs. @example foldText('Één ’s middags') // 'een s middags' */
export const foldText = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * The stem that forms of one Dutch word share: endings off, a double letter once, so that `fietsen`, `fiets` and
 * `fietste`, `betalen` and `betaalt` meet. Light on purpose: it is used on both sides.
 */
export function stemOf(word: string): string {
  let stem = word
  for (const ending of ['heden', 'tjes', 'jes', 'tje', 'je', 'eren', 'enden', 'ende', 'end', 'en', 'es', 'e', 's'])
    if (stem.endsWith(ending) && stem.length - ending.length >= 3) {
      stem = stem.slice(0, -ending.length)
      break
    }
  if (stem.length >= 5 && /[bcdfghjklmnprsvwz]t$/.test(stem) && !stem.endsWith('st') && !stem.endsWith('cht'))
    stem = stem.slice(0, -1)
  return stem
    .replace(/([aeou])\1/g, '$1')
    .replace(/([bcdfghjklmnpqrstvwxz])\1$/, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's')
}

export interface Term {
  /** As it was written, folded. */
  readonly word: string
  readonly stem: string
}

/** What somebody looks for, or what a text offers to be found by. Words that say nothing only when there is no other. */
export function termsOf(text: string): Term[] {
  const words = foldText(text).split(' ').filter(Boolean)
  const telling = words.filter((word) => !stopWords.has(word) && (word.length > 1 || /\d/.test(word)))
  return (telling.length > 0 ? telling : words).map((word) => ({ word, stem: stemOf(word) }))
}
