import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { makeProgress } from './progress.mjs'

function recorder(isTTY: boolean) {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 80 })
  return { stream: stream as unknown as NodeJS.WriteStream, text: () => String(stream.read() ?? '') }
}

test('without a terminal each step is one plain line with its number, outcome and seconds', async () => {
  const { stream, text } = recorder(false)
  const progress = makeProgress(2, stream)
  expect(await progress.step('Texts', () => 'unchanged')).toBe('unchanged')
  expect(
    await progress.step('Rows', (note) => {
      note('20 of 20')
      return 7
    }),
  ).toBe(7)
  expect(text()).toMatch(/^✓ \[1\/2\] Texts · unchanged \(0\.\d s\)\n✓ \[2\/2\] Rows · 20 of 20 \(0\.\d s\)\n$/)
})

test('a failing step says so and passes the error on', async () => {
  const { stream, text } = recorder(false)
  await expect(makeProgress(1, stream).step('Build', () => Promise.reject(new Error('broken')))).rejects.toThrow(
    'broken',
  )
  expect(text()).toMatch(/^✗ \[1\/1\] Build · failed/)
})

test('on a terminal a spinner runs and the line is replaced at the end', async () => {
  const { stream, text } = recorder(true)
  await makeProgress(1, stream).step('Build', () => new Promise((resolve) => setTimeout(resolve, 250)))
  expect(text()).toMatch(/⠙.*Build.*\r.\[2K✓ \[1\/1\] Build \(0\.\d s\)\n$/s)
})
