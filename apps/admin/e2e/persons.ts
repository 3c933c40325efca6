import { expect, type Locator, type Page } from '@playwright/test'

/** Signs a person of the demo in by one click and waits for the first page, or goes on to `path`. */
export async function signInAs(page: Page, name: string, path?: string): Promise<void> {
  await page.goto('/aanmelden')
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  await page.waitForURL((url) => url.pathname !== '/aanmelden')
  if (path !== undefined) await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** Opens the palette and waits until it takes letters. */
export async function openPalette(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Zoek of doe iets' })
  await expect(palette.getByRole('searchbox').or(palette.getByRole('textbox'))).toBeFocused()
  return palette
}

/** Every screen of a tenant for its administrator, by the last part of its address. */
export const tenantScreens = [
  '',
  '/inhoud',
  '/nakijken',
  '/van-boven',
  '/ingang',
  '/stand',
  '/bundels',
  '/bundels?deel=neem',
  '/rekentool',
  '/regels-vergelijken?met=utrecht',
  '/plannen',
  '/uitstroom',
  '/beweringen',
  '/wat-als',
  '/wat-als/nieuw?soort=investering',
  '/raadspagina',
  '/pilots',
  '/vergelijken',
  '/lessen',
  '/klantprofielen',
  '/klantprofielen?deel=vertaling',
  '/klantprofielen?deel=campagne',
  '/klantprofielen?deel=caseload',
  '/importeren',
  '/importeren',
  '/mensen',
  '/rollen',
  '/organisatie',
  '/instellingen',
  '/afscherming',
  '/logboek',
  '/post',
  '/taken',
] as const
