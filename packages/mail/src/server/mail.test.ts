import { inTenant } from '@vliegwiel/db'
import { onBothDatabases, plantTenant } from '@vliegwiel/db/testing'
import { expect, test } from 'vitest'
import { findMail, listMail, noteNotSent, noteSent, writeMail } from './index.ts'

const at = new Date('2026-11-23T10:00:00Z')
const draft = { recipient: 'jan@voorbeeld.example', subject: 'Uitnodiging', bodyText: 'Welkom' }

onBothDatabases('mail', (database) => {
  test('a message waits, fails with a reason, is sent, and only its tenant reads it', async () => {
    const tenant = await plantTenant(database.db)
    const neighbour = await plantTenant(database.db)
    const messageId = await inTenant(database.db, tenant, (trx) => writeMail(trx, draft, at))
    const status = () => inTenant(database.db, tenant, async (trx) => (await findMail(trx, messageId))?.status)
    expect(await status()).toBe('queued')
    await inTenant(database.db, tenant, (trx) => noteNotSent(trx, messageId, 'geen verbinding'))
    expect(await status()).toBe('failed')
    await inTenant(database.db, tenant, (trx) => noteSent(trx, messageId, at))
    const page = await inTenant(database.db, tenant, (trx) => listMail(trx, { before: null, limit: 10 }))
    expect(page).toMatchObject({ messages: [{ status: 'sent', error: null, sentAt: at.toISOString() }], next: null })
    const seen = await inTenant(database.db, neighbour, (trx) => listMail(trx, { before: null, limit: 10 }))
    expect(seen.messages).toEqual([])
  })

  test.each([
    { ...draft, subject: 'Hallo\r\nBcc: iedereen@voorbeeld.example' },
    { ...draft, recipient: 'jan@voorbeeld.example, piet@voorbeeld.example' },
    { ...draft, bodyText: '' },
  ])('headers cannot be smuggled in: %o', async (wrong) => {
    const tenant = await plantTenant(database.db)
    await expect(inTenant(database.db, tenant, (trx) => writeMail(trx, wrong, at))).rejects.toThrow()
  })
})
