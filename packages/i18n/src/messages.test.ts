import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { compileMessages } from '../compile.mjs'
import { getLanguage, m, onLanguageChange, setLanguage } from './index.ts'

const folder = new URL('../messages/', import.meta.url)

function readWord(language: string, word: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`${language}/${word}`, folder), 'utf8')) as Record<string, unknown>
}

/** Names between braces, wherever they stand in a text or its variants. */
function paramsOf(message: unknown): string[] {
  const found = JSON.stringify(message).matchAll(/\{([a-zA-Z][a-zA-Z0-9]*)\}/g)
  return [...new Set([...found].map((match) => match[1] ?? ''))].toSorted()
}

beforeAll(compileMessages, 30_000)
afterEach(() => setLanguage('nl'))

describe('Dutch and English have the same texts', () => {
  const words = readdirSync(new URL('nl/', folder))

  test('the same files', () => {
    expect(readdirSync(new URL('en/', folder))).toEqual(words)
  })

  test.each(words)('%s: the same keys, starting with the word, none empty', (word) => {
    const dutch = readWord('nl', word)
    const english = readWord('en', word)
    expect(Object.keys(english).toSorted()).toEqual(Object.keys(dutch).toSorted())
    for (const [key, text] of Object.entries({ ...dutch, ...english })) {
      expect(key.startsWith(`${word.replace('.json', '')}_`), key).toBe(true)
      expect(text, key).not.toBe('')
    }
  })

  test.each(words)('%s: the same placeholders', (word) => {
    const english = readWord('en', word)
    for (const [key, text] of Object.entries(readWord('nl', word))) {
      expect(paramsOf(english[key]), key).toEqual(paramsOf(text))
    }
  })
})

describe('the language of a text', () => {
  test('follows the page, unless the call names one', () => {
    expect(m.action_save()).toBe('Bewaar')
    expect(m.action_save({}, { locale: 'en' })).toBe('Save')
    setLanguage('en')
    expect(getLanguage()).toBe('en')
    expect(m.action_save()).toBe('Save')
    expect(m.state_done_of({ done: 6, total: 9 }, { locale: 'nl' })).toBe('6 van 9')
  })

  test('one and many', () => {
    expect(m.state_form_errors({ count: 1 })).toBe('Er is 1 fout. Verbeter deze.')
    expect(m.state_form_errors({ count: 3 })).toBe('Er zijn 3 fouten. Verbeter ze.')
  })

  test('tells who listens, until they stop', () => {
    let heard = 0
    const stop = onLanguageChange(() => (heard += 1))
    setLanguage('en')
    setLanguage('en')
    stop()
    setLanguage('nl')
    expect(heard).toBe(1)
  })
})
