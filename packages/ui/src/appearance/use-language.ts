import { getLanguage, onLanguageChange, type Language } from '@vliegwiel/i18n'
import { useSyncExternalStore } from 'react'

/** The language of the page; the component is drawn again when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(onLanguageChange, getLanguage, getLanguage)
}
