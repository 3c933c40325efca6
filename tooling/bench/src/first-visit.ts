/**
 * What somebody waits for on a first visit with a slow telephone: Chromium with a quarter of its processor, 562 ms to
 * every answer and 1.44 Mbit/s down, an empty cache. Figures of the browser itself: the largest text or picture
 * (Largest Contentful Paint) and how much moved after it stood (Cumulative Layout Shift).
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { EntryType } from 'node:perf_hooks'
import { chromium, type Browser } from '@playwright/test'
import { chromiumExecutable } from '@vliegwiel/testing/browser'
import { median } from './median.ts'

export interface FirstVisit {
  readonly name: string
  /** Seconds to the largest text or picture, and the pass figure. */
  readonly largest: number
  readonly goal: number
  /** Share of the screen that moved; at most 0.02. */
  readonly shift: number
  /** Until the page stood still: requests, and kilobytes of script before the largest paint. */
  readonly requests: number
  readonly scriptKilobytes: number
}

const latency = 562
const bytesASecond = (1.44 * 1_000_000) / 8
const pages = [
  { name: 'signing in', path: '/aanmelden', goal: 2 },
  { name: 'home of a portal', path: '/portaal/helmond', goal: 1.2 },
] as const

/** null: there is no browser here. */
export async function firstVisits(rounds: number): Promise<readonly FirstVisit[] | null> {
  const found = await chromiumExecutable().catch(() => null)
  if (found === null) return null
  const { url, stop } = await startDemo()
  const browser = await chromium.launch({ executablePath: found.executablePath, args: found.args })
  try {
    const visits: FirstVisit[] = []
    for (const page of pages) {
      const seen: Seen[] = []
      for (let round = 0; round < rounds; round += 1) seen.push(await visit(browser, `${url}${page.path}`))
      visits.push({
        name: page.name,
        goal: page.goal,
        largest: median(seen.map((one) => one.largest)),
        shift: Math.max(...seen.map((one) => one.shift)),
        requests: Math.max(...seen.map((one) => one.requests)),
        scriptKilobytes: Math.max(...seen.map((one) => one.scriptKilobytes)),
      })
    }
    return visits
  } finally {
    await browser.close()
    await stop()
  }
}

type Seen = Pick<FirstVisit, 'largest' | 'shift' | 'requests' | 'scriptKilobytes'>

async function visit(browser: Browser, url: string): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, locale: 'nl-NL' })
  try {
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    await cdp.send('Network.enable')
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency,
      downloadThroughput: bytesASecond,
      uploadThroughput: bytesASecond / 2,
    })
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.goto(url, { waitUntil: 'load' })
    // The console comes behind the page; it may not move anything either.
    await page.waitForTimeout(4_000)
    return await page.evaluate(async () => {
      const entriesOf = (type: string) =>
        new Promise<{ startTime: number; value?: number }[]>((resolve) => {
          new PerformanceObserver((list) =>
            resolve(list.getEntries() as { startTime: number; value?: number }[]),
          ).observe({ type: type as EntryType, buffered: true })
          setTimeout(() => resolve([]), 500)
        })
      const paints = await entriesOf('largest-contentful-paint')
      const shifts = await entriesOf('layout-shift')
      const largest = paints.at(-1)?.startTime ?? Number.NaN
      const files = performance.getEntriesByType('resource') as unknown as {
        name: string
        startTime: number
        encodedBodySize: number
      }[]
      const before = files.filter((one) => one.startTime < largest && new URL(one.name).pathname.endsWith('.js'))
      return {
        largest: largest / 1_000,
        shift: shifts.reduce((sum, one) => sum + (one.value ?? 0), 0),
        requests: files.filter((one) => one.startTime < largest).length + 1,
        scriptKilobytes: before.reduce((sum, one) => sum + one.encodedBodySize, 0) / 1_000,
      }
    })
  } finally {
    await context.close()
  }
}

/** The demo as the browser tests start it, on a database in a folder of its own. */
async function startDemo(): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = 4_399
  const url = `http://localhost:${port}`
  const file = join(import.meta.dirname, '../../../apps/admin/e2e/serve.ts')
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, PORT: String(port), E2E_PORT: String(port) },
    stdio: 'ignore',
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  for (let tries = 0; tries < 240; tries += 1) {
    const ready = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (ready) break
    if (child.exitCode !== null) throw new Error('the demo did not start: see apps/admin/e2e/serve.ts')
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}
