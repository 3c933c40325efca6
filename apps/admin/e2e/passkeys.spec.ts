import { expect, test, type Page } from '@playwright/test'
import { axeOf } from './axe.ts'
import { makeAccount } from './new-account.ts'

/** An authenticator in Chromium that confirms by itself (DevTools protocol, WebAuthn domain). */
async function withAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

test('somebody makes a passkey, comes in by it alone and after a password, and removes it', async ({
  page,
  browser,
}) => {
  const email = 'passkey@demo.vliegwiel.example'
  const { mine, password } = await makeAccount(page, browser, email)
  await withAuthenticator(mine)
  await mine.goto('/account')
  await mine.getByRole('button', { name: 'Maak een passkey' }).click()
  await mine.getByLabel('Uw wachtwoord van nu').fill(password)
  await mine.getByRole('button', { name: 'Verder' }).click()
  await mine.getByLabel('Naam van het apparaat').fill('Laptop van het werk')
  await mine.getByRole('button', { name: 'Maak de passkey' }).click()
  await expect(mine.getByRole('heading', { name: 'Uw herstelcodes' })).toBeVisible()
  await mine.getByRole('button', { name: 'Ik heb ze bewaard' }).click()
  await expect(mine.getByText('Laptop van het werk')).toBeVisible()
  expect((await axeOf(mine, 'Uw account')).flatMap(({ found }) => found)).toEqual([])

  // Alone, on the page of the server: nothing is typed.
  await mine.context().clearCookies()
  await mine.goto('/aanmelden?terug=/account')
  await mine.getByRole('button', { name: 'Meld aan met een passkey' }).click()
  await expect(mine).toHaveURL('/account')
  await expect(mine.getByText('met een passkey', { exact: false }).first()).toBeVisible()

  // As the second step.
  await mine.context().clearCookies()
  await mine.goto('/aanmelden?terug=/account')
  await mine.getByRole('textbox', { name: 'E-mailadres' }).fill(email)
  await mine.getByLabel('Wachtwoord', { exact: true }).fill(password)
  await mine.getByRole('button', { name: 'Meld aan', exact: true }).click()
  await expect(mine.getByText('Gebruik uw passkey. Of typ een herstelcode.')).toBeVisible()
  await mine.getByRole('button', { name: 'Gebruik een passkey' }).click()
  await expect(mine).toHaveURL('/account')

  // Removing it asks for it.
  await mine.getByRole('button', { name: 'Verwijder passkey Laptop van het werk' }).click()
  await mine.getByRole('button', { name: 'Gebruik een passkey' }).click()
  await expect(mine.getByText('Laptop van het werk')).toBeHidden()
  await mine.context().close()
})
