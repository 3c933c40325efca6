import { expect, test } from 'vitest'
import { readPlaywright, readVitest } from './read-reports.mjs'

const ended = (code: number) => ({ code, output: 'what the runner printed' })
const vitestReport = (...files: [status: string, ...tests: string[]][]) =>
  JSON.stringify({
    testResults: files.map(([status, ...tests]) => ({
      status,
      name: 'a.test.ts',
      message: '',
      assertionResults: tests.map((one) => ({ status: one, fullName: `it is ${one}` })),
    })),
  })

test.each<[string, string | undefined, number, number, number]>([
  ['all pass', vitestReport(['passed', 'passed', 'passed']), 0, 2, 0],
  ['one fails', vitestReport(['failed', 'passed', 'failed']), 1, 1, 1],
  ['a file does not load', vitestReport(['passed', 'passed'], ['failed']), 1, 1, 1],
  ['a skipped test is no test', vitestReport(['passed', 'passed', 'skipped', 'todo']), 0, 1, 2],
  ['an error outside of tests', vitestReport(['passed', 'passed']), 1, 1, 1],
  ['no test at all', vitestReport(), 0, 0, 1],
  ['it crashed without a report', undefined, 137, 0, 1],
  ['its report is cut off', '{"testResults":[', 0, 0, 1],
])('vitest: %s', (_title, json, code, passed, failed) => {
  expect(readVitest(json, ended(code))).toMatchObject({ passed, failed })
})

test.each<[string, string | undefined, number, number, number]>([
  ['all pass', JSON.stringify({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] }), 0, 3, 0],
  ['one fails', JSON.stringify({ stats: { expected: 2, unexpected: 1 } }), 1, 2, 1],
  ['a second try is no pass', JSON.stringify({ stats: { expected: 2, flaky: 1 } }), 0, 2, 1],
  ['a skipped test is no test', JSON.stringify({ stats: { expected: 2, skipped: 1 } }), 0, 2, 1],
  ['the server did not start', JSON.stringify({ stats: { expected: 0 }, errors: [{ message: 'no server' }] }), 1, 0, 1],
  ['no test at all', JSON.stringify({ stats: { expected: 0 } }), 0, 0, 1],
  ['it crashed', undefined, 1, 0, 1],
  ['its report is of another shape', '{}', 0, 0, 1],
])('playwright: %s', (_title, json, code, passed, failed) => {
  expect(readPlaywright(json, ended(code))).toMatchObject({ passed, failed })
})

test('what the runner printed, and why it counts as failed, is in the report', () => {
  expect(readVitest(undefined, ended(137)).report).toMatch(/what the runner printed[\s\S]*code 137 and left no report/)
  expect(readVitest(vitestReport(['passed', 'skipped']), ended(0)).report).toContain('skipped: it is skipped')
})

test('how long each file and each walk took is read along', () => {
  const units = JSON.stringify({
    testResults: [
      { status: 'passed', name: 'a.test.ts', startTime: 100, endTime: 350, assertionResults: [{ status: 'passed' }] },
    ],
  })
  expect(readVitest(units, ended(0)).timed).toMatchObject([{ ms: 250 }])
  const spec = { title: 'a walk', file: 'log.spec.ts', tests: [{ results: [{ duration: 40 }, { duration: 2 }] }] }
  const walks = JSON.stringify({ stats: { expected: 1 }, suites: [{ specs: [], suites: [{ specs: [spec] }] }] })
  expect(readPlaywright(walks, ended(0)).timed).toEqual([{ title: 'log.spec.ts: a walk', ms: 42 }])
})

test('nothing to run is well when only what changed was asked for, and never otherwise', () => {
  expect(readVitest(vitestReport(), ended(0), true)).toMatchObject({ passed: 0, failed: 0 })
  expect(readVitest(vitestReport(), ended(1), true)).toMatchObject({ failed: 1 })
  expect(readVitest(vitestReport(['failed', 'failed']), ended(1), true)).toMatchObject({ failed: 1 })
})
