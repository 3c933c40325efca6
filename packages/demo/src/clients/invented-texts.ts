/** What clients want first, in words that somebody could say; with the life domain that they point at. */
export const wishes: readonly (readonly [words: string, domain: string])[] = [
  ['Ik wil weer slapen zonder te piekeren.', 'psychische-gezondheid'],
  ['Eerst de kamer van mijn zoon op orde.', 'wonen'],
  ['Ik wil niet meer bang zijn voor de post.', 'post-en-papieren'],
  ['Ik wil iemand om koffie mee te drinken.', 'sociale-contacten'],
  ['Weer werken, al is het een paar uur.', 'werk-en-opleiding'],
  ['Ik wil mijn schulden kwijt.', 'geld'],
  ['Mijn knie moet beter, dan zie ik verder.', 'lichamelijke-gezondheid'],
  ['Ik wil meer bij mijn kinderen zijn.', 'gezin-en-familie'],
  ['Ik wil iets te doen hebben op maandag.', 'dagbesteding'],
  ['Ik wil beter Nederlands leren praten.', 'werk-en-opleiding'],
]

/** What somebody wants besides. */
export const otherWishes: readonly (readonly [words: string, domain: string])[] = [
  ['Elke week zwemmen', 'lichamelijke-gezondheid'],
  ['Mijn zus weer opzoeken', 'gezin-en-familie'],
  ['Twee ochtenden naar het buurthuis', 'dagbesteding'],
  ['Een cursus met de computer', 'werk-en-opleiding'],
]

/** What a worker finds most pressing: it comes after. */
export const priorities: readonly (readonly [words: string, domain: string])[] = [
  ['Post en geld op orde', 'geld'],
  ['Een huisarts zoeken', 'lichamelijke-gezondheid'],
  ['Samen de brieven openen', 'post-en-papieren'],
]

export const promises: readonly string[] = [
  'Wij bellen samen de huisarts.',
  'U brengt de brieven mee.',
  'Ik zoek uit welke cursus er is.',
  'U gaat een keer kijken in het buurthuis.',
  'Ik vraag het na bij de woningbouw.',
  'Wij kijken samen naar het overzicht van de bank.',
]

export const stepReasons = {
  up: ['gaat nu elke week', 'durft weer alleen te gaan', 'kreeg een plek'],
  back: ['ziek geweest', 'verhuisd', 'een druk jaar thuis'],
} as const

export const startSaid: readonly string[] = [
  'Het gaat wisselend. De dagen lijken op elkaar.',
  'Het gaat redelijk. Fijn dat u thuis kon komen.',
  'Moe, maar het lukt. De nachten zijn het lastigst.',
  'Goed. Er is weer wat lucht.',
]

export const places: readonly string[] = ['thuis', 'gemeentehuis, kamer 4', 'buurthuis', 'telefoon']
