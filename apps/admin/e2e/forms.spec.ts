import { expect, test, type Page } from '@playwright/test'
import { signInAs } from './persons.ts'

const asks = 'U hebt iets ingevuld dat nog niet is opgeslagen.'

async function openInvite(page: Page) {
  await page.goto('/den-haag/mensen')
  await page.getByRole('button', { name: 'Nodig uit' }).first().click()
  const dialog = page.getByRole('dialog', { name: /^Nodig iemand uit/ })
  await expect(dialog).toBeVisible()
  return dialog
}

test('Esc, the cross and the way out of a dialog ask before typed text is dropped', async ({ page }) => {
  await signInAs(page, 'Anouk')
  const dialog = await openInvite(page)
  const field = dialog.getByRole('textbox').first()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await openInvite(page)
  for (const leave of [
    () => page.keyboard.press('Escape'),
    () => dialog.getByRole('button', { name: 'Sluit' }).click(),
    () => dialog.getByRole('button', { name: 'Annuleer' }).click(),
  ]) {
    await field.fill('iemand@voorbeeld.nl')
    await leave()
    await expect(dialog.getByText(asks)).toBeVisible()
    await page.getByRole('button', { name: 'Verder invullen' }).click()
    await expect(field).toHaveValue('iemand@voorbeeld.nl')
  }
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Gooi weg' }).click()
  await expect(dialog).toBeHidden()
})

test('a link, the back button and closing the tab ask before typed text is dropped', async ({ page }) => {
  await signInAs(page, 'Anouk')
  await page.goto('/den-haag')
  await page.getByRole('link', { name: 'Instellingen', exact: true }).click()
  await page.getByRole('button', { name: /^(Wijzig|Vul in:) besparing per mens per jaar/ }).click()
  const field = page.getByLabel('Besparing per mens per jaar')
  await field.fill('77.000,00')
  await page.getByRole('link', { name: 'Logboek' }).click()
  const dialog = page.getByRole('alertdialog', { name: asks })
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: 'Verder invullen' }).click()
  await expect(field).toHaveValue('77.000,00')
  await page.goBack()
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: 'Verder invullen' }).click()
  await expect(field).toHaveValue('77.000,00')
  const unload = page.waitForEvent('dialog')
  void page.reload().catch(() => undefined)
  const question = await unload
  expect(question.type()).toBe('beforeunload')
  await question.dismiss()
  await expect(field).toHaveValue('77.000,00')
  await page.getByRole('link', { name: 'Logboek' }).click()
  await dialog.getByRole('button', { name: 'Gooi weg' }).click()
  await expect(page).toHaveURL(/logboek/)
})

test('a double click and a double Enter send one key, once; a refused save keeps the text', async ({ page }) => {
  await signInAs(page, 'Lotte', '/account')
  const sent: string[] = []
  await page.route('**/api/**', async (route) => {
    const text = route.request().postData() ?? ''
    if (!text.includes('changeName') && !text.includes('Lotte Dubbel')) return route.continue()
    sent.push(text)
    await new Promise((resolve) => setTimeout(resolve, 400))
    const app = { code: 'rule-refused', reason: null, text: 'Dat mag niet.', fields: [], params: {} }
    const data = { code: 'BAD_REQUEST', httpStatus: 422, app: { ...app, retryAfterSeconds: null, requestId: null } }
    return route.fulfill({ status: 422, json: [{ error: { message: 'no', code: -32600, data } }] })
  })
  const field = page.getByRole('textbox', { name: 'Naam' })
  await field.fill('Lotte Dubbel')
  await page.getByRole('button', { name: 'Bewaar' }).dblclick()
  await expect(page.getByText('Dat mag niet.')).toBeVisible()
  await expect(field).toHaveValue('Lotte Dubbel')
  const keys = new Set(sent.map((text) => /"idempotencyKey":"([^"]+)"/.exec(text)?.[1]))
  expect(sent.length).toBe(1)
  expect(keys.size).toBe(1)
  await field.fill('')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(field).toBeFocused()
  await expect(field).toHaveAttribute('aria-invalid', 'true')
})

const opened: readonly [what: string, path: string, open: string | null, button: RegExp][] = [
  ['the own name', '/account', null, /^Bewaar$/],
  ['an invitation', '/den-haag/mensen', 'Nodig uit', /^Verstuur/],
  ['a setting', '/den-haag/instellingen', '(Wijzig|Vul in:) besparing per mens per jaar', /^Bewaar$/],
  ['a document', '/den-haag/inhoud', 'Nieuw: pagina', /^(Begin|Maak)/],
  ['a release', '/den-haag/ingang?nieuw=ja', null, /^(Plan|Zet)/],
]
for (const [what, path, open, button] of opened)
  test(`at 1366 × 768 the main button of ${what} is in sight`, async ({ page }) => {
    await page.setViewportSize({ width: 1366, height: 768 })
    await signInAs(page, 'Anouk', path)
    if (open !== null)
      await page
        .getByRole('button', { name: new RegExp(`^${open}`) })
        .first()
        .click()
    const dialog = page.getByRole('dialog')
    const scope = path === '/account' || path.endsWith('instellingen') ? page : dialog
    await expect(scope.getByRole('button', { name: button }).last()).toBeInViewport({ ratio: 1 })
  })
