import { expect, test } from '@playwright/test'
import {
  approve,
  ask,
  bar,
  edit,
  nestedPage,
  openBlock,
  personIn,
  putInForce,
  releasedAbove,
  saved,
} from './documents.ts'

test('the author, an administrator, cannot approve; an edit takes the approval away; a conflicting base holds it up', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const [key, title] = ['werkkleding', 'Krijg ik werkkleding?']
  const thijs = await personIn(browser, 'Thijs', '/landelijk')
  const nadia = await personIn(browser, 'Nadia', '/landelijk')
  await releasedAbove(thijs, nadia, key, title, nestedPage(title, 'Vraag het voor uw eerste dag.', 'Bel ons.'))

  const roos = await personIn(browser, 'Roos', `/utrecht/inhoud/page/${key}`)
  await edit(roos)
  const path = new URL(roos.url()).pathname
  const write = async (from: RegExp, words: string) => {
    await openBlock(roos, from)
    await roos.getByRole('textbox', { name: 'Tekst' }).fill(words)
    await saved(roos)
  }
  await write(/Vraag het voor/, 'Vraag het in uw eerste week.')
  await ask(roos)
  await expect(bar(roos).getByText('U schreef dit zelf. Een ander moet kijken.')).toBeVisible()
  await expect(bar(roos).getByRole('button', { name: 'Keur goed' })).toHaveAttribute('aria-disabled', 'true')

  const daan = await personIn(browser, 'Daan', '/utrecht')
  await approve(daan, path)
  await roos.reload()
  await expect(bar(roos).getByText('Daan Mulder')).toBeVisible()
  await expect(bar(roos).getByRole('button', { name: 'Laat ingaan' })).toBeVisible()

  // Who changes it now is told so first; what was agreed is gone after it.
  await expect(roos.getByText('Dit is goedgekeurd. Wie nu wijzigt, moet opnieuw een oordeel vragen.')).toBeVisible()
  await roos.getByRole('button', { name: 'Wijzig toch' }).click()
  await write(/Vraag het in uw eerste week/, 'Vraag het in uw eerste maand.')
  await expect(bar(roos).getByText('Vier ogen: nog niemand keek')).toBeVisible()
  await expect(bar(roos).getByRole('button', { name: 'Laat ingaan' })).toBeHidden()
  await ask(roos)
  await approve(daan, path)

  await releasedAbove(thijs, nadia, key, title, nestedPage(title, 'Vraag het bij uw contract.', 'Bel ons.'))
  for (const page of [roos, daan]) {
    await page.goto(path)
    await expect(bar(page).getByText('Voeg eerst blok “Vraag het in uw eerste maand.” samen.')).toBeVisible()
    await expect(bar(page).getByRole('button', { name: 'Laat ingaan' })).toHaveAttribute('aria-disabled', 'true')
  }
  await expect(roos.getByRole('heading', { name: 'De basis is gewijzigd' })).toBeVisible()
  await expect(async () => {
    await roos.keyboard.press('1')
    await expect(roos.getByRole('radio', { name: 'Mijn tekst houden' })).toBeChecked({ timeout: 500 })
  }).toPass()
  await roos.getByRole('button', { name: 'Zet in mijn concept' }).click()
  await expect(bar(roos).getByRole('button', { name: 'Vraag oordeel' })).toBeVisible()
  await saved(roos)
  await ask(roos)
  await approve(daan, path)
  await putInForce(daan)
  await expect(
    daan.getByRole('main').getByRole('paragraph').filter({ hasText: 'Vraag het in uw eerste maand.' }),
  ).toBeVisible()
})

test('an emergency asks an administrator for a reason, and the log and the steps keep it', async ({ browser }) => {
  const joris = await personIn(browser, 'Joris', '/den-helder/inhoud/page/solliciteren')
  await edit(joris)
  await openBlock(joris, /Iedereen ziet alles/)
  await joris.getByRole('textbox', { name: 'Tekst' }).fill('Elke vacature staat open voor iedereen, ook voor u.')
  await saved(joris)
  await bar(joris).getByRole('button', { name: 'Meer doen met deze versie' }).click()
  await joris.getByRole('menuitem', { name: 'Laat in nood ingaan' }).click()
  const dialog = joris.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Laat in nood ingaan' }).click()
  await expect(dialog.getByText('Schrijf in een paar woorden waarom.')).toBeVisible()
  await dialog.getByLabel('Waarom kan het niet wachten?').fill('Er stond een fout in de tekst.')
  await dialog.getByRole('button', { name: 'Laat in nood ingaan' }).click()
  await expect(joris.getByText('Dit geldt nu.')).toBeVisible()
  await joris.getByText('Stappen').click()
  await expect(joris.getByText('liet in nood ingaan')).toBeVisible()
  await expect(joris.getByText('Er stond een fout in de tekst.')).toBeVisible()
})
