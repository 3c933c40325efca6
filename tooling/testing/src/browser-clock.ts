import { chromium, type Browser } from 'playwright'
import { clockAhead, moveClock } from '../clock.mjs'

let moved = false

/** Puts every page that a test of this process opens on the clock of the run; on an ordinary run it does nothing. */
export function browserOnTestClock(): void {
  const ahead = clockAhead()
  if (ahead === 0 || moved) return
  moved = true
  const launch = chromium.launch.bind(chromium)
  chromium.launch = async (options) => onClock(await launch(options), ahead)
}

function onClock(browser: Browser, ahead: number): Browser {
  const open = browser.newContext.bind(browser)
  browser.newContext = async (options) => {
    const context = await open(options)
    await context.addInitScript(moveClock, ahead)
    return context
  }
  return browser
}
