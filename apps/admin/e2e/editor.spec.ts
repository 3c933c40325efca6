import { expect, test } from '@playwright/test'
import { bar, edit, nestedPage, openBlock, personIn, saved } from './documents.ts'
import { axeOf } from './axe.ts'
import { signInAs } from './persons.ts'
import { call } from './write.ts'

/** A draft of its own for each test: nobody else writes on it. */
async function draft(page: Parameters<typeof call>[0], slug: string, key: string, title: string): Promise<string> {
  const started = await call(page, `${slug}/documents.startDraft`, { kind: 'page', key, title, personal: false })
  const { documentId, number, revision } = started
  const content = nestedPage(title, 'Kom om negen uur.', 'Bel ons gerust.')
  await call(page, `${slug}/documents.saveDraft`, { documentId, number, revision, content, rebase: false })
  return `/${slug}/inhoud/page/${key}/versie/${String(number)}`
}

test('a colour that cannot be read blocks the theme and names the pair; the one that passes is a click away', async ({
  page,
}) => {
  await signInAs(page, 'Marijke', '/kop-van-noord-holland/inhoud/theme/huisstijl')
  await edit(page)
  await openBlock(page, 'Accent')
  await page.getByRole('textbox', { name: 'Accent, licht', exact: true }).fill('#9fd0d4')
  const text = page.getByRole('group', { name: 'Accent', exact: true })
  await expect(text.getByText('Accent (accent) op Vlak (surface) haalt in licht 1,69; nodig is 4,5.')).toBeVisible({
    timeout: 20_000,
  })
  await expect(bar(page).getByText(/Los eerst \d+ fouten op/)).toBeVisible()
  await expect(bar(page).getByRole('button', { name: 'Vraag oordeel' })).toHaveAttribute('aria-disabled', 'true')
  await text.getByRole('button', { name: /^Neem/ }).click()
  await expect(page.getByRole('textbox', { name: 'Accent, licht', exact: true })).not.toHaveValue('#9fd0d4')
  await expect(bar(page).getByText('Controles in orde')).toBeVisible({ timeout: 20_000 })
  await expect(bar(page).getByRole('button', { name: 'Vraag oordeel' })).not.toHaveAttribute('aria-disabled')
  await page.keyboard.press('Escape')
  expect(await axeOf(page, 'Vliegwiel')).toMatchObject([{ found: [] }])
})

test('two people save on one version: both texts are kept, and become one', async ({ page, browser }) => {
  test.setTimeout(120_000)
  await signInAs(page, 'Kees', '/den-helder')
  const path = await draft(page, 'den-helder', 'eerste-werkdag', 'Hoe gaat mijn eerste werkdag?')
  const sanne = await personIn(browser, 'Sanne', '/den-helder')
  // Kees holds what he wrote last; Sanne takes it over, and so both have the same text before them.
  await page.goto(path)
  await sanne.goto(path)
  await expect(sanne.getByText('Kees Jansen schrijft hier nu. U leest mee.')).toBeVisible()
  await expect(sanne.getByText('Ook hier: Kees Jansen (schrijft)')).toBeVisible()
  await sanne.getByRole('button', { name: 'Neem het over' }).click()
  await openBlock(sanne, /Kom om negen uur/)
  await sanne.getByRole('textbox', { name: 'Tekst' }).fill('Kom om kwart voor negen.')
  await openBlock(page, /Kom om negen uur/)
  await page.getByRole('textbox', { name: 'Tekst' }).fill('Kom om negen uur. Neem brood mee.')
  await saved(sanne)

  await expect(page.getByRole('heading', { name: 'Er staat intussen iets anders' })).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('heading', { name: 'Sanne Visser schreef' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'U schreef' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('3')
  const aside = page.getByRole('complementary', { name: 'Wat u beslist' })
  await aside.getByRole('textbox', { name: 'Tekst' }).fill('Kom om kwart voor negen. Neem brood mee.')
  await aside.getByRole('button', { name: 'Bewaar zo' }).click()
  await expect(
    page.getByText('Sanne Visser schrijft hier nu. Uw tekst is nog niet bewaard, maar staat hier.'),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Neem het over' }).click()
  await saved(page)
  await page.reload()
  await expect(page.getByText('Kom om kwart voor negen. Neem brood mee.').first()).toBeVisible()
})

test('without a connection typing goes on, is kept, and saves itself later', async ({ page, context }) => {
  await signInAs(page, 'Eva', '/voorbeeld')
  await page.goto(await draft(page, 'voorbeeld', 'zonder-verbinding', 'Wat als het licht uitgaat?'))
  await openBlock(page, /Kom om negen uur/)
  await context.setOffline(true)
  await page.getByRole('textbox', { name: 'Tekst' }).fill('Kom om tien uur.')
  await expect(bar(page).getByText('geen verbinding: uw tekst staat op dit apparaat')).toBeVisible({ timeout: 20_000 })
  await page.getByRole('textbox', { name: 'Tekst' }).fill('Kom om tien uur. Wij hebben koffie.')
  await context.setOffline(false)
  await saved(page)
  await page.reload()
  await expect(page.getByText('Kom om tien uur. Wij hebben koffie.').first()).toBeVisible()
})

test('a reload before it was saved loses nothing', async ({ page }) => {
  await signInAs(page, 'Eva', '/voorbeeld')
  await page.goto(await draft(page, 'voorbeeld', 'herladen', 'Wat als ik herlaad?'))
  await page.route('**/documents.saveDraft**', (route) => route.abort('connectionrefused'))
  await openBlock(page, /Kom om negen uur/)
  await page.getByRole('textbox', { name: 'Tekst' }).fill('Dit is nog niet bewaard.')
  await expect(bar(page).getByText('wordt bewaard …')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Dit is nog niet bewaard.').first()).toBeVisible()
  await page.unroute('**/documents.saveDraft**')
  await saved(page)
})

test('blocks are added, moved by keyboard, removed and brought back', async ({ page }) => {
  await signInAs(page, 'Eva', '/voorbeeld')
  await page.goto(await draft(page, 'voorbeeld', 'blokken', 'Hoe zet ik blokken neer?'))
  const outline = page.getByRole('navigation', { name: 'Blokken' })
  await page.getByRole('button', { name: 'Blok erbij' }).click()
  await page.getByRole('menuitem', { name: 'Let op' }).click()
  await page.getByRole('textbox', { name: 'Tekst' }).fill('Neem uw pas mee.')
  await saved(page)
  const names = () => outline.getByRole('listitem').allInnerTexts()
  await expect.poll(async () => (await names()).at(-1)).toContain('Neem uw pas mee.')
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(async () => (await names()).at(-1)).toContain('Wie helpt mij?')
  await page.getByRole('button', { name: 'Haal dit blok weg' }).click()
  await expect(outline.getByText('Neem uw pas mee.')).toBeHidden()
  await page.getByRole('button', { name: 'Maak ongedaan' }).click()
  await expect(outline.getByText('Neem uw pas mee.')).toBeVisible()
})
