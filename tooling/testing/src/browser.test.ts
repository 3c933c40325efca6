import { inflateSync } from 'node:zlib'
import { chromium } from 'playwright'
import { expect, test } from 'vitest'
import { chromiumExecutable } from './browser.ts'

test('the browser starts, has a second context, and draws text', async () => {
  const browser = await chromium.launch({ ...(await chromiumExecutable()), headless: true })
  const page = await browser.newPage({ viewport: { width: 400, height: 120 } })
  await page.goto('data:text/html;charset=utf-8,<h1 style="color:black">Vliegwiel € ë</h1>')
  expect(inkBytes(await page.screenshot())).toBeGreaterThan(200)
  await page.goto('data:text/html;charset=utf-8,<h1 style="color:white">Vliegwiel € ë</h1>')
  expect(inkBytes(await page.screenshot())).toBe(0)
  const neighbour = await browser.newContext()
  expect(await (await neighbour.newPage()).evaluate(() => navigator.userAgent)).toContain('Chrome')
  await browser.close()
})

test('a name in CHROMIUM that leads nowhere is refused by name', async ({ onTestFinished }) => {
  const before = process.env['CHROMIUM']
  process.env['CHROMIUM'] = '/nowhere/chromium'
  onTestFinished(() => {
    if (before === undefined) delete process.env['CHROMIUM']
    else process.env['CHROMIUM'] = before
  })
  await expect(chromiumExecutable()).rejects.toThrow('/nowhere/chromium, which does not exist')
})

/** Pixels of a PNG whose unfiltered bytes can only come from ink; enough to tell text from an empty page. */
function inkBytes(png: Buffer): number {
  const parts: Buffer[] = []
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length))
    at += 12 + length
  }
  // On a white page every filtered byte is 0 (no change) or 255 (white itself); ink gives the values between.
  return inflateSync(Buffer.concat(parts)).filter((byte) => byte > 8 && byte < 247).length
}
