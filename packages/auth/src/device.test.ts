import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { deviceName, deviceOf } from './device.ts'

// As the makers document them (MDN, "User-Agent"; Microsoft, "Detect Microsoft Edge from your website").
test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0',
    'Edge, Windows',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
    'Chrome, Windows',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:141.0) Gecko/20100101 Firefox/141.0', 'Firefox, Linux'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    'Safari, iPhone',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/141.0.0.0 Mobile/15E148 Safari/604.1',
    'Chrome, iPhone',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
    'Safari, Mac',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
    'Samsung Internet, Android',
  ],
  ['curl/8.9.1', null],
  ['', null],
])('%s', (said, name) => {
  expect(deviceName(said)).toBe(name)
})

test('whatever is sent, what is kept are words of ours: nothing that was sent is ever shown', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 2000 }), (said) => {
      const { browser, system } = deviceOf(`${said} <b>Chrome/1</b> ${said}`)
      expect([null, 'Edge', 'Opera', 'Samsung Internet', 'Firefox', 'Chrome', 'Safari']).toContain(browser)
      expect([null, 'iPhone', 'iPad', 'Android', 'Windows', 'ChromeOS', 'Mac', 'Linux']).toContain(system)
    }),
  )
})
