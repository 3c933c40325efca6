import { expect, test, type Page } from '@playwright/test'
import { axeInEveryLook } from './axe.ts'
import { signInAs, tenantScreens } from './persons.ts'

// Two dozen screens with axe take a minute on a quiet machine.
test.setTimeout(240_000)

async function clean(page: Page): Promise<void> {
  await expect(page.locator('main h1')).toBeVisible()
  await page.waitForLoadState('networkidle')
  for (const { look, found, passes } of await axeInEveryLook(page)) {
    expect(found, `${page.url()} in ${look?.theme}, ${look?.baseTheme}`).toEqual([])
    expect(passes).toBeGreaterThan(0)
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
