import type { SignInTransaction } from '@vliegwiel/db'
import { hashToken, newToken } from './token.ts'

/** Minutes in which a link in a letter works. */
export const linkMinutes = 30

/** What a link is good for, and nothing else. */
export type LinkPurpose = 'new-password' | 'new-account'

export type OneTimeLink = {
  readonly emailKey: string
  readonly personId: string | null
  readonly tenantId: string | null
  readonly invitationId: string | null
}

/** Makes a link for a letter that is about to be sent; the database keeps only its hash. */
export async function makeLink(
  trx: SignInTransaction,
  link: { readonly purpose: LinkPurpose; readonly emailKey: string } & Partial<OneTimeLink>,
  at: Date,
): Promise<string> {
  const token = newToken()
  await trx
    .insertInto('auth.one_time_link')
    .values({
      token_hash: hashToken(token),
      purpose: link.purpose,
      email_key: link.emailKey,
      person_id: link.personId ?? null,
      tenant_id: link.tenantId ?? null,
      invitation_id: link.invitationId ?? null,
      expires_at: new Date(at.getTime() + linkMinutes * 60_000),
    })
    .execute()
  return token
}

/** A link that still works, looked at and not used; null: unknown, of another purpose, over or used. */
export async function findLink(
  trx: SignInTransaction,
  { token, purpose }: { readonly token: string; readonly purpose: LinkPurpose },
  at: Date,
): Promise<OneTimeLink | null> {
  const row = await trx
    .selectFrom('auth.one_time_link')
    .selectAll()
    .where('token_hash', '=', hashToken(token))
    .where('purpose', '=', purpose)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  return row ? asLink(row) : null
}

/** Uses a link up. One statement, so of two at the same moment one gets it. */
export async function takeLink(
  trx: SignInTransaction,
  { token, purpose }: { readonly token: string; readonly purpose: LinkPurpose },
  at: Date,
): Promise<OneTimeLink | null> {
  const row = await trx
    .deleteFrom('auth.one_time_link')
    .where('token_hash', '=', hashToken(token))
    .where('purpose', '=', purpose)
    .where('expires_at', '>', at)
    .returningAll()
    .executeTakeFirst()
  return row ? asLink(row) : null
}

/** Ends every link of this purpose that was sent to an address. */
export async function endLinks(trx: SignInTransaction, purpose: LinkPurpose, emailKey: string): Promise<void> {
  await trx.deleteFrom('auth.one_time_link').where('purpose', '=', purpose).where('email_key', '=', emailKey).execute()
}

function asLink(row: {
  readonly email_key: string
  readonly person_id: string | null
  readonly tenant_id: string | null
  readonly invitation_id: string | null
}): OneTimeLink {
  return {
    emailKey: row.email_key,
    personId: row.person_id,
    tenantId: row.tenant_id,
    invitationId: row.invitation_id,
  }
}
