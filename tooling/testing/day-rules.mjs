/** What makes a day without saying on whose clock, and how it reads in the finding. @type {readonly [RegExp, string][]} */
const WAYS = [
  [
    /\.(toISOString|toJSON)\(\)\s*\.\s*(slice|substring|substr|split|startsWith|match)\b/g,
    'a day cut out of a UTC time',
  ],
  [/\.get(UTC)?(FullYear|Month|Date|Day|Hours)\(\)/g, 'a part of a day on the clock of the machine'],
  [/\.toLocale(Date|Time)String\(/g, 'a day on the clock of the machine'],
  [/\b(current_date|localtimestamp)\b/gi, 'the day on the clock of the database'],
  [/\b(now\(\)|current_timestamp)\s*::\s*date\b/gi, 'the day on the clock of the database'],
  [/\bcast\(\s*(now\(\)|current_timestamp)\s+as\s+date\s*\)/gi, 'the day on the clock of the database'],
]

/** Days of the calendar alone: here no instant becomes a day, so there is no clock to name. */
const CALENDAR_ONLY = new Set([
  'packages/i18n/src/local-day.ts',
  'packages/i18n/src/format-date.ts',
  'packages/benefits/src/dates/iso-date.ts',
  'packages/configuration/src/kind/describe-change.ts',
])

const IS_SOURCE = /^(packages|apps)\/[^/]+\/src\/.*\.(ts|tsx|mts|mjs)$/
const IN_TESTS = /(\.test\.|\.stories\.|\/testing\/|\/fixtures\/)/

/**
 * A day is that of the tenant: made of an instant and its time zone, by `dayOf` of @vliegwiel/i18n and nowhere else.
 * @param {string} file @param {string} text
 * @returns {string[]}
 */
export function dayFindings(file, text) {
  if (!IS_SOURCE.test(file) || IN_TESTS.test(file) || CALENDAR_ONLY.has(file)) return []
  return WAYS.flatMap(([way, what]) =>
    [...text.matchAll(way)].map(({ index }) => {
      const line = text.slice(0, index).split('\n').length
      return `${file}:${line}: ${what}. Take dayOf(instant, zone) of @vliegwiel/i18n, with the zone of the tenant.`
    }),
  )
}
