// The clock of a test run: `npm test -- --date 2031-06-01` runs everything as if it were that day. Plain JavaScript,
// because a process loads it before anything else, and a page of the browser gets the function as text.
import process from 'node:process'

/** How many milliseconds the clock of a run stands ahead; handed on to every process of the run. */
export const clockVariable = 'TEST_CLOCK_AHEAD_MS'

/**
 * Puts the clock of a realm so many milliseconds ahead; it keeps running. A proxy, because `Date()` without `new` has to
 * go on working. A second call does nothing: a realm is never moved twice. It may use nothing outside of itself.
 * @param {number} ahead
 */
export function moveClock(ahead) {
  const scope = /** @type {Record<symbol, boolean> & { Date: DateConstructor }} */ (/** @type {unknown} */ (globalThis))
  const mark = Symbol.for('vliegwiel.moved-clock')
  if (scope[mark]) return
  scope[mark] = true
  const real = scope.Date
  const now = () => real.now() + ahead
  const moved = new Proxy(real, {
    apply: () => new real(now()).toString(),
    construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  })
  Object.defineProperty(real.prototype, 'constructor', { value: moved, writable: true, configurable: true })
  scope.Date = moved
}

/**
 * How far ahead the clock has to stand for it to be this day or moment.
 * @param {string} given `2027-01-02` (noon in UTC) or `2026-12-31T23:30:00Z`
 * @param {number} [from] the moment that it is now
 * @throws TypeError when it is no day that exists and no moment
 */
export function aheadOf(given, from = Date.now()) {
  const day = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2})?Z)?$/.exec(given)
  const moment = day === null ? Number.NaN : Date.parse(day[2] === undefined ? `${given}T12:00:00Z` : given)
  // 2027-02-30 would become 2 March.
  if (day === null || Number.isNaN(moment) || new Date(moment).toISOString().slice(0, 10) !== day[1])
    throw new TypeError(
      `--date wants a day such as 2027-01-02, or a moment such as 2026-12-31T23:30:00Z; not "${given}".`,
    )
  return moment - from
}

/**
 * What a program has to be started with to be on a clock that stands so far ahead, with all that it starts.
 * @param {number} ahead
 * @returns {Record<string, string>}
 */
export function environmentOfClock(ahead) {
  const preload = `--import=${new URL('clock-preload.mjs', import.meta.url).href}`
  const kept = (process.env['NODE_OPTIONS'] ?? '').split(' ').filter((option) => option !== '' && option !== preload)
  return { NODE_OPTIONS: [...kept, preload].join(' '), [clockVariable]: String(ahead) }
}

/**
 * How far ahead the clock of this run stands; 0 on an ordinary run.
 * @returns {number}
 */
export function clockAhead() {
  return Number(process.env[clockVariable] ?? 0)
}

/**
 * For a test that starts a program with an environment of its own: the clock of the run, and nothing else.
 * @returns {Record<string, string>}
 */
export function clockEnvironment() {
  return clockAhead() === 0 ? {} : environmentOfClock(clockAhead())
}
