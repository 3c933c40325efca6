import { nextLetter, type ReadyLetter, type Services } from '@vliegwiel/api/server'
import { dropLetter } from '@vliegwiel/auth/server'
import { atAccounts, inTenant } from '@vliegwiel/db'
import { isDemoAddress } from '@vliegwiel/mail'
import { noteSent, writeMail } from '@vliegwiel/mail/server'
import type { Transport } from './mail-transport.ts'

/** Letters in one round: a flood of requests for new passwords does not hold up the rest of the queue. */
const atOnce = 50

/**
 * Sends what is to be written about accounts. A letter that cannot be sent stays and is tried again later, with a new
 * link; what was sent is kept nowhere. In a demo without a mail server a letter to an invented person stands in the
 * mailbox of a tenant that the person works for, because nobody else could read it.
 */
export async function sendLetters(services: Services, transport: Transport | null): Promise<number> {
  let sent = 0
  for (let turn = 0; turn < atOnce; turn += 1) {
    const at = services.clock()
    const letter = await nextLetter(services, at)
    if (letter === null) break
    if (letter === 'skipped') continue
    try {
      if (transport !== null)
        await transport.send({ ...letter.draft, text: letter.draft.bodyText, id: letter.letterId })
      else if (services.demo) await showInDemo(services, letter, at)
      else throw new Error('There is no mail server: SMTP_URL is not set')
    } catch (error) {
      // What a mail server answers holds the address of a person: the log gets the word for it alone.
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
      services.log('warn', 'letter-not-sent', { letterId: letter.letterId, code })
      continue
    }
    await atAccounts(services.db, (trx) => dropLetter(trx, letter.letterId))
    sent += 1
  }
  return sent
}

async function showInDemo({ db }: Services, { draft, tenantId }: ReadyLetter, at: Date): Promise<void> {
  if (tenantId === null || !isDemoAddress(draft.recipient)) return
  await inTenant(db, { tenantId }, async (trx) => {
    await noteSent(trx, await writeMail(trx, draft, at), at, { keepSecret: true })
  })
}
