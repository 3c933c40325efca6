import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AddressInfo } from 'node:net'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { address } from './address.ts'

// The example page of the documentation, from an address of its own: another site than the server's.
const example = join(import.meta.dirname, '../../../docs/examples/rekentool.html')
const site = createServer((_request, answer) => {
  void readFile(example, 'utf8').then((page) =>
    answer
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(page.replace('https://vliegwiel.example', address)),
  )
})
let url = ''
test.beforeAll(async () => {
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(site.address() as AddressInfo).port}/`
})
test.afterAll(() => site.close())

test('the calculator on a page of somebody else answers by the rules of its municipality, and passes axe at 320 pixels', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 800 })
  const cookies: string[] = []
  page.on('request', (request) => {
    const sent = request.headers()['cookie']
    if (sent !== undefined) cookies.push(sent)
  })
  await page.goto(url)
  await expect(page.getByRole('heading', { name: 'Wat doet een baan met mijn geld?' })).toBeVisible()
  await expect(page.getByLabel('Hoe oud is uw partner?')).toBeHidden()
  await page.getByRole('button', { name: 'Reken uit' }).click()
  await expect(page.getByText('Hoe oud bent u? Vul een getal in.')).toBeVisible()

  await page.getByLabel('Hoe oud bent u?').fill('35')
  await page.getByLabel('Loon per uur in euro').fill('16')
  await page.getByLabel('Uren per week').fill('16')
  await page.getByRole('button', { name: 'Reken uit' }).click()
  await expect(page.getByText(/U houdt misschien €\s[\d.,]+ per maand over\./)).toBeVisible()
  await expect(page.getByRole('row')).toHaveCount(13)
  await expect(page.getByRole('link', { name: /Reken verder .*: Utrecht/ })).toHaveAttribute(
    'href',
    `${address}/portaal/utrecht/rekentool`,
  )
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes[0]?.target)}`)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  expect(cookies).toEqual([])

  // What cannot be worked out says why and whom to call; another municipality has its own answer.
  await page.getByLabel('Hoe oud bent u?').fill('12')
  await page.getByRole('button', { name: 'Reken uit' }).click()
  await expect(page.getByText(/Bel Team Werk en Inkomen \(demo\): 030 00 00 00/)).toBeVisible()
})
