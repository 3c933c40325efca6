import { isLanguage, setLanguage, type Language } from '@vliegwiel/i18n'
import { applyAppearance, baseThemes, themes, type BaseTheme, type Theme } from '@vliegwiel/ui'
import { useSyncExternalStore } from 'react'

/** How this person likes the console on this device. `public/appearance.js` reads the same key before the first paint. */
export interface Preferences {
  theme: Theme
  baseTheme: BaseTheme
  /** Until somebody signs in; then the account decides. */
  language: Language
  /** Single letters act as keys. */
  letters: boolean
}

const KEY = 'vliegwiel.preferences'
const standard: Preferences = { theme: 'system', baseTheme: 'voorbeeld', language: 'nl', letters: true }
let current = read()
const listeners = new Set<() => void>()

function read(): Preferences {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, unknown>
    return {
      theme: themes.find((theme) => theme === kept['theme']) ?? standard.theme,
      baseTheme: baseThemes.find((theme) => theme === kept['baseTheme']) ?? standard.baseTheme,
      language: isLanguage(kept['language']) ? kept['language'] : standard.language,
      letters: kept['letters'] !== false,
    }
  } catch {
    return standard
  }
}

/** Changes some preferences, on the page and for the next visit. */
export function changePreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change }
  try {
    localStorage.setItem(KEY, JSON.stringify(current))
  } catch {
    // Without a store the choice holds for this visit.
  }
  applyPreferences()
  for (const listener of listeners) listener()
}

/** Puts the preferences on the page. */
export function applyPreferences(): void {
  applyAppearance({ theme: current.theme, baseTheme: current.baseTheme })
  document.documentElement.lang = current.language
  setLanguage(current.language)
  // The sign-in page is drawn by the server, which cannot read the store.
  document.cookie = `vliegwiel-taal=${current.language}; Path=/; Max-Age=31536000; SameSite=Lax`
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, () => current)
}
