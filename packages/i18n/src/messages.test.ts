import { readFileSync } from 'node:fs'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { compileMessages, listWords, messageFiles } from '../compile.mjs'
import { getLanguage, m, onLanguageChange, setLanguage } from './index.ts'

function readTexts(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
}

/** Names between braces, wherever they stand in a text or its variants. */
function paramsOf(message: unknown): string[] {
  const found = JSON.stringify(message).matchAll(/\{([a-zA-Z][a-zA-Z0-9]*)\}/g)
  return [...new Set([...found].map((match) => match[1] ?? ''))].toSorted()
}

beforeAll(compileMessages, 30_000)
afterEach(() => setLanguage('nl'))

describe('Dutch and English have the same texts', () => {
  const files = messageFiles().filter(({ language }) => language === 'nl')
  const english = (file: string) => readTexts(file.replace(/([\\/])nl([\\/])/, '$1en$2'))

  test('the same files', () => {
    expect(listWords()).toEqual([...new Set(messageFiles().map(({ word }) => word))].toSorted())
    expect(messageFiles()).toHaveLength(files.length * 2)
  })

  test.each(files)('$path: the same keys, starting with the word, none empty', ({ file, word }) => {
    const dutch = readTexts(file)
    expect(Object.keys(english(file)).toSorted()).toEqual(Object.keys(dutch).toSorted())
    for (const [key, text] of Object.entries({ ...dutch, ...english(file) })) {
      expect(key.startsWith(`${word}_`), key).toBe(true)
      expect(text, key).not.toBe('')
    }
  })

  test.each(files)('$path: the same placeholders', ({ file }) => {
    const others = english(file)
    for (const [key, text] of Object.entries(readTexts(file))) {
      expect(paramsOf(others[key]), key).toEqual(paramsOf(text))
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
