import type { Finding } from './finding.ts'
import { sentencesOf, wordsOf, type Part } from './text-parts.ts'

/** Words that look like a participle and are none, or that stand beside `worden` in plain active Dutch. */
const noParticiple = new Set(
  (
    'gemeente gemeenten geld gebied gebieden gesprek gesprekken gezond verstand bestand bestanden bijstand gebouw begin ' +
    'bewijs bedrag beleid beroep bericht besluit bezwaar gezin gevolg gebruik geduld geluid gemeen genoeg gelijk herfst ' +
    'verband verschil verzoek vertrouwen verleden ervaring ontslag bekend verplicht gehuwd getrouwd bevoegd verkeerd ' +
    'bezet beleden gegevens gevallen gewoonten bedragen beroepen gezinnen gebruiken geworden gehouden mensen bestaan eerst ' +
    'erkend gewend bereid verliefd vermoeid verkouden ontevreden tevreden gescheiden bejaarden vergeten'
  ).split(' '),
)
const regular = /^(?:ge|be|ver|ont|her|er)\p{L}{2,}(?:d|t|en)$/u
const separable =
  /^(?:aan|af|bij|binnen|door|dicht|in|mee|na|neer|om|onder|op|over|rond|samen|tegen|terug|toe|tussen|uit|voor|vast|weg|mede|goed)(?:ge|be|ver)\p{L}{2,}(?:d|t|en)$/u
const passiveVerb = new Set(['word', 'wordt', 'worden', 'werd', 'werden'])

/** Whether a word may be a past participle. @example isParticiple('toegekend') // true */
export function isParticiple(word: string): boolean {
  const lower = word.toLowerCase()
  return !noParticiple.has(lower) && (regular.test(lower) || separable.test(lower))
}

/** So far apart the two halves of a passive still belong together. */
const farthest = 14

/**
 * Sentences in which somebody does something and nobody is named: a form of `worden` with a participle in one clause.
 * `is toegekend` is not told: `is verhuisd` looks the same and is active.
 */
export function passiveFindings(text: string): Finding[] {
  return sentencesOf(text).flatMap(({ text: sentence, from }) => {
    const pair = pairIn(sentence)
    if (pair === null) return []
    const [first, last] = pair
    const [begin, end] = [first.from, last.from + last.text.length]
    return [{ rule: 'passive', from: from + begin, to: from + end, found: sentence.slice(begin, end), instead: [] }]
  })
}

function pairIn(sentence: string): readonly [Part, Part] | null {
  // A clause ends at a comma or a semicolon; what is far away belongs to another verb.
  for (const clause of sentence.matchAll(/[^,;:]+/gu)) {
    const words = wordsOf(clause[0]).map((word) => ({ ...word, from: word.from + clause.index }))
    const verb = words.findIndex(({ text }) => passiveVerb.has(text.toLowerCase()))
    const [found] = words
      .map((word, at) => ({ word, away: Math.abs(at - verb) }))
      .filter(({ word, away }) => away > 0 && away <= farthest && isParticiple(word.text))
      .toSorted((one, other) => one.away - other.away)
    const marker = words[verb]
    if (marker === undefined || found === undefined) continue
    return marker.from < found.word.from ? [marker, found.word] : [found.word, marker]
  }
  return null
}
