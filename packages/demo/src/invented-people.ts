/** A number in [0, 1) that is the same every time for the same words (FNV-1a, mixed): the demo is made up, not random. */
function chance(...words: readonly (string | number)[]): number {
  let hash = 2_166_136_261
  for (const character of words.join('|')) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b) >>> 0
  return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32
}

const file = (lines: readonly string[]) => new TextEncoder().encode(`${lines.join('\r\n')}\r\n`)

/** Made-up participants who all said yes. */
export const inventedPeople = (slug: string, people: number, day: string): Uint8Array =>
  file([
    'deelnemer;uitgenodigd op;doet mee;leeftijd',
    ...Array.from({ length: people }, (_, index) => {
      const age = 27 + Math.floor(chance(slug, 'leeftijd', index) * 38)
      return `${slug.slice(0, 3).toUpperCase()}-${String(index + 1).padStart(4, '0')};${day};ja;${age}`
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

/**
 * Made-up days until people leave: `pace` of the helped leave faster than of the others. Who did not leave within
 * `followed` days was followed for so long, and has no cause.
 */
export const inventedDays = (
  slug: string,
  people: readonly { readonly participant: string; readonly arm: string }[],
  { helped, pace, followed, day }: { helped: string; pace: number; followed: number; day: string },
): Uint8Array =>
  file([
    'deelnemer;gemeten op;dagen in de bijstand;oorzaak van uitstroom;uit de bijstand',
    ...people.map(({ participant, arm }) => {
      const speed = arm === helped ? pace : 1
      const days = Math.ceil((-Math.log(1 - chance(slug, 'dagen', participant)) * 420) / speed)
      const left = days < followed
      return `${participant};${day};${left ? Math.max(1, days) : followed};${left ? 'werk' : ''};${left ? 'ja' : 'nee'}`
    }),
  ])
