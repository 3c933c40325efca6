/** The two languages of the house. Dutch comes first: it is what every text falls back to. */
export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]

// A variable of the module, not of a request. A server passes `{ locale }` to each message
// instead, because two requests in different languages share this module.
let current: Language = 'nl'
const listeners = new Set<() => void>()

/** The language that messages and formats use when a call names none. */
export function getLanguage(): Language {
  return current
}

/** Changes the language for the whole page and tells everyone who listens. Browser and command line only. */
export function setLanguage(language: Language): void {
  if (language === current) return
  current = language
  for (const listener of listeners) listener()
}

/** Calls `listener` after each change; the answer stops it. */
export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Whether a text from outside (a cookie, a header, a column) names one of our languages. */
export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value)
}
