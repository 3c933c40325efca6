import { PassThrough } from 'node:stream'
import { beforeEach, expect, test } from 'vitest'
import { makeProgress } from '@vliegwiel/start/progress'
import { makeTally } from './tally.mjs'

let out: PassThrough
const tallyOf = (steps: number) => makeTally(makeProgress(steps, out as unknown as NodeJS.WriteStream), out)
const printed = () => String(out.read())
const lastLine = () => printed().trimEnd().split('\n').at(-1)

beforeEach(() => {
  out = new PassThrough()
})

test('checks and tests add up in the last line', async () => {
  const tally = tallyOf(2)
  await tally.step('Lint', async () => '')
  await tally.runner('Tests', async () => ({ passed: 40, failed: 0, report: '' }))
  expect(tally.end()).toBe(0)
  expect(lastLine()).toBe('41 passed, 0 failed')
})

test('a failure is printed with its report, and the steps after it still run', async () => {
  const tally = tallyOf(3)
  await tally.step('Lint', async () => 'list.ts: no')
  await tally.runner('Tests', async () => ({ passed: 3, failed: 2, report: 'two are wrong' }))
  await tally.step('Format', async () => '')
  expect(tally.end()).toBe(1)
  expect(printed()).toMatch(
    /✗ \[1\/3\] Lint[\s\S]*list\.ts: no[\s\S]*two are wrong[\s\S]*✓ \[3\/3\] Format[\s\S]*\n4 passed, 3 failed\n$/,
  )
})

test('a step that throws counts as failed', async () => {
  const tally = tallyOf(1)
  await tally.step('Build', () => Promise.reject(new Error('no disk')))
  expect(tally.end()).toBe(1)
  expect(printed()).toMatch(/no disk[\s\S]*\n0 passed, 1 failed\n$/)
})

test('nothing at all is not a pass', () => {
  expect(tallyOf(0).end()).toBe(1)
})

test('the ten slowest files are named before the sum', async () => {
  const tally = tallyOf(1)
  const timed = Array.from({ length: 12 }, (_, index) => ({ title: `file-${index}.test.ts`, ms: index * 1000 }))
  await tally.runner('Tests', async () => ({ passed: 12, failed: 0, report: '', timed }))
  tally.end()
  const text = printed()
  expect(text).toMatch(
    /The slowest:\n +11\.0 s {2}file-11\.test\.ts\n[\s\S]* 2\.0 s {2}file-2\.test\.ts\n12 passed, 0 failed\n$/,
  )
  expect(text).not.toContain('file-1.test.ts')
})
