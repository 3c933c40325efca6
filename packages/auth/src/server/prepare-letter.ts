import type { SignInTransaction } from '@vliegwiel/db'
import { dropLetter, takeLetter, triedHours, type LetterKind, type WaitingLetter } from './letter.repository.ts'
import { linkMinutes, makeLink } from './one-time-link.repository.ts'
import { findPersonByEmail } from './person.repository.ts'
import { listWaysOf, type WayIn } from './provider.repository.ts'

/** A letter that is about to be sent: to whom, in which language, and what it says. A token goes into the letter alone. */
export type PreparedLetter = {
  readonly letterId: string
  readonly recipient: string
  readonly language: 'nl' | 'en'
  readonly personId: string | null
  readonly displayName: string | null
  readonly content: LetterContent
}

export type LetterContent =
  | { readonly kind: 'new-password'; readonly token: string; readonly minutes: number }
  | { readonly kind: 'ways-in'; readonly ways: readonly WayIn[] }
  | {
      readonly kind: Exclude<LetterKind, 'new-password' | 'new-account'>
      readonly at: Date
      readonly detail: Readonly<Record<string, unknown>>
    }

/**
 * Takes the next letter and finds out whom it is for. `skipped`: there was one and it is for nobody: no account has the
 * address, or it was tried for too long. null: none waits.
 */
export async function prepareLetter(trx: SignInTransaction, at: Date): Promise<PreparedLetter | 'skipped' | null> {
  const letter = await takeLetter(trx, at)
  if (letter === null) return null
  const tooOld = at.getTime() - letter.createdAt.getTime() > triedHours * 3_600_000
  const person = tooOld ? null : await findPersonByEmail(trx, letter.emailKey)
  if (person?.status !== 'active') {
    await dropLetter(trx, letter.letterId)
    return 'skipped'
  }
  const { person_id: personId, email: recipient, display_name: displayName, language } = person
  const to = { letterId: letter.letterId, recipient, language, personId, displayName }
  if (letter.kind !== 'new-password') return { ...to, content: announced(letter, letter.kind) }
  if (person.password_hash === null)
    return { ...to, content: { kind: 'ways-in', ways: await listWaysOf(trx, personId) } }
  const link = { purpose: 'new-password', emailKey: letter.emailKey, personId } as const
  return { ...to, content: { kind: 'new-password', token: await makeLink(trx, link, at), minutes: linkMinutes } }
}

function announced(letter: WaitingLetter, kind: LetterKind): LetterContent {
  if (kind === 'new-password' || kind === 'new-account') throw new Error(`A letter of the kind ${kind} carries a link`)
  return { kind, at: letter.createdAt, detail: letter.detail }
}
