import type { Language } from '@vliegwiel/i18n'
import { callsOf, queryClient } from '../api/api.ts'
import { changePreferences } from '../preferences.ts'

/** Changes the language on the page at once, and in the account of who is signed in. */
export async function changeLanguage(language: Language, signedIn: boolean): Promise<void> {
  changePreferences({ language })
  if (!signedIn) return
  await callsOf(null).account.changeLanguage.mutate({ language, idempotencyKey: crypto.randomUUID() })
  await queryClient.invalidateQueries()
}
