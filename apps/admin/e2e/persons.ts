import { expect, type Locator, type Page } from '@playwright/test'
import { address } from './address.ts'

/**
 * Signs a person of the demo in by the form of the sign-in page, and goes on to `path` (without it: the first page). The
 * form is sent without drawing its page, which every walk but `sign-in.spec.ts` would wait for.
 */
export async function signInAs(page: Page, name: string, path = '/'): Promise<void> {
  const form = await (await page.request.get('/aanmelden')).text()
  const buttons = [...form.matchAll(/<button[^>]*name="persoon" value="([^"]+)"[^>]*>(.*?)<\/button>/gs)]
  const chosen = buttons.find(([, , text = '']) =>
    text
      .replaceAll(/<[^>]*>/g, '')
      .trim()
      .startsWith(name),
  )?.[1]
  expect(chosen, `${name} is one of the ${buttons.length} persons of the demo`).toBeDefined()
  await page.request.post('/aanmelden', {
    form: { persoon: chosen ?? '' },
    headers: { origin: address },
    maxRedirects: 0,
  })
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** Opens the palette and waits until it takes letters. */
export async function openPalette(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Zoek of doe iets' })
  await expect(palette.getByRole('searchbox').or(palette.getByRole('textbox'))).toBeFocused()
  return palette
}
