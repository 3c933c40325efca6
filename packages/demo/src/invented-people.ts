/** A number in [0, 1) that is the same every time for the same words (FNV-1a, mixed): the demo is made up, not random. */
function chance(...words: readonly (string | number)[]): number {
  let hash = 2_166_136_261
  for (const character of words.join('|')) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b) >>> 0
  return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32
}

const file = (lines: readonly string[]) => new TextEncoder().encode(`${lines.join('\r\n')}\r\n`)

/** Made-up participants who all said yes. */
export const inventedPeople = (slug: string, people: number): Uint8Array =>
  file([
    'deelnemer;doet mee;leeftijd',
    ...Array.from({ length: people }, (_, index) => {
      const age = 27 + Math.floor(chance(slug, 'leeftijd', index) * 38)
      return `${slug.slice(0, 3).toUpperCase()}-${String(index + 1).padStart(4, '0')};ja;${age}`
    }),
  ])

/** Made-up outcomes: `lift` more per 100 people are still in touch with help. A tenth has no outcome. */
export const inventedOutcomes = (
  slug: string,
  people: readonly { readonly participant: string; readonly arm: string }[],
  lift: number,
  day: string,
): Uint8Array =>
  file([
    'deelnemer;gemeten op;nog in beeld;ervaren gezondheid',
    ...people
      .filter(({ participant }) => chance(slug, 'bekend', participant) > 0.1)
      .map(({ participant, arm }) => {
        const share = 0.42 + (arm === 'huisbezoek' ? lift / 100 : 0)
        const health = 5 + Math.round(chance(slug, 'gezond', participant) * 40) / 10
        const inTouch = chance(slug, 'beeld', participant) < share
        return `${participant};${day};${inTouch ? 'ja' : 'nee'};${String(health).replace('.', ',')}`
      }),
  ])
