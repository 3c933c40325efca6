import { expect, test } from 'vitest'
import { median } from './median.ts'

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
  [[7], 7],
])('the middle of %j is %s', (values, middle) => {
  expect(median(values)).toBe(middle)
})

test('nothing has no middle', () => {
  expect(() => median([])).toThrow(RangeError)
})
