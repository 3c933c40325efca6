import { expect, test } from '@playwright/test'
import { approve, ask, edit, nestedPage, openBlock, personIn, putInForce, releasedAbove, saved } from './documents.ts'

test('a municipality changes a block inside a block; three releases above leave it alone, and what changed is asked', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const [key, title] = ['verhuizen', 'Wat als ik verhuis?']
  const thijs = await personIn(browser, 'Thijs', '/landelijk')
  const nadia = await personIn(browser, 'Nadia', '/landelijk')
  await releasedAbove(thijs, nadia, key, title, nestedPage(title, 'Meld het binnen 5 dagen.', 'Bel ons gerust.'))

  const henk = await personIn(browser, 'Henk', `/emmen/inhoud/page/${key}`)
  await expect(henk.getByText('Van Landelijk.')).toBeVisible()
  await edit(henk)
  await openBlock(henk, /Meld het binnen 5 dagen/)
  await henk.getByRole('textbox', { name: 'Tekst' }).fill('Meld het binnen 5 dagen. Wij helpen u daarbij.')
  await saved(henk)
  await expect(henk.getByText('Eigen tekst van Emmen').first()).toBeVisible()
  await ask(henk)
  const willem = await personIn(browser, 'Willem', '/emmen')
  await approve(willem, new URL(henk.url()).pathname)
  await putInForce(willem)
  await expect(willem.getByText('Van Landelijk, met 1 eigen blok.')).toBeVisible()

  const own = 'Meld het binnen 5 dagen. Wij helpen u daarbij.'
  const releases = [
    ['Meld het binnen 5 dagen.', 'Bel ons op werkdagen.'],
    ['Meld het uiterlijk binnen 7 dagen.', 'Bel ons op werkdagen.'],
    ['Meld het uiterlijk binnen 10 dagen.', 'Bel ons op werkdagen, of kom langs.'],
  ] as const
  for (const [day, help] of releases) {
    await releasedAbove(thijs, nadia, key, title, nestedPage(title, day, help))
    await willem.goto(`/emmen/inhoud/page/${key}`)
    await expect(willem.getByText(own)).toBeVisible()
    await expect(willem.getByText(help)).toBeVisible()
  }
  // Above it is seen who deviates.
  await thijs.goto(`/landelijk/inhoud/page/${key}`)
  await expect(thijs.getByRole('complementary').getByText('Emmen')).toBeVisible()

  await expect(willem.getByText('1 blok is hierboven gewijzigd. U veranderde dat ook.')).toBeVisible()
  await willem.getByRole('link', { name: 'Kies wat blijft' }).click()
  const side = (name: string) => willem.getByRole('heading', { name, level: 3 }).locator('..')
  await willem.getByRole('button', { name: new RegExp(title.replace('?', '\\?')) }).click()
  await expect(side('Was Landelijk')).toContainText('Meld het binnen 5 dagen.')
  await expect(side('Wordt Landelijk').locator('ins')).toContainText(['uiterlijk', '10'])
  await expect(side('Uw tekst').locator('ins')).toContainText('Wij helpen u daarbij.')

  // Both texts touch different words: the text of both is ready.
  await willem.keyboard.press('3')
  await expect(willem.getByRole('radio', { name: 'Samenvoegen' })).toBeChecked()
  const both = 'Meld het uiterlijk binnen 10 dagen. Wij helpen u daarbij.'
  await expect(willem.getByRole('textbox', { name: 'Tekst' })).toHaveValue(both)
  await willem.getByRole('button', { name: 'Kies zo' }).click()
  await willem.getByRole('link', { name: 'Open het concept' }).click()
  await expect(willem.getByText(both).first()).toBeVisible()
})
