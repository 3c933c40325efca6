import type { Finding } from './finding.ts'
import known from './words.json' with { type: 'json' }

/** A formal word and what people say instead. A tenant adds its own. */
export interface FormalWord {
  readonly formal: string
  readonly plain: readonly string[]
  readonly explain?: boolean
  /** Whether it fits depends on the sentence: told, and never replaced by itself. */
  readonly depends?: boolean
}

export const formalWords: readonly FormalWord[] = known.words

const letters = '\\p{L}\\p{N}'
const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '\\s+')

/** `verstrekken` is also `verstrek`, `verstrekt`, `verstrekte`, `verstrekten`; `beogen` is also `beoog`. */
function formsOf(formal: string): string[] {
  const words = formal.split(' ')
  if (words.length > 1) return [formal, ...phraseForms(words)]
  const forms = new Set([formal, `${formal}e`, `${formal}s`, `${formal}en`])
  if (!formal.endsWith('en')) return [...forms]
  const bare = formal.slice(0, -2)
  const stem = bare.replace(/([bcdfghjklmnpqrstvwxz])\1$/u, '$1')
  // An open syllable closes: beog-en → beoog, continuer-en → continueer.
  const closed = /(?:[^aeiou]|^[bg]e)[aeou][bcdfgklmnprstvz]$/u.test(stem) && stem === bare
  const sung = closed ? `${stem.slice(0, -1)}${stem.at(-2) ?? ''}${stem.slice(-1)}` : stem
  for (const one of new Set([stem, sung]))
    for (const end of ['', 't', 'd', 'te', 'ten', 'de', 'den']) forms.add(`${one}${end}`)
  forms.add(`ge${sung}d`).add(`ge${sung}t`)
  return [...forms].filter((form) => form.length > 3)
}

const helping: Readonly<Record<string, readonly string[]>> = {
  brengen: [],
  maken: [],
  dragen: [],
  hebben: [],
  zijn: ['bent', 'is', 'zijn', 'was', 'waren'],
  worden: ['wordt', 'worden', 'werd', 'werden'],
}

/** `dienen te` is also `dient te`; of `in mindering brengen` the verb may stand elsewhere. */
function phraseForms(words: readonly string[]): string[] {
  const [first = '', last = ''] = [words[0], words.at(-1)]
  if (last === 'te') return ['dient te', 'dienden te', 'diende te']
  const bent = helping[last]
  // A participle is everyday without its verb: `een gesprek gehouden`. An adverb is not: `voornemens`, `kenbaar`.
  if (bent !== undefined && first.startsWith('ge'))
    return bent.flatMap((verb) => [`${verb} ${first}`, `${first} ${verb}`])
  if (bent !== undefined) return [words.slice(0, -1).join(' ')]
  // anticiperen op, beschikken over: the verb is bent, the preposition stays.
  return first.endsWith('en') ? formsOf(first).map((form) => `${form} ${words.slice(1).join(' ')}`) : []
}

const everyday = new Set(['geacht', 'woonachtig', 'heden', 'bedrag', 'bescheiden'])
const patterns = new WeakMap<readonly FormalWord[], readonly { word: FormalWord; pattern: RegExp }[]>()

function patternsOf(words: readonly FormalWord[]) {
  const made =
    patterns.get(words) ??
    words.map((word) => {
      const forms = formsOf(word.formal)
        // A noun that looks like a form of the verb: `bedrag` beside `bedragen`.
        .filter((form) => form === word.formal || !everyday.has(form))
        .toSorted((one, other) => other.length - one.length)
      return {
        word,
        pattern: new RegExp(`(?<![${letters}-])(?:${forms.map(escaped).join('|')})(?![${letters}-])`, 'giu'),
      }
    })
  patterns.set(words, made)
  return made
}

const determiner = /(?:^|[^\p{L}])(?:de|die|deze|alle|andere|beide|uw|onze|zulke|welke|benodigde)\s+$/iu

/** `de bedragen` are sums, no verb; `bescheiden` without an article is modest, no papers. */
function isOtherWord(text: string, { found, from }: Finding): boolean {
  const afterDeterminer = determiner.test(text.slice(Math.max(0, from - 20), from))
  const word = found.toLowerCase()
  return (
    (word === 'bedragen' && (afterDeterminer || /^\p{Lu}/u.test(found))) || (word === 'bescheiden' && !afterDeterminer)
  )
}

/** Formal words of a text with what people say instead; of two that overlap the longer one. */
export function formalFindings(text: string, words: readonly FormalWord[] = formalWords): Finding[] {
  const all = patternsOf(words).flatMap(({ word, pattern }) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }): Finding => ({
      rule: 'formal-word',
      from: index,
      to: index + found.length,
      found,
      instead: word.plain,
      ...(word.explain === true ? { explain: true } : {}),
    })),
  )
  return all
    .filter((one) => !isOtherWord(text, one))
    .filter(
      (one) =>
        !all.some(
          (other) =>
            other !== one && other.from <= one.from && other.to >= one.to && other.to - other.from > one.to - one.from,
        ),
    )
}

const dotted = known.dottedAbbreviations.map(({ abbr, full }) => ({
  full,
  pattern: new RegExp(`(?<![${letters}])${escaped(abbr)}`, 'giu'),
}))
const short = known.abbreviations.map(({ abbr, full }) => ({
  abbr,
  full,
  pattern: new RegExp(`(?<![${letters}-])${escaped(abbr)}(?![${letters}-])`, 'u'),
}))

/** Abbreviations: those with points always; a name in letters where it stands first and is not written out. */
export function abbreviationFindings(text: string): Finding[] {
  const withPoints = dotted.flatMap(({ full, pattern }) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ found, from: index, instead: [full] })),
  )
  const lower = text.toLowerCase()
  const names = short.flatMap(({ full, pattern }) => {
    const first = pattern.exec(text)
    if (first === null || lower.includes(full.toLowerCase())) return []
    return [{ found: first[0], from: first.index, instead: [full], explain: true as const }]
  })
  return [...withPoints, ...names].map((one) => ({ rule: 'abbreviation', to: one.from + one.found.length, ...one }))
}
