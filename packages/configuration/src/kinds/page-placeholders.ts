import type { Block } from '../blocks/block.ts'

/** A fact that a page takes from its source when it is read, so that it cannot stay behind. */
export type PlacedFact = 'payment-day' | 'rest-day' | 'phone' | 'team' | 'hours' | 'norm-single' | 'norm-couple'

/** How writers name a fact between braces: `{betaaldag}`. */
export const placedFacts: Readonly<Record<string, PlacedFact>> = {
  betaaldag: 'payment-day',
  'payment-day': 'payment-day',
  'vrije-dag': 'rest-day',
  'rest-day': 'rest-day',
  telefoon: 'phone',
  phone: 'phone',
  team: 'team',
  tijden: 'hours',
  hours: 'hours',
  'norm-alleenstaande': 'norm-single',
  'norm-single': 'norm-single',
  'norm-paar': 'norm-couple',
  'norm-couple': 'norm-couple',
}

const PLACE = /\{([a-z]+(?:-[a-z]+)*)\}/g

/** Words between braces that name no fact: readers would see them as they stand. */
export const unknownPlaces = (text: string): string[] =>
  [...text.matchAll(PLACE)].flatMap(([all, name = '']) => (Object.hasOwn(placedFacts, name) ? [] : [all]))

/** The text with every fact in its place. What names no fact is left as it stands. */
export function fillPlaces(text: string, say: (fact: PlacedFact) => string): string {
  return text.replaceAll(PLACE, (all, name: string) => {
    const fact = Object.hasOwn(placedFacts, name) ? placedFacts[name] : undefined
    return fact === undefined ? all : say(fact)
  })
}

/** A document with every text in it filled. */
export function filledBlock(block: Block, say: (fact: PlacedFact) => string): Block {
  const filled = (value: Block['fields'][string]) =>
    typeof value === 'string'
      ? fillPlaces(value, say)
      : Array.isArray(value)
        ? value.map((one: string) => fillPlaces(one, say))
        : value
  return {
    ...block,
    fields: Object.fromEntries(Object.entries(block.fields).map(([name, value]) => [name, filled(value)])),
    ...(block.children ? { children: block.children.map((child) => filledBlock(child, say)) } : {}),
  }
}
