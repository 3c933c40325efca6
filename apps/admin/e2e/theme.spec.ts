import { expect, test } from '@playwright/test'
import { approve, ask, edit, openBlock, personIn, putInForce, saved } from './documents.ts'

test('a theme that comes into force colours the console and the portal of its tenant, and of no other', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const eva = await personIn(browser, 'Eva', '/voorbeeld/inhoud/theme/huisstijl')
  await edit(eva)
  await openBlock(eva, 'Accent')
  await eva.getByRole('textbox', { name: 'Accent, licht', exact: true }).fill('#7a2048')
  await saved(eva)
  await ask(eva)
  const joris = await personIn(browser, 'Joris', '/voorbeeld')
  await approve(joris, new URL(eva.url()).pathname)
  await putInForce(joris)

  // Who had the sheet before keeps it for a minute; who comes now sees the new one.
  const fresh = await personIn(browser, 'Eva', '/voorbeeld/inhoud')
  await expect(fresh.getByRole('button', { name: 'Nieuw: pagina' })).toHaveCSS('background-color', 'rgb(122, 32, 72)')
  await joris.goto('/den-helder/inhoud')
  await expect(joris.getByRole('button', { name: 'Nieuw: pagina' })).toHaveCSS('background-color', 'rgb(133, 48, 111)')
  await fresh.goto('/portaal/voorbeeld')
  await expect(fresh.getByRole('link', { name: 'Open de rekentool' })).toHaveCSS('background-color', 'rgb(122, 32, 72)')
})
