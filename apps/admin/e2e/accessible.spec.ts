import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { signInAs, tenantScreens } from './persons.ts'

// Two dozen screens with axe take a minute on a quiet machine.
test.setTimeout(240_000)

const looks = ['light', 'dark'].flatMap((theme) => ['voorbeeld', 'ma'].map((baseTheme) => ({ theme, baseTheme })))
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What a look can break: the rest is the same document in all of them. */
const ofLooks = ['color-contrast', 'link-in-text-block', 'target-size']

/** Every rule in the first look; in the others those that colours, letters and sizes can break. */
async function clean(page: Page): Promise<void> {
  await expect(page.locator('main h1')).toBeVisible()
  await page.waitForLoadState('networkidle')
  for (const [index, look] of looks.entries()) {
    await page.evaluate(async ({ theme, baseTheme }) => {
      document.documentElement.dataset['theme'] = theme
      // As `applyAppearance` of the components does it.
      for (const name of ['voorbeeld', 'ma'])
        document.documentElement.classList.toggle(`${name}-theme`, name === baseTheme)
      // Colours of buttons fade over.
      await new Promise(requestAnimationFrame)
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
    }, look)
    const axe = new AxeBuilder({ page })
    const { violations, passes } = await (index === 0 ? axe.withTags(tags) : axe.withRules(ofLooks)).analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`)
    expect(found, `${page.url()} in ${look.theme}, ${look.baseTheme}`).toEqual([])
    // Axe looked at the page, and not at one that was still empty.
    expect(passes.length).toBeGreaterThan(0)
  }
}

test('pages outside a tenant pass axe in every look', async ({ page }) => {
  await page.goto('/aanmelden')
  await clean(page)
  await page.goto('/uitnodiging/zomaar-een-verzonnen-sleutel-van-genoeg-tekens')
  await clean(page)
  await signInAs(page, 'Ineke')
  for (const path of ['/?kies=true', '/account', '/den-helder/bestaat-niet', '/bestaat-niet']) {
    await page.goto(path)
    await clean(page)
  }
})

// Two halves, so that two browsers share the work.
for (const half of [0, 1]) {
  test(`every screen of a tenant passes axe in every look (${half + 1} of 2)`, async ({ page }) => {
    await signInAs(page, 'Joris')
    for (const screen of tenantScreens.filter((_, index) => index % 2 === half)) {
      await page.goto(`/den-helder${screen}`)
      await clean(page)
    }
  })
}

test('the platform passes axe in every look', async ({ page }) => {
  await signInAs(page, 'Olga')
  for (const path of ['/platform', '/platform/wachtrij']) {
    await page.goto(path)
    await clean(page)
  }
})
