import { expect, test, type Page } from '@playwright/test'
import { beginAccount } from './new-account.ts'
import { signInAs } from './persons.ts'

const password = 'een lange zin die niemand anders kiest 27'

/** Opens the newest letter to this address in the mailbox and answers the link in it. */
async function linkInMail(page: Page, slug: string, email: string): Promise<string> {
  await page.goto(`/${slug}/post`)
  const row = page.getByRole('row').filter({ hasText: email }).first()
  await row.getByRole('button').click()
  const href = await page.getByRole('link', { name: 'Open de link uit de mail' }).getAttribute('href')
  if (href === null) throw new Error('the letter has no link')
  return href
}

async function acceptAsNewPerson(page: Page, name: string): Promise<void> {
  await page.getByLabel('Naam').fill(name)
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Doe mee' }).click()
}

test('an administrator invites a colleague, who accepts from the mail and sees only the own municipality', async ({
  page,
  browser,
}) => {
  const email = 'nieuw.mens@demo.vliegwiel.example'
  await signInAs(page, 'Samira')
  await page.goto('/helmond/mensen')
  await page.getByRole('button', { name: 'Nodig uit' }).click()
  const dialog = page.getByRole('dialog', { name: 'Nodig iemand uit in Helmond' })
  await dialog.getByRole('button', { name: 'Verstuur uitnodiging' }).click()
  await expect(dialog.getByText('Kies ten minste één rol.').first()).toBeVisible()
  await dialog.getByLabel('E-mailadres').fill(email)
  await dialog.getByLabel('Programmamanager').check()
  await expect(dialog.getByText('Helmond nodigt u uit om mee te werken in Vliegwiel.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Verstuur uitnodiging' }).click()
  await expect(page.getByText(`De uitnodiging voor ${email} is verstuurd.`)).toBeVisible()
  const invitation = page.getByRole('row').filter({ hasText: email })
  await expect(invitation.getByText('nog 7 dagen geldig')).toBeVisible()

  const link = await linkInMail(page, 'helmond', email)
  const other = await browser.newContext({ baseURL: new URL(page.url()).origin })
  const colleague = await other.newPage()
  await beginAccount(colleague, link)
  await acceptAsNewPerson(colleague, 'Nieuw Mens')
  await expect(colleague).toHaveURL(/\/helmond$/)
  await expect(colleague.getByRole('link', { name: 'Mensen' })).toBeVisible()
  await expect(colleague.getByRole('link', { name: 'Logboek' })).toBeHidden()
  await colleague.goto('/utrecht/mensen')
  await expect(colleague.getByRole('heading', { level: 1, name: 'Bestaat niet' })).toBeVisible()
  await other.close()

  await page.goto('/helmond/logboek')
  await expect(page.getByText(`Samira El Idrissi nodigde ${email} uit.`)).toBeVisible()
})

test('a lowered role takes the screen away at once, and the change can be undone', async ({ page, browser }) => {
  const other = await browser.newContext({ baseURL: test.info().project.use.baseURL ?? '' })
  const colleague = await other.newPage()
  await signInAs(colleague, 'Pim van den Berg')
  await colleague.goto('/helmond/mensen')
  await expect(colleague.getByRole('heading', { level: 1, name: 'Mensen' })).toBeVisible()

  await signInAs(page, 'Samira')
  await page.goto('/helmond/mensen?text=Pim')
  await page.getByRole('button', { name: 'Acties voor Pim van den Berg' }).click()
  await page.getByRole('menuitem', { name: 'Wijzig rollen' }).click()
  const dialog = page.getByRole('dialog', { name: 'Rollen van Pim van den Berg' })
  await dialog.getByLabel('Partner').check()
  await dialog.getByLabel('Programmamanager').uncheck()
  await expect(dialog.getByText('Dit vervalt meteen: Programmamanager.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByText('Pim van den Berg heeft nu: Partner.')).toBeVisible()

  await colleague.reload()
  await expect(colleague.getByRole('link', { name: 'Mensen' })).toBeHidden()
  await expect(colleague.getByRole('table', { name: /Mensen van/ })).toBeHidden()

  await page.getByRole('button', { name: 'Maak ongedaan' }).click()
  await expect(page.getByText('Pim van den Berg heeft nu: Programmamanager.')).toBeVisible()
  await colleague.reload()
  await expect(colleague.getByRole('table', { name: /Mensen van/ })).toBeVisible()
  await other.close()
})

test('a filter is in the address, and a saved view brings it back and can be taken back', async ({ page }) => {
  await signInAs(page, 'Roos')
  await page.goto('/utrecht/mensen')
  await page.getByLabel('Rol').selectOption('caseworker')
  await expect(page).toHaveURL(/role=caseworker/)
  await expect(page.getByRole('row').filter({ hasText: 'Bram Kuipers' })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'Daan Mulder' })).toBeHidden()
  await page.getByRole('button', { name: 'Bewaar deze weergave' }).click()
  await page.getByLabel('Naam van de weergave').fill('Klantregie')
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
  await expect(page.getByText('De weergave “Klantregie” is bewaard.')).toBeVisible()

  await page.goto('/utrecht/mensen')
  await page.getByRole('button', { name: /^Weergaven/ }).click()
  await page.getByRole('menuitem', { name: /Klantregie/ }).click()
  await expect(page).toHaveURL(/role=caseworker/)
  await page.getByRole('button', { name: 'Acties voor Klantregie' }).click()
  await page.getByRole('menuitem', { name: 'Verwijder deze weergave' }).click()
  await expect(page.getByText('De weergave “Klantregie” is weg.')).toBeVisible()
  await page.getByRole('button', { name: 'Maak ongedaan' }).click()
  await expect(page.getByRole('button', { name: 'Weergaven: Klantregie' })).toBeVisible()
})
