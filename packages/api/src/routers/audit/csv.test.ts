import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

test.each([
  ['=1+1', `"'=1+1"`],
  ['+31 223', `"'+31 223"`],
  ['-5', `"'-5"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1', `"'\t=1"`],
  ['gewoon', '"gewoon"'],
  ['een "citaat"; en meer', '"een ""citaat""; en meer"'],
  [-5, '-5'],
  [1_401, '1401'],
])('the cell %j becomes %s', (cell, written) => {
  expect(csvOf([[cell]])).toBe(`\u{FEFF}${written}\r\n`)
})
