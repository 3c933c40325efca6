import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aheadOf, clockEnvironment, environmentOfClock, moveClock } from './clock.mjs'

/** A realm of its own, so that the clock of this test stays where it is. */
const inRealm = <T>(ahead: number, work: string): T =>
  runInNewContext(`(${moveClock.toString()})(${ahead}); ${work}`) as T
/** The clock of the machine, also while this run stands on another day. */
const machine = () => runInNewContext('Date.now()') as number
const day = 86_400_000

test('every way to ask for now is moved, and nothing else', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
      const found = inRealm<number[]>(
        days * day,
        `[Date.now(), new Date().getTime(), Date.parse(Date()), new (class extends Date {})().getTime()]`,
      )
      for (const moment of found) expect(Math.abs(moment - machine() - days * day)).toBeLessThan(5_000)
      expect(inRealm(days * day, `new Date(0).getTime() + new Date('2026-01-02').getTime()`)).toBe(
        Date.parse('2026-01-02'),
      )
    }),
    { numRuns: 50 },
  )
})

test('a moved date is a date, and a realm is moved once', () => {
  expect(
    inRealm(day, `new Date() instanceof Date && new Date().constructor === Date && typeof Date() === 'string'`),
  ).toBe(true)
  const again = `(${moveClock.toString()})(${day})`
  expect(Math.abs(inRealm<number>(day, `${again}; Date.now()`) - machine() - day)).toBeLessThan(5_000)
})

test('a day begins at noon in UTC, and what is no day is refused with an example', () => {
  const from = Date.parse('2026-11-29T08:00:00Z')
  expect(new Date(from + aheadOf('2028-02-29', from)).toISOString()).toBe('2028-02-29T12:00:00.000Z')
  expect(new Date(from + aheadOf('2026-12-31T23:30:00Z', from)).toISOString()).toBe('2026-12-31T23:30:00.000Z')
  for (const wrong of ['2027-02-29', '2027-1-1', '2027', '', 'tomorrow', '2027-01-02T25:00Z'])
    expect(() => aheadOf(wrong, from)).toThrow('2027-01-02')
})

// What a test starts with an environment of its own asks for `clockEnvironment()`: see the servers under test.
test('a child process and its children are on that day too, and so is a worker thread', () => {
  const yearOf = 'process.stdout.write(String(new Date().getFullYear()))'
  const child = (code: string) =>
    `const { spawnSync } = require('node:child_process');
     process.stdout.write(spawnSync(process.execPath, ['-e', ${JSON.stringify(code)}], { encoding: 'utf8' }).stdout)`
  const worker = `const { Worker } = require('node:worker_threads');
     new Worker(new URL('data:text/javascript,' + ${JSON.stringify(encodeURIComponent(yearOf))}))`
  const run = (code: string) =>
    spawnSync(process.execPath, ['-e', code], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', ...environmentOfClock(aheadOf('2044-06-01', machine())) },
    }).stdout
  expect([run(yearOf), run(child(yearOf)), run(worker)]).toEqual(['2044', '2044', '2044'])
})

test('an ordinary run hands on nothing', () => {
  expect(Object.keys(clockEnvironment())).toHaveLength(process.env['TEST_CLOCK_AHEAD_MS'] === undefined ? 0 : 2)
})

test('a day that does not exist ends a run at once, with what to write', () => {
  const run = spawnSync(process.execPath, [join(import.meta.dirname, 'run-on-day.mjs'), '2027-02-30', '-v'], {
    encoding: 'utf8',
  })
  expect(run.status).toBe(1)
  expect(run.stderr).toContain('not "2027-02-30"')
})
