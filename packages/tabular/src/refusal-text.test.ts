import { expect, test } from 'vitest'
import { spokenRefusal } from './refusal-text.ts'
import { tabularCodes } from './tabular-error.ts'

test('every refusal says in both languages what it is and what to do', () => {
  for (const code of tabularCodes) {
    const params = { row: 14, most: 200_000 }
    const [nl, en] = [spokenRefusal(code, params, 'nl'), spokenRefusal(code, params, 'en')]
    expect(nl).toMatch(/\. .+\.$/)
    expect(en).toMatch(/\. .+\.$/)
    expect(nl).not.toBe(en)
    expect(`${nl}${en}`).not.toMatch(/NaN|undefined/)
  }
})

test('the row is named where there is one; a code nobody knows is no table', () => {
  expect(spokenRefusal('quote-open', { row: 14 }, 'nl')).toContain('rij 14')
  expect(spokenRefusal('verzonnen', {}, 'nl')).toBe(spokenRefusal('not-a-table', {}, 'nl'))
})
