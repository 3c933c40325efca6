import { newId } from '@vliegwiel/db'
import type { SignInTransaction } from '@vliegwiel/db'

/** What is written to somebody about the own account. */
export const letterKinds = [
  'new-password',
  'password-changed',
  'second-factor-started',
  'second-factor-replaced',
  'second-factor-stopped',
  'second-factor-reset',
  'passkey-added',
  'passkey-removed',
  'passkey-copied',
  'new-account',
] as const
export type LetterKind = (typeof letterKinds)[number]

/** A letter whose turn it is. Nobody knows yet whether its address has an account. */
export type WaitingLetter = {
  readonly letterId: string
  readonly kind: LetterKind
  readonly emailKey: string
  readonly detail: Readonly<Record<string, unknown>>
  readonly createdAt: Date
}

/** Minutes until a letter that was not sent is tried again; the last one stands for all after it. */
const waits = [1, 2, 5, 15, 60] as const
/** Hours after which a letter is given up. */
export const triedHours = 24

/** Asks for a letter, in the transaction of what it tells. The same work for every address. */
export async function askLetter(
  trx: SignInTransaction,
  letter: { readonly kind: LetterKind; readonly emailKey: string; readonly detail?: Readonly<Record<string, unknown>> },
  at: Date,
): Promise<void> {
  await trx
    .insertInto('auth.letter')
    .values({
      letter_id: newId(),
      kind: letter.kind,
      email_key: letter.emailKey,
      detail: JSON.stringify(letter.detail ?? {}),
      created_at: at,
      try_at: at,
    })
    .execute()
}

/**
 * Takes the letter that waits longest and puts its next try off, so that another process does not send it too and one
 * that was cut off is tried again. null: none waits.
 */
export async function takeLetter(trx: SignInTransaction, at: Date): Promise<WaitingLetter | null> {
  const next = await trx
    .selectFrom('auth.letter')
    .selectAll()
    .where('try_at', '<=', at)
    .orderBy('try_at')
    .orderBy('letter_id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!next) return null
  const minutes = waits[Math.min(next.tries, waits.length - 1)] ?? waits[0]
  await trx
    .updateTable('auth.letter')
    .set({ tries: next.tries + 1, try_at: new Date(at.getTime() + minutes * 60_000) })
    .where('letter_id', '=', next.letter_id)
    .execute()
  return {
    letterId: next.letter_id,
    kind: letterKinds.find((kind) => kind === next.kind) ?? unknownKind(next.kind),
    emailKey: next.email_key,
    detail: next.detail as Readonly<Record<string, unknown>>,
    createdAt: next.created_at,
  }
}

/** Sent, given up, or for nobody: nothing of it is kept. */
export async function dropLetter(trx: SignInTransaction, letterId: string): Promise<void> {
  await trx.deleteFrom('auth.letter').where('letter_id', '=', letterId).execute()
}

function unknownKind(kind: string): never {
  throw new Error(`No letter of the kind ${kind} is known`)
}
