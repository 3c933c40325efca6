import { expect, test } from 'vitest'
import { numberAsTyped, typedNumber } from './number-input.ts'

test('euros are read in cents, as people write them', () => {
  expect(['1.401,50', '1401,5', '€ 12', '-3,05', '1,401.50'].map((text) => typedNumber(text, 'euro'))).toEqual([
    140150, 140150, 1200, -305, 140150,
  ])
})

test('per cents are read in hundredths, and a plain number has no decimals', () => {
  expect(typedNumber('5 %', 'percent')).toBe(500)
  expect(typedNumber('12,5', 'percent')).toBe(1250)
  expect(typedNumber('2.500', 'number')).toBe(2500)
  expect(typedNumber('2,5', 'number')).toBeUndefined()
})

test('nothing is nothing, and what is no number is told apart from it', () => {
  expect(typedNumber(' ', 'euro')).toBeNull()
  expect(['veel', '1,2,3', '12,345,6.7.8', '99999999999999999'].map((text) => typedNumber(text, 'euro'))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('a number comes back as it was typed', () => {
  for (const value of [0, 5, 140150, -305, 99])
    expect(typedNumber(numberAsTyped(value, 'euro', ','), 'euro')).toBe(value)
  expect(numberAsTyped(140150, 'euro', ',')).toBe('1401,50')
})
