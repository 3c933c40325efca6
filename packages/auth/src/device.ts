/** What a browser says of itself, as far as people know the words; null where it says nothing that we know. */
export interface Device {
  readonly browser: string | null
  readonly system: string | null
}

/** First match counts: most browsers also name those whose pages they want to get. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?(?:iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'],
]
const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bLinux\b|\bX11\b/, 'Linux'],
]

/**
 * Browser and system in two words, from what the browser sends (`User-Agent`). It is a hint for its owner to know a
 * device by, and proves nothing: a program says what it likes.
 */
export function deviceOf(userAgent: string): Device {
  const said = userAgent.slice(0, 500)
  const first = (words: typeof browsers) => words.find(([pattern]) => pattern.test(said))?.[1] ?? null
  return { browser: first(browsers), system: first(systems) }
}

/** As one line: "Chrome, Windows"; null when nothing is known. */
export function deviceName(userAgent: string): string | null {
  const { browser, system } = deviceOf(userAgent)
  return [browser, system].filter((word) => word !== null).join(', ') || null
}
