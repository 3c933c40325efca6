import { inTenant } from '@vliegwiel/db'
import { onBothDatabases, plantTenant } from '@vliegwiel/db/testing'
import { expect, test } from 'vitest'
import { eraseOldSecrets, findMail, listMail, noteNotSent, noteSent, textToSend, writeMail } from './index.ts'

const at = new Date('2026-11-23T10:00:00Z')
const whole = { before: null, limit: 10, hidden: '[de link staat in de mail]', demo: false }
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
    const page = await inTenant(database.db, tenant, (trx) => listMail(trx, whole))
    expect(page).toMatchObject({ messages: [{ status: 'sent', error: null, sentAt: at.toISOString() }], next: null })
    const seen = await inTenant(database.db, neighbour, (trx) => listMail(trx, whole))
    expect(seen.messages).toEqual([])
  })

  test('seen: an administrator read the link of an invitation in the mailbox, and accepted it as that person', async () => {
    const tenant = await plantTenant(database.db)
    const link = `https://vliegwiel.example/uitnodiging/${'t'.repeat(43)}`
    const inside = <T>(work: Parameters<typeof inTenant<T>>[2]) => inTenant(database.db, tenant, work)
    const letter = { recipient: 'jan@gemeente.nl', subject: 'Uitnodiging', bodyText: `Open ${link} nu`, secret: link }
    const messageId = await inside((trx) => writeMail(trx, letter, at))
    for (const demo of [false, true])
      expect((await inside((trx) => listMail(trx, { ...whole, demo }))).messages[0]?.bodyText).toBe(
        'Open [de link staat in de mail] nu',
      )
    const waiting = await inside((trx) => findMail(trx, messageId))
    expect(waiting && textToSend(waiting)).toBe(letter.bodyText)
    expect(waiting?.body_text).not.toContain('tttt')
    await inside((trx) => noteSent(trx, messageId, at))
    expect(JSON.stringify(await inside((trx) => findMail(trx, messageId)))).not.toContain('tttt')
    // In the demo nobody receives mail at .example: who plays that reader finds the link in the mailbox.
    await inside((trx) => writeMail(trx, { ...letter, recipient: 'noor@demo.vliegwiel.example' }, at))
    const [shown] = (await inside((trx) => listMail(trx, { ...whole, demo: true }))).messages
    expect(shown?.bodyText).toBe(letter.bodyText)
    const [hidden] = (await inside((trx) => listMail(trx, whole))).messages
    expect(hidden?.bodyText).not.toContain('tttt')
  })

  test('the link of any other address is not shown, also not under .example', async () => {
    const tenant = await plantTenant(database.db)
    const link = `https://vliegwiel.example/uitnodiging/${'u'.repeat(43)}`
    const inside = <T>(work: Parameters<typeof inTenant<T>>[2]) => inTenant(database.db, tenant, work)
    for (const recipient of ['noor@gemeente.example', 'noor@demo.vliegwiel.example.nl', 'noor@xdemo.vliegwiel.example'])
      await inside((trx) => writeMail(trx, { recipient, subject: 's', bodyText: `Open ${link}`, secret: link }, at))
    const { messages } = await inside((trx) => listMail(trx, { before: null, limit: 9, hidden: '[weg]', demo: true }))
    expect(messages.map(({ bodyText }) => bodyText)).toEqual(['Open [weg]', 'Open [weg]', 'Open [weg]'])
  })

  test('the secret of a letter that could not be sent is erased when it is not tried any more', async () => {
    const tenant = await plantTenant(database.db)
    const link = `https://vliegwiel.example/uitnodiging/${'v'.repeat(43)}`
    const inside = <T>(work: Parameters<typeof inTenant<T>>[2]) => inTenant(database.db, tenant, work)
    const letter = { recipient: 'jan@gemeente.nl', subject: 's', bodyText: `Open ${link}`, secret: link }
    const messageId = await inside((trx) => writeMail(trx, letter, at))
    await inside((trx) => noteNotSent(trx, messageId, 'no server'))
    const day = (count: number) => new Date(at.getTime() + count * 86_400_000)
    expect(await inside((trx) => eraseOldSecrets(trx, day(6)))).toBe(0)
    expect((await inside((trx) => findMail(trx, messageId)))?.secret).toBe(link)
    expect(await inside((trx) => eraseOldSecrets(trx, day(7)))).toBe(1)
    expect(JSON.stringify(await inside((trx) => findMail(trx, messageId)))).not.toContain('vvvv')
  })

  test('a letter that would keep a token in its text is not written', async () => {
    const tenant = await plantTenant(database.db)
    const bodyText = `Open https://vliegwiel.example/uitnodiging/${'t'.repeat(43)}`
    await expect(inTenant(database.db, tenant, (trx) => writeMail(trx, { ...draft, bodyText }, at))).rejects.toThrow(
      /as the secret/,
    )
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
