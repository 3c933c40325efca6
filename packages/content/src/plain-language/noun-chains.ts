import { longestWord, type Finding } from './finding.ts'
import { sentencesOf, wordsOf } from './text-parts.ts'

/** `de vaststelling van de hoogte van de uitkering`: a thing of a thing of a thing. */
const chain =
  /\p{L}+(?:\s+(?:van|voor|door|over|tot|met betrekking tot)\s+(?:(?:de|het|een|uw|zijn|haar|ons|onze|hun)\s+)?(?:\p{L}+e\s+)?\p{L}+){3,}/giu
const made = /\p{L}{3,}(?:ing|ingen|atie|aties|heid|heden|teit|teiten|schap|ment|menten)$/u
/** Everyday words with the same ending. */
const everyday = new Set(
  (
    'ding dingen woning woningen lening leningen uitkering uitkeringen opleiding opleidingen rekening rekeningen regeling ' +
    'verzekering verzekeringen betaling betalingen vergoeding vergoedingen gemeenschap boodschap moment momenten vrijheid ' +
    'inrichting mening meningen ervaring ervaringen vergadering ziekenhuis document documenten appartement ondersteuning ' +
    'belasting belastingen aanvraag vakantie informatie situatie organisatie relatie waarheid huishouding bestelling ' +
    'waarschuwing huurtoeslag'
  ).split(' '),
)
/** Nouns made of verbs in one sentence that make it an official one. */
const mostMade = 3

/** Chains of nouns, sentences full of nouns that were verbs, and words that nobody reads at once. */
export function nounFindings(text: string): Finding[] {
  return sentencesOf(text).flatMap(({ text: sentence, from }): Finding[] => {
    const words = wordsOf(sentence)
    const place = (rule: Finding['rule'], begin: number, found: string): Finding => ({
      rule,
      from: from + begin,
      to: from + begin + found.length,
      found,
      instead: [],
    })
    const chains = [...sentence.matchAll(chain)].map(({ 0: found, index }) => place('noun-chain', index, found))
    const long = words
      .filter(({ text: word }) => word.length > longestWord && !word.includes('-'))
      .map(({ text: word, from: begin }) => place('long-word', begin, word))
    const verbs = words.filter(({ text: word }) => made.test(word.toLowerCase()) && !everyday.has(word.toLowerCase()))
    const [first] = verbs
    const full = first !== undefined && verbs.length >= mostMade && chains.length === 0
    return [...chains, ...long, ...(full ? [place('noun-chain', first.from, first.text)] : [])]
  })
}
