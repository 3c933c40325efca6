import type { households } from '@vliegwiel/clients'

/** A made-up client. Nobody of this name is meant. */
export interface InventedClient {
  readonly key: string
  readonly name: string
  readonly birthYear: number
  readonly household: (typeof households)[number]
  readonly neighbourhood: string
  /** Months on benefit. */
  readonly months: number
  readonly capacity: number | null
  /** Who the worker is, by name; null: the team alone. */
  readonly worker: string | null
  readonly team: string
}

/** A number in [0, 1) that is the same every time for the same words (FNV-1a, mixed): the demo is made up, not random. */
export function chance(...words: readonly (string | number)[]): number {
  let hash = 2_166_136_261
  for (const character of words.join('|')) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b) >>> 0
  return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32
}

export const pick = <T>(from: readonly T[], ...words: readonly (string | number)[]): T => {
  const found = from[Math.floor(chance(...words) * from.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

const firstNames = [
  'Anna',
  'Mehmet',
  'Sjaan',
  'Fatma',
  'Piet',
  'Nadia',
  'Hans',
  'Marisol',
  'Kees',
  'Amina',
  'Truus',
  'Omar',
]
const lastNames = [
  'de Groot',
  'Yılmaz',
  'van Dam',
  'Kaya',
  'Smit',
  'El Amrani',
  'Hoekstra',
  'Pinas',
  'Mulder',
  'Warsame',
]
const neighbourhoods = ['De Venen', 'Havenkwartier', 'Oude Dorp', 'Parkzicht', 'Spoorwijk']
const sorts: readonly InventedClient['household'][] = ['alone', 'alone', 'single-parent', 'couple', 'sharing']

/** Clients whose story the demo tells; the rest is invented by number. */
export const told: readonly InventedClient[] = [
  client('K-2041', 'Ria Bos', 1968, 'alone', 'De Venen', 89, 20, 'Els Bakker'),
  client('K-1877', 'Henk Vos', 1961, 'alone', 'Spoorwijk', 132, 10, 'Els Bakker'),
  client('K-2210', 'Yara Demir', 1989, 'single-parent', 'Havenkwartier', 41, 35, 'Els Bakker'),
  client('K-2263', 'Tom Kuiper', 1975, 'sharing', 'Oude Dorp', 27, 55, 'Els Bakker'),
  client('K-2105', 'Aisha Mulder', 1982, 'couple-with-children', 'Parkzicht', 63, null, 'Els Bakker'),
  client('K-2317', 'Bram Peters', 1994, 'alone', 'De Venen', 1, null, 'Els Bakker'),
  client('K-2088', 'Joke Smit', 1970, 'alone', 'Spoorwijk', 74, 25, 'Els Bakker'),
  client('K-1990', 'Ali Haddad', 1979, 'couple', 'Havenkwartier', 101, 40, 'Sem Aksoy'),
]

function client(
  key: string,
  name: string,
  birthYear: number,
  household: InventedClient['household'],
  neighbourhood: string,
  months: number,
  capacity: number | null,
  worker: string,
): InventedClient {
  return { key, name, birthYear, household, neighbourhood, months, capacity, worker, team: 'Klantregie' }
}

/** So many more clients, the same every time. */
export function invented(
  count: number,
  first: number,
  of: readonly { readonly worker: string | null; readonly team: string; readonly clients: number }[],
): InventedClient[] {
  const places = of.flatMap(({ worker, team, clients }) => Array.from({ length: clients }, () => ({ worker, team })))
  return Array.from({ length: count }, (_, index) => {
    const key = `K-${first + index}`
    const place = places[index]
    if (place === undefined) throw new Error('more clients than places')
    const known = chance('vermogen', key) < 0.8
    return {
      key,
      name: `${pick(firstNames, 'voornaam', key)} ${pick(lastNames, 'achternaam', key)}`,
      birthYear: 1958 + Math.floor(chance('jaar', key) * 44),
      household: pick(sorts, 'huis', key),
      neighbourhood: pick(neighbourhoods, 'buurt', key),
      months: 2 + Math.floor(chance('maanden', key) * 160),
      capacity: known ? Math.floor(chance('procent', key) * 21) * 5 : null,
      ...place,
    }
  })
}
