import { recordFact } from '@vliegwiel/audit/server'
import { listMemberships, prepareLetter, type PreparedLetter } from '@vliegwiel/auth/server'
import { atAccounts, enterTenant, type SignInTransaction } from '@vliegwiel/db'
import type { MailDraft } from '@vliegwiel/mail'
import type { Services } from '../services.ts'
import { accountLetter } from './account-letter.ts'

/** A letter about an account that is ready to go. */
export interface ReadyLetter {
  readonly letterId: string
  readonly draft: MailDraft
  /** A tenant for which its reader works: the demo shows it in that mailbox. */
  readonly tenantId: string | null
}

/**
 * The next letter about an account. `skipped`: there was one, for an address without an account. That somebody asked for
 * a new password stands in the log of the tenants of its owner, from here: whoever asked waits for nothing of it.
 */
export function nextLetter(services: Services, at: Date): Promise<ReadyLetter | 'skipped' | null> {
  return atAccounts(services.db, async (trx) => {
    const letter = await prepareLetter(trx, at)
    if (letter === null || letter === 'skipped') return letter
    const tenants = letter.personId === null ? [] : await tenantsOf(trx, letter.personId)
    const { kind } = letter.content
    if (kind === 'new-password' || kind === 'ways-in') await noteAsked(trx, letter, tenants, at)
    return {
      letterId: letter.letterId,
      draft: accountLetter(services.publicUrl, letter),
      tenantId: letter.tenantId ?? tenants[0] ?? null,
    }
  })
}

async function tenantsOf(trx: SignInTransaction, personId: string): Promise<readonly string[]> {
  const places = await listMemberships(trx, { person: { personId }, onlyTenantId: null })
  return places.map(({ tenant }) => tenant.tenantId)
}

async function noteAsked(trx: SignInTransaction, letter: PreparedLetter, tenants: readonly string[], at: Date) {
  for (const tenantId of tenants) {
    await enterTenant(trx, tenantId, (inside) =>
      recordFact(inside, {
        at,
        // Whoever asked is not known: anybody can type an address.
        actor: { personId: null, name: letter.displayName ?? '', actingAs: null },
        action: 'session.askNewPassword',
        objectType: 'account',
        objectId: letter.personId,
        objectLabel: letter.displayName,
        result: 'ok',
        origin: 'job',
        network: null,
        detail: {},
      }),
    )
  }
}
