import { readFileSync } from 'node:fs'
import { messageFiles } from '@vliegwiel/i18n/compile'
import { expect, test } from 'vitest'
import { kinds } from './slices.ts'

/** Words that take their form from the noun behind them: "de", "nieuwe". A kind may be a de-word, a het-word or plural. */
const bending =
  /(?:^|[\s"])(?:de|het|deze|dit|die|dat|elke|elk|welke|welk|ons|onze|nieuwe|nieuw|eerste|heet de|heet het) $/i

function sentencesWith(placeholder: string): { key: string; before: string }[] {
  const dutch = messageFiles().filter(({ language }) => language === 'nl')
  return dutch.flatMap(({ file }) =>
    Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>).flatMap(([key, text]) =>
      JSON.stringify(text)
        .split(`{${placeholder}}`)
        .slice(0, -1)
        .map((before) => ({ key, before })),
    ),
  )
}

test('“Hoe heet de investeringsplan?” is no Dutch: no sentence bends a word before the name of a kind', () => {
  const found = sentencesWith('kind')
  expect(found.length).toBeGreaterThan(3)
  expect(found.filter(({ before }) => bending.test(before))).toEqual([])
})

test.each(['de ', 'Hoe heet de ', 'Nieuwe ', 'Open het '])('the check sees “%s{kind}”', (before) => {
  expect(bending.test(before)).toBe(true)
})

test.each([...kinds.values()].map(({ word, words }) => [word, words.one.nl] as const))(
  '%s has a name without an article: %s',
  (_word, name) => {
    expect(name).not.toMatch(/^(?:de|het|een) /i)
    expect(name).toBe(name.trim())
  },
)
