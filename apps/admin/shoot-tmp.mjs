import { chromium } from '@playwright/test'
import { chromiumExecutable } from '@vliegwiel/testing/browser'
const { executablePath, args } = await chromiumExecutable()
const browser = await chromium.launch({ executablePath, args })
const base = 'http://localhost:4871'
const jobs = JSON.parse(process.argv[2])
const pages = new Map()
for (const { who, path, name, width = 1366, dark, theme, act } of jobs) {
  let page = pages.get(who)
  if (!page) {
    const context = await browser.newContext({ locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', viewport: { width, height: 900 } })
    page = await context.newPage()
    page.on('console', (m) => m.type() === 'error' && console.log('console', m.text().slice(0, 300)))
    page.on('pageerror', (e) => console.log('pageerror', String(e).slice(0, 500)))
    await page.goto(base + '/aanmelden')
    await page.getByRole('button', { name: new RegExp('^' + who) }).click()
    await page.waitForURL((u) => u.pathname !== '/aanmelden')
    pages.set(who, page)
  }
  await page.setViewportSize({ width, height: 900 })
  if (path) await page.goto(base + path)
  await page.waitForLoadState('networkidle')
  await page.evaluate(([dark, theme]) => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light'
    for (const n of ['voorbeeld', 'ma']) document.documentElement.classList.toggle(n + '-theme', n === (theme ?? 'voorbeeld'))
  }, [dark, theme])
  if (act) await eval('(async (page) => {' + act + '})')(page)
  await page.waitForTimeout(400)
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  console.log(name, page.url(), 'over', over)
  await page.screenshot({ path: '/tmp/cl/' + name + '.png', fullPage: true })
}
await browser.close()
