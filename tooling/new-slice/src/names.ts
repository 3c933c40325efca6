/** All spellings of one slice: `loans` has the noun `loan`, the type `Loan` and the Dutch word "leningen". */
export type Names = { word: string; noun: string; Noun: string; Nouns: string; dutch: string }

// Words that SQL would read as its own, or that the platform already uses as a table.
const TAKEN = new Set([
  'all',
  'check',
  'column',
  'group',
  'order',
  'select',
  'table',
  'user',
  'view',
  'job',
  'tenant',
  'person',
  'session',
  'setting',
  'role',
])

/**
 * Checks the two words and derives the rest.
 * @throws Error with what to change; nothing has been written then.
 */
export function namesOf(word: string | undefined, dutch: string | undefined): Names {
  if (word === undefined || dutch === undefined || dutch.trim() === '')
    throw new Error('Give the English word and the Dutch one: npm run new-slice -- loans "leningen"')
  if (!/^[a-z]{3,20}$/.test(word))
    throw new Error(`"${word}" has to be one English word in small letters, such as loans.`)
  if (!/^[\p{L} -]{2,40}$/u.test(dutch)) throw new Error(`"${dutch}" has to be a Dutch word of letters.`)
  const noun = singular(word)
  if (TAKEN.has(noun))
    throw new Error(`"${noun}" is taken, by SQL or by the platform. Choose the word of your subject, such as loans.`)
  const upper = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
  return { word, noun, Noun: upper(noun), Nouns: word === noun ? `${upper(noun)}List` : upper(word), dutch }
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}
