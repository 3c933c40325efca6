import path from 'node:path'
import { root } from '@vliegwiel/start/node-program'

/** @typedef {import('./tally.mjs').Outcome} Outcome */
/** @typedef {import('./tally.mjs').Timed} Timed */
/** @typedef {{ specs?: { title: string, file: string, tests?: { results?: { duration?: number }[] }[] }[], suites?: Suite[] }} Suite */

/**
 * Vitest's JSON report. A file that does not load, a skipped test, an error outside of tests, and a run without tests all count as failed.
 * @param {string | undefined} json @param {{ code: number, output: string }} run
 * @param {boolean} [mayBeNone] nothing to run is well: only what changed was asked for
 * @returns {Outcome}
 */
export function readVitest(json, run, mayBeNone = false) {
  const report = parse(json)
  if (mayBeNone && run.code === 0 && (report === undefined || report.testResults?.length === 0))
    return { passed: 0, failed: 0, report: '' }
  if (report === undefined) return crashed(run)
  const files =
    /** @type {{ status: string, name: string, message: string, startTime?: number, endTime?: number, assertionResults: { status: string, fullName: string }[] }[]} */ (
      report.testResults ?? []
    )
  const tests = files.flatMap((file) => file.assertionResults)
  const passed = tests.filter((test) => test.status === 'passed').length
  const skipped = tests.filter((test) => test.status !== 'passed' && test.status !== 'failed')
  const unloaded = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  const failed = tests.filter((test) => test.status === 'failed').length + skipped.length + unloaded.length
  const timed = files.map(({ name, startTime = 0, endTime = 0 }) => ({
    title: path.relative(root, name),
    ms: endTime - startTime,
  }))
  return settle(
    { passed, failed, timed },
    run,
    skipped.map((test) => `skipped: ${test.fullName}`),
  )
}

/**
 * Playwright's JSON report; a test that passed only at a second try counts as failed.
 * @param {string | undefined} json @param {{ code: number, output: string }} run @returns {Outcome}
 */
export function readPlaywright(json, run) {
  const report = parse(json)
  if (report?.stats === undefined) return crashed(run)
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report.stats
  const errors = /** @type {{ message?: string }[]} */ (report.errors ?? [])
  const more = [
    ...errors.map((error) => error.message ?? ''),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ...(flaky > 0 ? [`${flaky} passed only at a second try`] : []),
  ]
  const failed = unexpected + flaky + skipped + errors.length
  return settle({ passed: expected, failed, timed: walksOf(report.suites) }, run, more)
}

/** @param {Suite[]} [suites] @returns {Timed[]} each test of the browser, the time of its tries together */
function walksOf(suites = []) {
  return suites.flatMap(({ specs = [], suites: inner }) => [
    ...specs.map(({ title, file, tests = [] }) => ({
      title: `${file}: ${title}`,
      ms: tests.flatMap(({ results = [] }) => results).reduce((sum, { duration = 0 }) => sum + duration, 0),
    })),
    ...walksOf(inner),
  ])
}

/**
 * @param {{ passed: number, failed: number, timed: Timed[] }} counts @param {{ code: number, output: string }} run @param {string[]} more
 * @returns {Outcome}
 */
function settle(counts, run, more) {
  const report = [run.output, ...more].join('\n')
  if (counts.passed + counts.failed === 0) return { passed: 0, failed: 1, report: `${report}\nIt ran no test at all.` }
  // The runner knows of something that its report does not count, such as an unhandled error.
  if (counts.failed === 0 && run.code !== 0)
    return { ...counts, failed: 1, report: `${report}\nIt ended with code ${run.code}.` }
  return { ...counts, report }
}

/** @param {{ code: number, output: string }} run @returns {Outcome} */
const crashed = (run) => ({
  passed: 0,
  failed: 1,
  report: `${run.output}\nIt ended with code ${run.code} and left no report.`,
})

/** @param {string | undefined} json @returns {{ testResults?: unknown[], stats?: Record<string, number>, errors?: unknown, suites?: Suite[] } | undefined} */
function parse(json) {
  try {
    return json === undefined ? undefined : JSON.parse(json)
  } catch {
    return undefined
  }
}
