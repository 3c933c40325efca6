import { expect, type Page } from '@playwright/test'

/** Signs a person of the demo in by one click and waits for the first page. */
export async function signInAs(page: Page, name: string): Promise<void> {
  await page.goto('/aanmelden')
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  await page.waitForURL((url) => url.pathname !== '/aanmelden')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** Every screen of a tenant for its administrator, by the last part of its address. */
export const tenantScreens = [
  '',
  '/mensen',
  '/rollen',
  '/organisatie',
  '/instellingen',
  '/afscherming',
  '/logboek',
  '/post',
  '/taken',
] as const
