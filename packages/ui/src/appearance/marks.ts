/** Accents that styles/accents.css knows; a made-up colour each, `neutral` for everyone else. */
export const accents = ['neutral', 'helmond', 'den-helder', 'utrecht', 'emmen'] as const
export type Accent = (typeof accents)[number]

/** The accent of a municipality by its slug; one without a colour of its own gets `neutral`. */
export function accentOf(slug: string): Accent {
  return accents.find((accent) => accent === slug) ?? 'neutral'
}

/**
 * Two letters that stand for a name: "Den Helder" → "DH", "Helmond" → "He", "'s-Hertogenbosch" → "He".
 */
export function markOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}{2,}/u.test(word))
  const [first = name, second] = words
  if (second !== undefined) return (first.charAt(0) + second.charAt(0)).toUpperCase()
  return first.charAt(0).toUpperCase() + first.charAt(1).toLowerCase()
}
