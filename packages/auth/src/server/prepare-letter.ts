import type { SignInTransaction } from '@vliegwiel/db'
import { z } from 'zod'
import { dropLetter, takeLetter, triedHours, type LetterKind, type WaitingLetter } from './letter.repository.ts'
import { linkMinutes, makeLink } from './one-time-link.repository.ts'
import { findPersonByEmail, type Credentials } from './person.repository.ts'
import { listWaysOf, type WayIn } from './provider.repository.ts'

/** A letter that is about to be sent: to whom, in which language, and what it says. A token goes into the letter alone. */
export type PreparedLetter = {
  readonly letterId: string
  readonly recipient: string
  readonly language: 'nl' | 'en'
  readonly personId: string | null
  readonly displayName: string | null
  /** The tenant it is about, where it is about one. */
  readonly tenantId: string | null
  readonly content: LetterContent
}

export type LetterContent =
  | { readonly kind: 'new-password'; readonly token: string; readonly minutes: number }
  | { readonly kind: 'ways-in'; readonly ways: readonly WayIn[] }
  | { readonly kind: 'new-account'; readonly token: string; readonly minutes: number; readonly tenantName: string }
  | { readonly kind: 'account-known'; readonly tenantName: string }
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
  const { letterId } = letter
  const tooOld = at.getTime() - letter.createdAt.getTime() > triedHours * 3_600_000
  const person = tooOld ? null : await findPersonByEmail(trx, letter.emailKey)
  const made = tooOld || person?.status === 'suspended' ? null : await contentOf(trx, letter, person, at)
  if (made === null) {
    await dropLetter(trx, letterId)
    return 'skipped'
  }
  const known = person && { recipient: person.email, language: person.language }
  const { language, tenantId, content } = made
  return {
    letterId,
    ...(known ?? { recipient: letter.emailKey, language }),
    personId: person?.person_id ?? null,
    displayName: person?.display_name ?? null,
    tenantId,
    content,
  }
}

type Made = { readonly language: 'nl' | 'en'; readonly tenantId: string | null; readonly content: LetterContent }

const invitedTo = z.strictObject({
  tenantId: z.uuid(),
  tenantName: z.string(),
  invitationId: z.uuid(),
  language: z.enum(['nl', 'en']),
})

async function contentOf(
  trx: SignInTransaction,
  letter: WaitingLetter,
  person: Credentials | null,
  at: Date,
): Promise<Made | null> {
  const { kind, emailKey, createdAt, detail } = letter
  if (kind === 'new-account') {
    const { tenantId, tenantName, invitationId, language } = invitedTo.parse(detail)
    if (person) return { language, tenantId, content: { kind: 'account-known', tenantName } }
    const token = await makeLink(trx, { purpose: 'new-account', emailKey, tenantId, invitationId }, at)
    return { language, tenantId, content: { kind, token, minutes: linkMinutes, tenantName } }
  }
  if (person === null) return null
  const about = { language: person.language, tenantId: null }
  if (kind !== 'new-password') return { ...about, content: { kind, at: createdAt, detail } }
  const personId = person.person_id
  if (person.password_hash === null)
    return { ...about, content: { kind: 'ways-in', ways: await listWaysOf(trx, personId) } }
  const token = await makeLink(trx, { purpose: 'new-password', emailKey, personId }, at)
  return { ...about, content: { kind, token, minutes: linkMinutes } }
}
